import type { Reference } from '../data/reference.ts';
import type { Choice, Suggest } from './command.ts';
import { label, shorten, titleOf } from './label.ts';
import { limits } from './limits.ts';

/** One line that tells works apart: `Liapi et al. 2025 · Factors that influence … · liapi2025factors`. */
export function oneLine(reference: Reference, most: number): string {
  const [who, key] = [shorten(label(reference), most / 3), shorten(reference.key, most / 3)];
  const room = most - who.length - key.length - 2 * ' · '.length;
  return [who, shorten(titleOf(reference), room), key].join(' · ');
}

/**
 * The works that the words typed so far may mean; nothing typed: those that were cited last in the channel,
 * then those that came last.
 */
export function suggestWorks({
  desk,
  words,
  channelId,
}: Pick<Suggest, 'desk' | 'words' | 'channelId'>): readonly Choice[] {
  const used = channelId === undefined ? [] : desk.uses.of(channelId);
  return desk.finder
    .find(words, { limit: limits.choices, used })
    .map(({ reference }) => ({ name: oneLine(reference, limits.choice), value: reference.key }));
}
