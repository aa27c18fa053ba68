import { citeKey } from '../src/data/cite-key.ts';
import type { CslItem, CslName } from '../src/data/csl.ts';
import type { Reference, Source } from '../src/data/reference.ts';

/** Numbers in [0, 1) that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

const onset = words('b br c ch d dr f fr g gr h j k kl l m n p pr r s sch st t tr v w z');
const vowel = words('a e i o u ei ou ia');
const coda = words('n r l s t m ck nd rt ng son sen man berg ley ski ova');
const subject = words(
  `care children adults patients nurses hospitals schools cancer diabetes stroke asthma sleep stress
  workforce housing ageing dementia pain obesity vaccination screening rehabilitation surgery`,
);
const manner = words(
  `qualitative randomised longitudinal systematic comparative retrospective pragmatic exploratory
  cross-sectional feasibility protocol mixed-methods economic national rural urban community`,
);
const stem = words('neuro cardio psycho socio bio immuno patho physio epidemio endo micro hydro');
const root = words('plast log metr graph gen trop dynam kinet chem therm lys phag');
const ending = words('icity ic isation ology ometry esis ism ance ation ative');

/** Titles and names that are nearly what people ask the seed record for. */
const nearMisses: readonly { title: string; family: string; year: number }[] = [
  { title: 'Chapter and verse: reading the health service', family: 'Chapman', year: 2025 },
  { title: 'The last chapter: end-of-life care at home', family: 'Chaterjee', year: 2019 },
  { title: 'Integrated care for older people', family: 'Goodwin', year: 2016 },
  { title: 'What is integrated care?', family: 'Shaw', year: 2011 },
  { title: 'Integrating care across organisational boundaries', family: 'Liang', year: 2025 },
  { title: 'Inter-organisational trust among service providers', family: 'Liap', year: 2024 },
  { title: 'Factors that influence hand hygiene', family: 'Randhawa', year: 2025 },
  { title: 'Integration of migrants in the labour market', family: 'Papas', year: 2025 },
];

/**
 * As many works as asked for, the same for the same seed: no two alike, with the vocabulary growing
 * as in real libraries, and, from the first on, the near-misses of the seed record among them.
 */
export function syntheticReferences(count: number, seed = 7): readonly Reference[] {
  const random = seeded(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
  const surname = (): string =>
    capital(pick(onset) + pick(vowel) + pick(onset) + pick(vowel) + pick(coda));
  const term = (): string => pick(stem) + pick(root) + pick(ending);
  const person = (family = surname()): CslName => ({
    family,
    given: `${String.fromCharCode(65 + Math.floor(random() * 26))}.`,
  });
  const people = (): CslName[] =>
    Array.from({ length: 1 + Math.floor(random() * 4) }, () => person());

  const keys = new Set<string>();
  return Array.from({ length: count }, (_, at) => {
    const near = at % 50 === 1 ? nearMisses[Math.floor(at / 50)] : undefined;
    const title =
      near?.title ??
      `${capital(term())} of ${pick(subject)} and ${term()}: a ${pick(manner)} study`;
    const year = near?.year ?? 1990 + Math.floor(random() * 36);
    const doi = `10.${5000 + (at % 300)}/synthetic.${at}`;
    const csl: CslItem = {
      type: 'article-journal',
      title,
      author: near ? [person(near.family), ...people()] : people(),
      'container-title': `Journal of ${capital(pick(subject))} ${capital(pick(root))}ics`,
      volume: String(1 + Math.floor(random() * 80)),
      page: `${100 + at}-${108 + at}`,
      issued: { 'date-parts': [[year]] },
      DOI: doi,
    };
    const key = citeKey(csl, (taken) => keys.has(taken));
    keys.add(key);
    return {
      key,
      csl,
      ids: { doi },
      tags: [
        ['TY', 'JOUR'],
        ['TI', title],
        ['ER', ''],
      ],
      source,
    };
  });
}

/** Where the synthetic works say that they come from. */
export const source: Source = {
  file: 'synthetic.ris',
  hash: '0'.repeat(64),
  by: '100000000000000001',
  at: '2026-01-01T00:00:00.000Z',
};
