import type { Reference } from '../../src/data/reference.ts';
import { Catalogue } from './catalogue.ts';
import { classes } from './classes/classes.ts';
import type { Draft, Recipe } from './classes/draft.ts';
import { type Dice, dice } from './dice.ts';
import { type Memory, remember } from './memory.ts';
import { everything, type Seed, targets } from './works.ts';

/** What somebody types, and what they look for. */
export interface Query {
  readonly class: string;
  readonly text: string;
  readonly target: Reference;
  /** Whether this answer is as good as the target. */
  isMeant(work: Reference): boolean;
}

/** How many queries a class has. */
const each = 60;

/** A query that more works fit is not meant for one of them: another word is added. */
const mostThatFit = 5;

/** The queries of these classes, all for works of this seed, in an order that mixes them. */
export function queries(seed: Seed, names: readonly string[]): readonly Query[] {
  const catalogue = new Catalogue(everything);
  const memories = targets[seed].map(remember);
  const all = names.flatMap((name) => ofClass(name, memories, dice(`${seed} ${name}`), catalogue));
  return dice(`${seed} order`).shuffled(all);
}

function ofClass(
  name: string,
  memories: readonly Memory[],
  chance: Dice,
  catalogue: Catalogue,
): readonly Query[] {
  const kind = classes.get(name);
  if (kind === undefined) throw new Error(`There is no class ${name}`);
  const { recipe, isExact } = kind;
  const made: Query[] = [];
  // A work that does not do at once may do with other words.
  for (const memory of [...chance.shuffled(memories), ...chance.shuffled(memories)]) {
    if (made.length === each) break;
    const target = memory.work;
    if (made.some((query) => query.target === target)) continue;
    const draft = settled(recipe, memory, chance, catalogue, isExact ? 1 : mostThatFit);
    if (draft === undefined) continue;
    const { text, clues } = draft;
    const isMeant = (work: Reference): boolean =>
      work.key === target.key || (!isExact && clues.every((clue) => clue.fits(work)));
    made.push({ class: name, text, target, isMeant });
  }
  return made;
}

/** The draft with as few words as make clear which work is meant. */
function settled(
  recipe: Recipe,
  memory: Memory,
  chance: Dice,
  catalogue: Catalogue,
  most: number,
): Draft | undefined {
  for (let more = 0; more < 3; more++) {
    const draft = recipe(memory, chance, more);
    if (draft === undefined) continue;
    const { clues, slips, instead } = draft;
    if (slips.some((word) => catalogue.knows(word))) continue;
    const fitting = catalogue.fitting(clues, most + 1);
    if (fitting.length > most) continue;
    const others = slips.length > 0 ? catalogue.fitting(instead, most + 1) : [];
    if (others.every((work) => fitting.includes(work))) return draft;
  }
  return undefined;
}
