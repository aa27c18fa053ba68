import type { Desk } from '../data/desk.ts';
import { move, type Shelf } from '../data/move.ts';
import type { Place } from '../data/place.ts';
import type { Reference } from '../data/reference.ts';
import { type Answer, type Asker, Refusal, type Spot } from './command.ts';
import { label, shorten } from './label.ts';
import { pick } from './pick.ts';
import { card, plainly, text } from './reply.ts';
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
  await desks.use(server, async ({ library }) => {
    const channels = library.setting('channels') ?? [];
    if (channels.includes(channel.id)) {
      throw new Refusal('This channel has a library of its own already.');
    }
    await library.set('channels', [...channels, channel.id], asker.id);
  });
  return said(
    'From now on this channel and its threads have a library of their own: what is brought here is found only here. What the server’s library has stays there.',
  );
}

/** Gives the channel the server's library again; the works of its own go there. */
export async function closeChannel(question: Question): Promise<Answer> {
  const { asker, desks } = question;
  mustRule(asker, 'give up the library of a channel');
  const { server, channel } = both(question);
  return desks.use(server, async ({ library }) => {
    const channels = library.setting('channels') ?? [];
    if (!channels.includes(channel.id)) {
      throw new Refusal('This channel has no library of its own: the server’s is used here.');
    }
    const moveAll = (): Promise<number> =>
      desks.use(channel, async (own) => {
        const from = { library: own.library, place: channel };
        const works = own.library.all();
        await move(works, from, { library, place: server }, asker.id);
        return works.length;
      });
    const first = await moveAll();
    await library.set(
      'channels',
      channels.filter((id) => id !== channel.id),
      asker.id,
    );
    // A file may have come in between; nobody would find it in a library that is not asked any more.
    const moved = first + (await moveAll());
    return said(
      `This channel uses the server’s library again. ${moved} ${moved === 1 ? 'work' : 'works'} of its own went there.`,
    );
  });
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
  const merge = await move([reference], from, to, asker.id);
  const kept = [...(merge?.added ?? []), ...(merge?.merged ?? []), ...(merge?.same ?? [])];
  return kept[0]?.key ?? reference.key;
}
