import { agree, type Case, cslOf, type Fields, stored, works } from './compare.ts';

interface Oracle {
  readonly cases: Readonly<Record<string, string>>;
  readonly snapshots: Readonly<Record<string, string>>;
}

const oracle = stored<Oracle>('astrocite-ris.json');

/** Their file, and the snapshot that says what is in it. */
const pairs: readonly (readonly [file: string, snapshot: string])[] = [
  ['crlf.ris', 'should parse RIS files with CRLF line endings'],
  ['jabref.ris', 'should parse jabref RIS files'],
  ['long.ris', 'should parse a long RIS file correctly'],
  ['misc_cases.ris', 'should parse various edge cases'],
  ['people_keywords.ris', 'should parse various "people" types and keywords'],
  ['varied_page_numbers.ris', 'should parse pages under varied circumstances'],
];

/** What report.ris holds, of which they keep no snapshot: their test names the words of the file. */
const report = { type: 'report', genre: 'Test Genre', title: 'Test Title' };

function cases({ cases: files, snapshots }: Oracle): Case[] {
  const read = pairs.flatMap(([file, snapshot]) => {
    const found = works(files[file] ?? '');
    return parsed(snapshots[`RIS Parser ${snapshot} 1`] ?? '').map((theirs, i) => ({
      name: `${file} ${i + 1}`,
      theirs: translated(theirs),
      ours: cslOf(found[i]),
    }));
  });
  const [own] = works(files['report.ris'] ?? '');
  return [...read, { name: 'report.ris 1', theirs: report, ours: cslOf(own) }];
}

/** A snapshot of Jest is JSON with the names of its classes, and commas at the ends. */
function parsed(snapshot: string): Fields[] {
  return JSON.parse(
    snapshot.replace(/^(\s*(?:"[^"]*": )?)(?:Array|Object) /gm, '$1').replace(/,(\s*[\]}])/g, '$1'),
  );
}

/** Their model in the words of CSL 1.0.2: numbers in dates, one text of keywords. */
function translated({ shortTitle, 'page-first': _, ...theirs }: Fields): Fields {
  const out: Record<string, unknown> = { ...theirs };
  if (shortTitle !== undefined) out['title-short'] = shortTitle;
  if (Array.isArray(theirs['keyword'])) out['keyword'] = theirs['keyword'].join('; ');
  for (const variable of ['issued', 'accessed']) {
    const date = theirs[variable] as { 'date-parts': string[][] } | undefined;
    if (date) out[variable] = { 'date-parts': date['date-parts'].map(numbers) };
  }
  return out;
}

function numbers(parts: readonly string[]): number[] {
  return parts
    .filter((part) => part !== '')
    .map((part) => (part === 'october' ? 10 : Number(part)));
}

agree('astrocite', oracle && cases(oracle));
