import type { APIMessage } from 'discord-api-types/v10';
import type { Actor, LocalFile, Outcome } from '../../src/playground/discord/actor.ts';
import type {
  LocalDiscord,
  LocalDiscordOptions,
} from '../../src/playground/discord/local-discord.ts';
import { houseStyle } from '../references/styles/csl-style.ts';

/** What came of one thing that a person asked. */
export type Ending =
  | 'answered'
  /** "Something broke on my side", which is an answer, and a bug. */
  | 'broke'
  /** Discord's own words: "The application did not respond", "Loading options failed". */
  | 'told by Discord'
  /** Nothing, which nobody deserves. */
  | 'nothing';

/** One thing to ask, in the midst of which something goes wrong. */
export interface Question {
  readonly name: string;
  readonly ask: () => Promise<Ending>;
}

/** Room for a channel with a library of its own, and for one that is to get one. */
export const places: LocalDiscordOptions = {
  names: { channels: ['general', 'papers', 'lab'] },
};

/** Whose works the library has; “notes” is in the title of each. */
export const names: readonly string[] = [
  'Alder',
  'Birch',
  'Cedar',
  'Dogwood',
  'Elm',
  'Fir',
  'Ginkgo',
  'Hazel',
  'Iris',
];

/** A work that its author's name is enough to find. */
const record = (name: string): string =>
  `TY  - JOUR\r\nAU  - ${name}, A.\r\nPY  - 2001\r\nTI  - Notes of ${name}\r\nVL  - 1\r\nAB  - On it.\r\nER  - \r\n`;

/** A file with a work of each of these. */
export function fileOf(name: string, works: readonly string[]): LocalFile {
  return { name, bytes: Buffer.from(works.map(record).join('')) };
}

/** The works of the files that are brought while things go wrong: each file whole, or not at all. */
export const brought: readonly (readonly string[])[] = [
  ['Typed One', 'Typed Two', 'Typed Three'],
  ['Menu One', 'Menu Two', 'Menu Three'],
];

/** What came of an action; an announcement that was taken back is followed by something else. */
export async function endingOf(outcome: Outcome): Promise<Ending> {
  if (outcome.state === 'failed') return 'told by Discord';
  const seen =
    outcome.state === 'acknowledged'
      ? await outcome.followUp().catch(() => undefined)
      : outcome.message;
  if (!seen) return 'nothing';
  return seen.content.includes('Something broke') ? 'broke' : 'answered';
}

/** What came of words typed into `/cite`, which mean a work that is there. */
export async function endingOfTyping(who: Actor, words: string): Promise<Ending> {
  try {
    return (await who.type('cite', 'work', words)).length > 0 ? 'answered' : 'nothing';
  } catch (error) {
    if (error instanceof Error && error.message === 'Loading options failed')
      return 'told by Discord';
    throw error;
  }
}

/** Fills the library, and gives one question of each kind that Ibid is ever asked. */
export async function questions(discord: LocalDiscord): Promise<readonly Question[]> {
  const [general, papers, lab] = (discord.guilds()[0]?.channels ?? []).map(({ id }) =>
    discord.as(discord.users.owner.id, { channelId: id, waitMs: 30_000 }),
  );
  if (!general || !papers || !lab) throw new Error('three channels are needed');
  await papers.slash('library channel', { library: 'own' });
  const receipt = await general.slash('import', {
    file: fileOf('undo.ris', ['Juniper']),
  });
  await general.slash('import', { file: fileOf('all.ris', names), collection: 'Trees' });
  const menu = await general.slash('cite', { work: 'notes' });
  const posted = await general.say('', { files: [fileOf('menu.ris', brought[1] ?? [])] });
  const cited = await general.slash('cite', { work: 'alder' });

  const sent = (who: Actor, name: string, options = {}): Question => ({
    name: `/${name}`,
    ask: async () => endingOf(await who.slash(name, options)),
  });
  return [
    sent(general, 'cite', { work: 'alder' }),
    sent(general, 'bibliography', { collection: 'Trees' }),
    sent(general, 'style show'),
    sent(general, 'style use', { style: 'nature' }),
    sent(general, 'style language', { language: 'de-DE' }),
    sent(general, 'style add', { file: { name: 'house.csl', bytes: Buffer.from(houseStyle) } }),
    sent(general, 'style remove', { style: 'house-style' }),
    sent(general, 'abstract', { work: 'alder' }),
    sent(general, 'find', { words: 'notes' }),
    sent(general, 'import', { file: fileOf('typed.ris', brought[0] ?? []), collection: 'New' }),
    sent(general, 'edit', { work: 'birch', field: 'volume', value: '26' }),
    sent(general, 'forget', { work: 'cedar' }),
    sent(general, 'history', { work: 'alder' }),
    sent(general, 'tag', { work: 'dogwood', tags: 'included' }),
    sent(general, 'collection show', { name: 'Trees' }),
    sent(general, 'collection list'),
    sent(general, 'collection add', { work: 'elm', name: 'Other' }),
    sent(general, 'collection remove', { work: 'fir', name: 'Trees' }),
    sent(general, 'library info'),
    sent(general, 'library backup'),
    sent(general, 'library keys', { pattern: 'auth.lower + year' }),
    sent(lab, 'library channel', { library: 'own' }),
    sent(papers, 'library move', { work: 'ginkgo', to: 'channel' }),
    sent(general, 'help'),
    {
      name: 'Apps > Import references',
      ask: async () => endingOf(await general.messageMenu('Import references', posted)),
    },
    {
      name: 'a button in place of its message',
      ask: async () => endingOf(await general.click(receipt.message, 'Undo')),
    },
    {
      name: 'a button with an answer of its own',
      ask: async () => endingOf(await general.click(cited.message, 'Copy')),
    },
    {
      name: 'a menu',
      ask: async () => endingOf(await chooseFirst(general, menu.message)),
    },
    {
      name: 'typing',
      ask: () => endingOfTyping(general, 'ald'),
    },
  ];
}

/** Chooses the first work of the menu that several matches give. */
export function chooseFirst(who: Actor, { id, components }: APIMessage): Promise<Outcome> {
  const text = JSON.stringify(components);
  const [, menu = ''] = /"custom_id":"(v1:cite[^"]*)"/.exec(text) ?? [];
  const [, value = ''] = /"value":"([^"]*)"/.exec(text) ?? [];
  return who.select(id, menu, [value]);
}
