import type { Person } from '../wire.ts';

/** `@Ibid` becomes a mention, as it does when one picks the name in Discord. */
export function withMentions(text: string, people: readonly Person[]): string {
  return people.reduce((words, { id, name }) => {
    const literal = name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return words.replace(new RegExp(`@${literal}(?![\\p{L}\\p{N}_])`, 'giu'), `<@${id}>`);
  }, text);
}
