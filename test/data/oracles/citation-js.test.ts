import { agree, type Case, cslOf, type Fields, stored, works } from './compare.ts';

type Item = Fields & { readonly keyword?: string };
type RisObject = Readonly<Record<string, string | readonly string[]>>;

const oracle = stored('citation-js-ris.json');

/** Their tests of reading: a record as an object of tags, or a file. */
function inputs(): Case[] {
  const { '@ris/record': records, '@ris/file': files } = oracle.input as {
    '@ris/record': Record<string, [RisObject, Item[]]>;
    '@ris/file': Record<string, [string, Item[]]>;
  };
  return [
    ...Object.entries(records).flatMap(([name, [record, items]]) =>
      compared(name, lines(record), items),
    ),
    ...Object.entries(files).flatMap(([name, [text, items]]) => compared(name, text, items)),
  ];
}

function compared(name: string, text: string, items: readonly Item[]): Case[] {
  const found = works(text);
  const count = { name, theirs: { works: items.length }, ours: { works: found.length } };
  const each = items.map((item, i) => {
    // Their id is the one in the record; ours is the citation key, which a reader can't know.
    const { id: _, ...theirs } = item;
    const ours = cslOf(found[i]);
    return { name: items.length > 1 ? `${name} ${i + 1}` : name, theirs, ours: joined(ours) };
  });
  return items.length > 1 ? [count, ...each] : each;
}

/** They part keywords by a comma. */
function joined(ours: Fields): Fields {
  const { keyword } = ours;
  return typeof keyword === 'string' ? { ...ours, keyword: keyword.replaceAll('; ', ',') } : ours;
}

function lines(record: RisObject): string {
  const tags = Object.entries(record).flatMap(([tag, value]) =>
    [value].flat().map((one) => `${tag}  - ${one}`),
  );
  return [...tags, 'ER  - '].join('\n');
}

agree('citation-js, reading', oracle === undefined ? [] : inputs(), oracle === undefined);
