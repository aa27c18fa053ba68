import type { CslItem, CslName } from '../../../src/data/csl.ts';
import { seeded } from '../../synthetic.ts';

const words = (text: string): readonly string[] => text.trim().split(/\s*\n\s*/);

const families = words(`Abernathy\nÅkerström\nBélanger\nBłaszczyk\nCarvalho Pinto\nČapek\nD'Arcy
  Dürrenmatt\nEcheverría\nFitz-Gerald\nGarcía Márquez\nGrüber\nHøgh\nIonescu\nJóhannsdóttir\nKöhler
  L'Heureux\nMcAllister\nMüller-Lüdenscheidt\nNúñez\nO'Shaughnessy\nØstergaard\nPérez Galdós
  Quaresma\nRømer\nSánchez\nSmith\nŠimić\nTürkoğlu\nUçar\nVasconcelos\nWei\nXu\nYıldız\nZieliński`);
const particled: readonly CslName[] = [
  { family: 'Berg', given: 'Anna', 'non-dropping-particle': 'van den' },
  { family: 'Beauvoir', given: 'Simone', 'dropping-particle': 'de' },
  { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
  { family: 'Holst', given: 'Erik', 'dropping-particle': 'von' },
  { family: 'Gogh', given: 'Vincent', 'non-dropping-particle': 'van' },
];
const givens =
  words(`Anna Maria\nBo\nCamille\nDavid J.\nE. F.\nFrançois-Xavier\nGrace\nHiroshi\nIngrid
  Jean-Luc\nKatarzyna\nLi\nM.\nNúria\nOle Petter\nPaula R. S.\nQing\nRosa\nSøren\nTheo`);
const institutions = words(`National Audit Office\nWorld Health Organization\nEurostat
  Royal Society of Testing\nMinistry of Finance\nInstitute for Fiscal Studies`);
const titles = words(`Sleep and memory in shift workers: a cohort study
  Why do rivers meander?
  The effect of “nudges” on energy use
  Growth of <i>Escherichia coli</i> under stress
  Rural schools, 1945–1989: a history
  A note on Gödel's second theorem
  Costs & benefits of early screening
  Towards a theory of small talk
  Trust in e-government: evidence from 12 countries
  Children's rights after COVID-19
  Machine translation without parallel data
  Women in parliament! Quotas and their effects`);
const journals = words(`Journal of Applied Testing|J. Appl. Test.
  Annals of Invention|Ann. Invent.
  Nordic Review of Rivers|Nord. Rev. Rivers
  PLOS Nothing|PLOS Noth.
  The Lancet of Letters|Lancet Lett.`);
const publishers = words(`Fabrication Press|Oxford\nUniversity of Nowhere Press|Chicago, IL
  Presses Inventées|Paris\nMade & Up|London`);

/** The kinds of work on which both engines and all the styles have rules of one age. */
const kinds = [
  'article-journal',
  'book',
  'chapter',
  'edited',
  'thesis',
  'report',
  'webpage',
  'paper-conference',
  'article-newspaper',
  'article-magazine',
] as const;

/** As many made works as asked for, of all kinds in turn, the same each time; no two by the same people. */
export function variedItems(count: number, seed = 17): readonly (CslItem & { id: string })[] {
  const draw = drawing(seed);
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length] ?? 'book';
    return { id: `item${at}`, ...itemOf(kind, draw, at), language: 'en' };
  });
}

type Draw = ReturnType<typeof drawing>;

function drawing(seed: number) {
  const random = seeded(seed);
  const below = (end: number): number => Math.floor(random() * end);
  const pick = <T>(list: readonly T[]): T => list[below(list.length)] as T;
  const pair = (list: readonly string[]): readonly string[] => pick(list).split('|');
  return { below, pick, pair };
}

/** One to nine names; the first has the number of the work, so that no year needs a letter. */
function people({ below, pick }: Draw, at: number): CslName[] {
  const others = Array.from({ length: pick([0, 0, 1, 1, 2, 3, 5, 8]) }, () => person(pick, below));
  return [{ family: `${pick(families)}-${numbered(at)}`, given: pick(givens) }, ...others];
}

const person = (pick: Draw['pick'], below: Draw['below']): CslName =>
  below(6) === 0 ? pick(particled) : { family: pick(families), given: pick(givens) };

/** Letters for a number: `Ab`. */
const numbered = (at: number): string =>
  String.fromCharCode(65 + (at % 26), 97 + (Math.floor(at / 26) % 26));

function itemOf(kind: (typeof kinds)[number], draw: Draw, at: number): CslItem {
  const { below, pick, pair } = draw;
  const year = 1950 + below(75);
  const month = 1 + below(12);
  const day = 1 + below(28);
  const [publisher = '', place = ''] = pair(publishers);
  const [journal = '', short = ''] = pair(journals);
  const first = 1 + below(900);
  const author = people(draw, at);
  const base = { title: pick(titles), author, issued: { 'date-parts': [[year]] } } as const;
  const printed = { publisher, 'publisher-place': place };
  const dated = { issued: { 'date-parts': [[year, month, day]] } } as const;
  const page = `${first}-${first + 1 + below(40)}`;
  const URL = `https://example.org/${kind}/${at}`;
  const byKind: Record<(typeof kinds)[number], () => CslItem> = {
    'article-journal': () => ({
      ...base,
      type: kind as 'article-journal',
      'container-title': journal,
      'container-title-short': short,
      volume: `${1 + below(90)}`,
      ...(below(4) > 0 ? { issue: `${1 + below(12)}` } : {}),
      page,
      ...(below(3) > 0 ? { DOI: `10.1000/made.${at}` } : {}),
    }),
    book: () => ({
      ...base,
      type: 'book',
      ...printed,
      ...(below(2) ? { edition: `${2 + below(4)}` } : {}),
    }),
    chapter: () => ({
      ...base,
      type: 'chapter',
      'container-title': `Handbook of ${journal.toLowerCase()}`,
      editor: people(draw, at + 300).slice(0, 3),
      page,
      ...printed,
    }),
    edited: () => ({
      type: 'book',
      title: base.title,
      issued: base.issued,
      editor: author.slice(0, 4),
      ...printed,
    }),
    thesis: () => ({
      ...base,
      author: author.slice(0, 1),
      type: 'thesis',
      genre: 'PhD thesis',
      publisher: `University of ${place}`,
    }),
    report: () => ({
      ...base,
      author: [{ literal: `${pick(institutions)} ${numbered(at)}` }],
      type: 'report',
      publisher,
      'publisher-place': place,
      URL,
    }),
    webpage: () => ({
      ...base,
      ...dated,
      author: author.slice(0, 2),
      type: 'webpage',
      'container-title': pick(institutions),
      URL,
      accessed: { 'date-parts': [[2024, 5, 6]] },
    }),
    'paper-conference': () => ({
      ...base,
      type: 'paper-conference',
      'container-title': `Proceedings of the Conference on ${place}`,
      page,
      publisher,
    }),
    'article-newspaper': () => ({
      ...base,
      ...dated,
      type: 'article-newspaper',
      'container-title': 'The Daily Invention',
      page: `A${1 + below(20)}`,
    }),
    'article-magazine': () => ({
      ...base,
      ...dated,
      type: 'article-magazine',
      'container-title': 'Made Up Monthly',
      page: `${first}`,
    }),
  };
  return byKind[kind]();
}
