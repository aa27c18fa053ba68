import type { Found } from '../../../src/data/reference.ts';
import { toRis } from '../../../src/references/ris/ris.ts';
import { agree, type Case, type Fields, stored, valuesOf, works } from './compare.ts';

const oracle = stored<{ readonly tests: readonly Test[] }>('rispy.json');

interface Test {
  readonly test: string;
  readonly files: readonly string[];
  readonly inputs: Readonly<Record<string, string>>;
  readonly values: Readonly<Record<string, unknown>>;
}

/** What rispy calls the tags. */
const tags: Readonly<Record<string, string>> = {
  type_of_reference: 'TY',
  id: 'ID',
  primary_title: 'T1',
  title: 'TI',
  authors: 'AU',
  first_authors: 'A1',
  secondary_authors: 'A2',
  year: 'PY',
  publication_year: 'Y1',
  abstract: 'AB',
  notes_abstract: 'N2',
  notes: 'N1',
  note: 'M1',
  keywords: 'KW',
  alternate_title3: 'JF',
  alternate_title2: 'JA',
  volume: 'VL',
  number: 'IS',
  start_page: 'SP',
  end_page: 'EP',
  place_published: 'CY',
  publisher: 'PB',
  issn: 'SN',
  doi: 'DO',
  file_attachments2: 'L2',
  urls: 'UR',
};

function compared(one: Test): Case[] {
  const [, name = ''] = one.test.split('::');
  const { expected, title, results } = one.values;
  if (results !== undefined) return [{ name, theirs: results as Fields, ours: {} }];
  const text = one.inputs[one.files[0] ?? ''] ?? '';
  const found = works(text);
  if (title !== undefined)
    return [{ name, theirs: { title }, ours: { title: found[1]?.csl.title } }];
  if (expected === undefined) return [rewritten(name, found)];
  const all = [expected].flat() as Fields[];
  // Of several records in a file that has one expectation, each is to be as expected.
  const each = all.length > 1 ? all : found.map(() => all[0] ?? {});
  return each.map((theirs, i) => ({
    name: each.length > 1 ? `${name} ${i + 1}` : name,
    theirs,
    ours: inTheirWords(found[i], theirs),
  }));
}

/** Their writer is to write what their reader read; so is ours. */
function rewritten(name: string, found: readonly Found[]): Case {
  const again = works(found.map(toRis).join(''));
  return { name, theirs: { works: found }, ours: { works: again } };
}

function inTheirWords(found: Found | undefined, theirs: Fields): Fields {
  const said = Object.keys(theirs).map((field): [string, unknown] => {
    if (field === 'unknown_tag') return [field, unknown(found, theirs[field] as Fields)];
    const values = valuesOf(found, tags[field] ?? '').flatMap((value) =>
      field === 'notes' ? value.split('\n') : [value],
    );
    return [field, Array.isArray(theirs[field]) ? values : values[0]];
  });
  return Object.fromEntries(said);
}

function unknown(found: Found | undefined, theirs: Fields): Fields {
  return Object.fromEntries(Object.keys(theirs).map((tag) => [tag, valuesOf(found, tag)]));
}

agree('rispy', oracle?.tests.flatMap(compared));
