import type { CslItem } from '../../../src/data/csl.ts';
import type { Tag } from '../../../src/data/reference.ts';
import { canonicalRis } from '../../../src/references/ris/canonical.ts';
import { agree, type Case, cslOf, type Fields, stored, works } from './compare.ts';

type Item = Fields & { readonly keyword?: string };
type RisObject = Readonly<Record<string, string | readonly string[]>>;

interface Oracle {
  readonly input: {
    readonly '@ris/record': Readonly<Record<string, readonly [RisObject, readonly Item[]]>>;
    readonly '@ris/file': Readonly<Record<string, readonly [string, readonly Item[]]>>;
  };
  readonly output: { readonly ris: Readonly<Record<string, Output>> };
}

const oracle = stored<Oracle>('citation-js-ris.json');

/** Their tests of reading: a record as an object of tags, or a file. */
function inputs({ input }: Oracle): Case[] {
  const { '@ris/record': records, '@ris/file': files } = input;
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

agree('citation-js, reading', oracle && inputs(oracle));

type Output = readonly [
  items: Item[],
  written: string | readonly RisObject[],
  options?: { spec?: string },
];

/** Their tests of writing: CSL to tags, of which they write some in the older specification. */
function outputs({ output }: Oracle): Case[] {
  const all = Object.entries(output.ris);
  return all.map(([name, [items, written]]) => {
    const [item = {}] = items;
    const { id, ...csl } = item as { id?: string };
    const work = { csl: inOurForm(csl), tags: [], ids: {}, ...(id !== undefined && { key: id }) };
    const theirs = typeof written === 'string' ? tagsOf(written) : asLists(written[0] ?? {});
    return { name, theirs, ours: tagsOf(canonicalRis(work)) };
  });
}

/** One item has no type (a document to them), and some have a number or a season as CSL-JSON also may. */
function inOurForm({ issued, issue, keyword, ...csl }: Fields): CslItem {
  const date = issued as { season?: string } | undefined;
  return {
    type: 'document',
    ...csl,
    ...(date && { issued: date.season === 'Summer' ? { ...date, season: 2 } : date }),
    ...(issue !== undefined && { issue: String(issue) }),
    ...(typeof keyword === 'string' && { keyword: keyword.replaceAll(',', '; ') }),
  } as CslItem;
}

/** The values of each tag of a record. */
function tagsOf(text: string): Fields {
  const values: Record<string, string[]> = {};
  for (const line of text.split(/\r?\n(?=[A-Z][A-Z0-9] {2}-|$)/)) {
    const [tag, value] = [line.slice(0, 2), line.slice(6)] satisfies Tag;
    if (tag !== 'ER' && tag !== '') values[tag] = [...(values[tag] ?? []), withZeros(value)];
  }
  return values;
}

function asLists(record: RisObject): Fields {
  return Object.fromEntries(
    Object.entries(record).map(([tag, value]) => [
      tag,
      [value].flat().map((one) => withZeros(String(one))),
    ]),
  );
}

/** They write 1957/1/1/ where Zotero writes 1957/01/01/. */
function withZeros(value: string): string {
  return value.replace(/\/(\d)(?=\/)/g, '/0$1');
}

agree('citation-js, writing', oracle && outputs(oracle));
