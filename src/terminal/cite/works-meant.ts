import { Refusal } from '../../commands/command.ts';
import { Finder } from '../../data/finder.ts';
import type { Reference } from '../../data/reference.ts';
import { counted } from '../library/words.ts';
import { didYouMean } from './near.ts';

/**
 * The works under these keys, in this order and each once; all where there are no keys. Throws a `Refusal`
 * with the nearest keys for those that no work has.
 */
export async function worksMeant(
  works: readonly Reference[],
  keys: readonly string[],
): Promise<readonly Reference[]> {
  if (keys.length === 0) return works;
  const byKey = new Map(works.map((work) => [work.key, work]));
  const unknown = keys.filter((key) => !byKey.has(key));
  if (unknown.length > 0) throw new Refusal(await unknownWords(unknown, works));
  return [...new Set(keys)].flatMap((key) => byKey.get(key) ?? []);
}

async function unknownWords(
  unknown: readonly string[],
  works: readonly Reference[],
): Promise<string> {
  const finder = new Finder();
  await finder.follow({ put: works, removed: [] });
  const sentences = unknown.map((key) => {
    // A key is made of a name, a year and a word, and so it is looked for.
    const words = key.replaceAll(/\d+|[^\p{L}\d]+/gu, ' $& ');
    const near = finder.find(words, { limit: 3 }).map(({ reference }) => reference.key);
    return `No work of ${counted(works.length, 'work')} has the key “${key}”.${didYouMean(near)}`;
  });
  return sentences.join(' ');
}
