import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CslItem, CslName } from '../../../src/data/csl.ts';
import type { Format } from '../../../src/data/format.ts';
import { medline } from '../../../src/data/medline/medline.ts';
import { refer } from '../../../src/data/refer/refer.ts';
import { shared } from '../../shared.ts';
import { entries } from './entries.ts';

// What JabRef's own tests read, and what they expect where that is at hand.
const oracle = shared('oracle/jabref-enw-nbib.json');
const cases: readonly { name: string; input: string; bib: string | null }[] =
  oracle === undefined ? [] : JSON.parse(readFileSync(oracle, 'utf8'));

/** How many records JabRef finds in each. */
const records: Readonly<Record<string, readonly [Format, number]>> = {
  'Endnote.book.example.enw': [refer, 1],
  'Endnote.entries.enw': [refer, 5],
  'Endnote.pattern.A.enw': [refer, 1],
  'Endnote.pattern.E.enw': [refer, 1],
  'NbibImporterTest.nbib': [medline, 1],
};

/** The fields that both have: JabRef's, and the same in CSL. */
const fields: readonly (readonly [field: string, value: (item: CslItem) => string | undefined])[] =
  [
    ['title', (item) => item.title],
    ['abstract', (item) => item.abstract],
    ['author', (item) => item.author?.map(inverted).join(' and ')],
    ['journal', (item) => item['container-title']],
    ['title-abbreviation', (item) => item['container-title-short']],
    ['booktitle', (item) => item['collection-title']],
    ['transliterated-title', (item) => item['original-title']],
    ['volume-title', (item) => item['volume-title']],
    ['volume', (item) => item.volume],
    ['pages', (item) => item.page],
    ['year', (item) => item.issued?.['date-parts']?.[0][0].toString()],
    ['address', (item) => item['publisher-place']],
    ['keywords', (item) => item.keyword?.replaceAll('; ', ', ')],
    ['language', (item) => item.language],
    ['pmid', (item) => item.PMID],
    ['article-doi', (item) => item.DOI],
    ['electronic-issn', (item) => item.ISSN],
    ['isbn', (item) => item.ISBN],
    ['edition', (item) => item.edition],
  ];

type Change = (expected: string, bib: string) => string | undefined;

/** Where we hold another value to be right, made from JabRef's, and why. This list only shrinks. */
const otherwise: Readonly<Record<string, readonly [Change, reason: string]>> = {
  title: [(title) => title.replace(/\.$/, ''), 'the point behind it is MEDLINE’s own'],
  abstract: [
    (text, bib) => `${text} Copyright ${valueIn(bib, 'copyright')}`,
    'JabRef moves what follows “Copyright” into a field of its own; the file has it here',
  ],
  author: [
    (names, bib) => `${names} and ${valueIn(bib, 'corporate')}`,
    'a corporate author is an author (NLM)',
  ],
  language: [(code) => code.slice(0, 2), 'CSL has the codes of BCP 47'],
  isbn: [(isbn) => isbn.replace('ISBN ', ''), 'without its label'],
  edition: [() => undefined, 'an article has none (EndNote)'],
};

function inverted({ family, given, literal }: CslName): string {
  return literal ?? (given === undefined ? (family ?? '') : `${family}, ${given}`);
}

function valueIn(bib: string, field: string): string | undefined {
  return new RegExp(`^  ${field} = \\{(.*)\\},?$`, 'm').exec(bib)?.[1];
}

describe.skipIf(oracle === undefined)('what JabRef reads', () => {
  test.each(cases)('$name is read, and has as many records', ({ name, input }) => {
    const [format, count] = records[name] ?? [refer, 0];
    expect(format.begins(input)).toBe(0);
    expect(entries(format, input).works).toHaveLength(count);
  });

  const [nbib] = cases.filter(({ bib }) => bib !== null);

  test.each(fields)('%s is the same, or there is a reason', (field, value) => {
    const [work] = entries(medline, nbib?.input ?? '').works;
    const bib = nbib?.bib ?? '';
    const expected = valueIn(bib, field) ?? 'JabRef has none';
    const [change] = otherwise[field] ?? [];
    const ours = change ? change(expected, bib) : expected;
    expect(work && value(work.csl)).toBe(ours);
    if (change) expect(ours).not.toBe(expected);
  });

  test('a book of a library has all that CSL has room for', () => {
    const { input = '' } = cases.find(({ name }) => name === 'Endnote.book.example.enw') ?? {};
    const line = (tag: string) => input.split('\n').find((text) => text.startsWith(`%${tag} `));
    const value = (tag: string) => line(tag)?.slice(3);
    const { author, ...book } = entries(refer, input).works[0]?.csl ?? {};
    expect(author?.map(inverted)[0]).toBe(value('A'));
    expect(author).toHaveLength(2);
    expect(book).toMatchObject({
      type: 'book',
      title: value('T'),
      publisher: value('I'),
      'publisher-place': value('C'),
      issued: { 'date-parts': [[Number(value('D'))]] },
      ISBN: value('@'),
      edition: value('7'),
      'call-number': value('L'),
      URL: value('U'),
      'number-of-pages': /\d+/.exec(value('P') ?? '')?.[0],
    });
  });

  test('records of single tags have these', () => {
    const all = cases.find(({ name }) => name === 'Endnote.entries.enw');
    const { works } = entries(refer, all?.input ?? '');
    expect(works.map((work) => work.csl.type)).toEqual([
      'document',
      'thesis', // the last of eight
      'article-journal',
      'book',
      'thesis',
    ]);
    expect(works[0]?.csl).toMatchObject({ title: 'testT', author: [{}, {}], editor: [{}, {}] });
    expect(works[4]?.csl).toMatchObject({
      publisher: 'testI1',
      keyword: 'testK',
      abstract: 'testX',
    });
  });
});
