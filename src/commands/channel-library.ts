import { move } from '../data/move.ts';
import type { Place } from '../data/place.ts';
import type { Reference } from '../data/reference.ts';
import { type Answer, type Asker, Refusal, type Spot } from './command.ts';
import { label } from './label.ts';
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

/** Moves one work from the channel's own library to the server's. */
export async function moveWork(question: Question, reference: Reference): Promise<Answer> {
  const { asker, desks, desk, place } = question;
  const { server, channel } = both(question);
  if (place.kind !== 'channel') {
    throw new Refusal('This channel uses the server’s library: there is nothing to move.');
  }
  mustOwn(asker, [reference.source.by], 'move this work');
  const merge = await desks.use(server, ({ library }) =>
    move(
      [reference],
      { library: desk.library, place: channel },
      { library, place: server },
      asker.id,
    ),
  );
  const key = [...(merge?.added ?? []), ...(merge?.merged ?? []), ...(merge?.same ?? [])][0]?.key;
  return said(
    `**${plainly(label(reference))}** is now in the server’s library, as \`${key ?? reference.key}\`.`,
  );
}
