import type { CslItem } from '../../data/csl.ts';
import { Turns } from '../../data/turns.ts';
import { Overdue, Typesetter } from '../typesetter.ts';
import type { Style } from './style.ts';

/** More than any style takes: 3 s for the heaviest, of 150 MB. */
const limits = { time: 10_000, memory: 384, idle: 1 };

/** No style prints more of three works; one that does would fill a disk. */
const mostText = 100_000;

const people = Array.from({ length: 40 }, (_, at) => ({ family: `Name${at}`, given: 'Ada B.' }));

/** Works of different kinds, one of them with forty authors: what a style does with names is its dearest. */
const works: readonly CslItem[] = [
  {
    type: 'article-journal',
    title: 'A trial of the style',
    author: people,
    'container-title': 'Journal of Trials',
    volume: '1',
    issue: '2',
    page: '3-4',
    DOI: '10.1000/1',
    issued: { 'date-parts': [[2020, 1, 2]] },
  },
  {
    type: 'chapter',
    title: 'A chapter',
    author: people.slice(0, 2),
    editor: people.slice(2, 4),
    'container-title': 'A book',
    publisher: 'A publisher',
    'publisher-place': 'London',
    page: '5-6',
    issued: { 'date-parts': [[2021]] },
  },
  {
    type: 'webpage',
    title: 'A page',
    URL: 'https://example.org/',
    accessed: { 'date-parts': [[2022, 3, 4]] },
  },
];

/** Each trial has a thread of its own, of which there shall be one at a time. */
const turns = new Turns();

/**
 * Prints a few works in a style that somebody has brought, in a thread of its own: what is wrong with it,
 * as a sentence; `undefined` where all is well.
 */
export function tryStyle(style: Style): Promise<string | undefined> {
  return turns.take(() => tried(style));
}

async function tried(style: Style): Promise<string | undefined> {
  const typesetter = new Typesetter(limits);
  const listed = works.map((csl, at) => ({ key: `trial${at}`, csl }));
  const citations = [listed.map(({ key }) => ({ key }))];
  try {
    const list = await typesetter.print({ style, works: listed, citations });
    const { entries, citations: printed, broken } = list;
    if (broken[0]) return breaks(broken[0].error.cause);
    const texts = [...entries.map(({ runs }) => runs), ...printed].flat().map(({ text }) => text);
    const length = texts.join('').length;
    if (length > mostText) return `It prints ${length} characters for three works.`;
    return length === 0 ? 'It prints nothing for an article, a chapter and a web page.' : undefined;
  } catch (error) {
    return error instanceof Overdue
      ? `It is not done with three works. ${error.message}`
      : breaks(error);
  } finally {
    await typesetter.close();
  }
}

const breaks = (error: unknown): string =>
  `The formatter, citeproc, breaks on it: ${error instanceof Error ? error.message : String(error)}`;
