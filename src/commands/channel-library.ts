import type { Desk } from '../data/desk.ts';
import type { Merge } from '../data/library.ts';
import { move, type Shelf } from '../data/move.ts';
import { folderOf, type Place } from '../data/place.ts';
import type { Reference } from '../data/reference.ts';
import { returnStyles, takeStyles } from './channel-styles.ts';
import { type Answer, type Asker, type Lending, Refusal, type Spot } from './command.ts';
import { customId } from './custom-id.ts';
import { label, shorten } from './label.ts';
import { pick } from './pick.ts';
import { button, card, plainly, text, textWithButton } from './reply.ts';
import { mustOwn, mustRule } from './rights.ts';

type Question = Spot & { readonly asker: Asker };

const said = (content: string): Answer => ({
  to: 'everyone',
  card: true,
  components: card(text(content)),
});

/** The server and the channel of a question. Throws a `Refusal` in direct messages. */
function both({ guildId, channelId }: Spot): { readonly server: Place; readonly channel: Place } {
  if (guildId === undefined || channelId === undefined) {
    throw new Refusal('Here is only your own library: channels are in servers.');
  }
  return { server: { kind: 'guild', id: guildId }, channel: { kind: 'channel', id: channelId } };
}

/** Gives the channel a library of its own, for a private team; its threads use it too. */
export async function openChannel(question: Question): Promise<Answer> {
  const { asker, desks } = question;
  mustRule(asker, 'give a channel a library of its own');
  const { server, channel } = both(question);
  await desks.use(server, async (desk) => {
    const { library } = desk;
    if (library.setting('channels')?.includes(channel.id)) {
      throw new Refusal('This channel has a library of its own already.');
    }
    await reopen(desks, channel, asker);
    await desks.use(channel, (own) => takeStyles(desk, own, asker.id));
    await library.set('channels', (now = []) => [...new Set([...now, channel.id])], asker.id);
  });
  return said(
    'From now on this channel and its threads have a library of their own: what is brought here is found only here. What the server’s library has stays there. Works are cited as in the server so far; `/style` changes that for this channel alone.',
  );
}

/**
 * Gives the channel the server's library again; the works of its own go there. First it is closed, so
 * that a file which is on its way lands in no library that nobody asks any more.
 */
export async function closeChannel(question: Question): Promise<Answer> {
  const { asker, desks } = question;
  mustRule(asker, 'give up the library of a channel');
  const { server, channel } = both(question);
  return desks.use(server, async (desk) => {
    const { library } = desk;
    if (!library.setting('channels')?.includes(channel.id)) {
      throw new Refusal('This channel has no library of its own: the server’s is used here.');
    }
    const [merges, styles] = await desks.use(channel, async (own) => {
      await own.library.set('closed', () => folderOf(server), asker.id);
      const keys = own.library.all().map(({ key }) => key);
      const from = { library: own.library, place: channel };
      const moved = await move(keys, from, { library, place: server }, asker.id);
      return [moved, await returnStyles(own, desk)];
    });
    await library.set('channels', (now = []) => now.filter((id) => id !== channel.id), asker.id);
    return closed(merges, styles);
  });
}

/** What became of works and styles, and the way to be asked about works that may be there already. */
function closed(merges: readonly Merge[], styles: string): Answer {
  const moved = new Set(
    merges
      .flatMap(({ added, merged, same }) => [...added, ...merged, ...same])
      .map(({ key }) => key),
  ).size;
  const words = `This channel uses the server’s library again. ${moved} ${moved === 1 ? 'work' : 'works'} of its own went there. ${styles}`;
  const doubtful = merges.find(({ doubts }) => doubts.length > 0);
  if (!doubtful) return said(words);
  const review = button('Review', customId('review', doubtful.id));
  const parts = textWithButton(`${words}\n-# Some may be there already.`, review);
  return { to: 'everyone', card: true, components: card(parts) };
}

/** Files may be brought to this channel's library again. */
export async function reopen(desks: Lending, channel: Place, asker: Asker): Promise<void> {
  await desks.use(channel, ({ library }) => library.set('closed', () => undefined, asker.id));
}

/** Moves one work of the channel's own library to the server's. */
export async function moveToServer(question: Question, reference: Reference): Promise<Answer> {
  const { server, channel } = apart(question);
  mustOwn(question.asker, [reference.source.by], 'move this work');
  const from = { library: question.desk.library, place: channel };
  const key = await question.desks.use(server, ({ library }) =>
    moveOne(reference, from, { library, place: server }, question.asker),
  );
  return said(`**${plainly(label(reference))}** is now in the server’s library, as \`${key}\`.`);
}

/** Moves the work of the server's library that the words name to the channel's own. */
export async function moveToChannel(question: Question, words: string): Promise<Answer> {
  const { server, channel } = apart(question);
  const to = { library: question.desk.library, place: channel };
  return question.desks.use(server, async (desk) => {
    const reference = only(desk, words);
    mustOwn(question.asker, [reference.source.by], 'move this work');
    const from = { library: desk.library, place: server };
    const key = await moveOne(reference, from, to, question.asker);
    return said(
      `**${plainly(label(reference))}** is now in this channel’s library, as \`${key}\`.`,
    );
  });
}

/** The two libraries. Throws a `Refusal` where the channel has none of its own. */
function apart(question: Question): ReturnType<typeof both> {
  if (question.place.kind === 'channel') return both(question);
  throw new Refusal('This channel uses the server’s library: there is nothing to move.');
}

/** The one work of the server's library. Choices while typing are of the channel's, so no menu asks. */
function only(desk: Desk, words: string): Reference {
  const picked = pick(desk, words, 'move');
  if ('work' in picked) return picked.work;
  throw new Refusal(
    `“${plainly(shorten(words, 100))}” may mean several works of the server’s library. Name one by its citation key, DOI or PMID.`,
  );
}

/** The key under which the work is kept from now on. */
async function moveOne(
  reference: Reference,
  from: Shelf,
  to: Shelf,
  asker: Asker,
): Promise<string> {
  const merges = await move([reference.key], from, to, asker.id);
  const kept = merges.flatMap(({ added, merged, same }) => [...added, ...merged, ...same]);
  return kept.at(-1)?.key ?? reference.key;
}
