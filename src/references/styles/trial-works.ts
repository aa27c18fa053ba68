import type { CslDate, CslItem, CslName, TextVariable } from '../../data/csl.ts';
import {
  cslTypes,
  dateVariables,
  nameVariables,
  textVariables,
} from '../../data/csl-json/variables.ts';

/** Nobody of the same name in two works: telling forty from the same forty takes citeproc minutes. */
const people = (of: string, count: number): readonly CslName[] =>
  Array.from({ length: count }, (_, at) => ({ family: `${of} ${at}`, given: 'Ada B.' }));

const date: CslDate = { 'date-parts': [[2020, 1, 2]] };

type Filled = Readonly<Omit<CslItem, 'type'>>;

const names = (of: string): Filled =>
  Object.fromEntries(nameVariables.map((variable) => [variable, people(`${of} ${variable}`, 1)]));

const dates: Filled = Object.fromEntries(dateVariables.map((variable) => [variable, date]));

/** What is a number in most works: styles ask for that (`is-numeric`). */
const NUMBERS: ReadonlySet<TextVariable> = new Set([
  'volume',
  'issue',
  'page',
  'number',
  'edition',
  'version',
  'section',
  'chapter-number',
  'part-number',
  'number-of-pages',
  'number-of-volumes',
  'collection-number',
]);

const texts = (of: string): Filled =>
  Object.fromEntries(
    textVariables.map((variable) => [variable, NUMBERS.has(variable) ? '7' : `${variable} ${of}`]),
  );

/** A style says for each type what it prints, and for each variable what where a work has it: all of them. */
const fullWorks: readonly CslItem[] = cslTypes.map((type) => ({
  ...names(`Full ${type}`),
  ...dates,
  ...texts(type),
  type,
  language: 'en',
}));

/** And what where a work lacks it: hardly any. What a style does with names is its dearest. */
const bareWorks: readonly CslItem[] = [
  ...cslTypes.map(
    (type): CslItem => ({
      type,
      title: `A bare ${type}`,
      author: people(`Bare ${type}`, 1),
      issued: date,
    }),
  ),
  {
    type: 'article-journal',
    title: 'A work of forty',
    author: people('Crowd', 40),
    issued: date,
  },
];

/** Works of all kinds, in which a style is tried. */
export const trialWorks: readonly CslItem[] = [...fullWorks, ...bareWorks];
