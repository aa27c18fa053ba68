import type { Reference } from '../../src/data/reference.ts';
import type { Outcome } from '../../src/playground/discord/actor.ts';
import type { LocalDiscord } from '../../src/playground/discord/local-discord.ts';
import { toRis } from '../../src/references/ris/ris.ts';
import { endingOf, endingOfTyping } from '../../test/e2e/asks.ts';

/** Something that a person does; resolves with what came of it. */
export type ToDo = () => Promise<string>;

/** So often does each thing stand in the list. */
function often(count: number, act: ToDo): ToDo[] {
  return Array.from({ length: count }, () => act);
}

/**
 * What a person of a busy team does, the usual things more often. The library stays as large as it
 * is; only its log grows, by what is brought again and tagged.
 */
export function acts(
  discord: LocalDiscord,
  userId: string,
  references: readonly Reference[],
  random: () => number,
): readonly ToDo[] {
  const who = discord.as(userId);
  const alone = discord.as(userId, { dm: true });
  const one = (): Reference => references[Math.floor(random() * references.length)] as Reference;
  const work = (): string => one().key;
  const words = (): string => one().csl.author?.[0]?.family ?? one().csl.title ?? 'care';
  const file = () => ({
    name: 'again.ris',
    bytes: Buffer.from([one(), one()].map(toRis).join('')),
  });
  // Always the same, so that the libraries of these people do not grow either.
  const own = { name: 'own.ris', bytes: Buffer.from(references.slice(0, 2).map(toRis).join('')) };
  const sent = (name: string, options: () => Record<string, string> = () => ({})): ToDo => {
    return async () => endingOf(await who.slash(name, options()));
  };
  return [
    ...often(36, () => endingOfTyping(who, words().slice(0, 6))),
    ...often(
      18,
      sent('cite', () => ({ work: work() })),
    ),
    ...often(
      9,
      sent('find', () => ({ words: words() })),
    ),
    ...often(
      6,
      sent('abstract', () => ({ work: work() })),
    ),
    ...often(
      6,
      sent('history', () => ({ work: work() })),
    ),
    ...often(3, sent('help')),
    ...often(3, sent('library info')),
    sent('tag', () => ({
      work: references[0]?.key ?? '',
      tags: random() < 0.5 ? 'read' : '-read',
    })),
    async () => endingOf(await who.slash('import', { file: file() })),
    ...often(3, async () => {
      const { state, message } = await who.slash('cite', { work: work() }).then(copyable);
      return state === 'failed' ? 'told by Discord' : endingOf(await who.click(message, 'Copy'));
    }),
    async () => {
      const said = await alone.say('', { files: [own] });
      // Where Discord's own rate is slower than the person, they wait.
      await alone.waitForReply(said, 60_000);
      return 'answered';
    },
    async () => {
      const said = await who.say('our list', { files: [file()] });
      return endingOf(await who.messageMenu('Import references', said));
    },
  ];
}

/** The outcome with its message, where it has one. */
function copyable(outcome: Outcome): Pick<Outcome, 'state'> & { readonly message: string } {
  return {
    state: outcome.state,
    message: outcome.state === 'failed' ? '' : outcome.message.id,
  };
}
