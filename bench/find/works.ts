import { firstName } from '../../src/data/cited-as.ts';
import { foldedWords } from '../../src/data/fold.ts';
import type { Reference } from '../../src/data/reference.ts';
import { dice } from './dice.ts';
import { distinctWorks } from './distinct.ts';
import { recombined } from './recombined.ts';

/** `dev` is what a finder may be tuned by; `report` asks for other works. */
export type Seed = 'dev' | 'report';

/** How many works each seed asks for. The smallest library of the plot has them all. */
const asked = 800;

/** Of these, works with a letter that many keyboards lack: all there are, for a class of their own. */
const accented = 90;

/** The largest library. */
const most = 100_000;

const real = dice('order').shuffled(distinctWorks());

/** The works that are looked for: real ones, the same in libraries of all sizes, no two seeds' alike. */
export const targets: Readonly<Record<Seed, readonly Reference[]>> = chosen();

function chosen(): Record<Seed, readonly Reference[]> {
  const starts = new Map<string, number>();
  const start = ({ csl }: Reference): string =>
    foldedWords(csl.title ?? '')
      .join('')
      .slice(0, 30);
  for (const work of real) starts.set(start(work), (starts.get(start(work)) ?? 0) + 1);
  // A work that stands here twice under nearly one title could not be told from itself.
  const alone = real.filter((work) => starts.get(start(work)) === 1 && isWhole(work));
  const [marked, bare] = [alone.filter(isMarked), alone.filter((work) => !isMarked(work))];
  const share = (part: number): readonly Reference[] => [
    ...marked.slice(part * accented, (part + 1) * accented),
    ...bare.slice(part * (asked - accented), (part + 1) * (asked - accented)),
  ];
  return { dev: share(0), report: share(1) };
}

/** Has a title of some words that is not damaged. */
function isWhole({ csl }: Reference): boolean {
  const title = csl.title ?? '';
  return foldedWords(title).length >= 4 && title.length <= 250 && !/[\uFFFD?]{2}|Ã|&#/.test(title);
}

function isMarked({ csl }: Reference): boolean {
  return /(?![×÷])[À-ɏ]/.test(`${firstName(csl)} ${csl.title}`);
}

const spared = new Set([...targets.dev, ...targets.report]);

/** All works there are, the real ones first. */
export const everything: readonly Reference[] = [
  ...real,
  ...recombined(real, spared, Math.max(0, most - real.length)),
];

/** A library of this size with the works of this seed in it, in an order of its own. */
export function shelf(size: number, seed: Seed): readonly Reference[] {
  const wanted = new Set(targets[seed]);
  const others = everything.filter((work) => !wanted.has(work));
  return dice(`shelf ${size}`).shuffled([...wanted, ...others].slice(0, size));
}
