import { once } from 'node:events';
import { connect as tcp } from 'node:net';
import { LIMITS } from '../../../../src/playground/discord/limits.ts';
import type { LocalDiscord } from '../../../../src/playground/discord/local-discord.ts';
import { connect, identify, type RawClient } from '../raw-client.ts';
import { post, send } from '../wire.ts';
import { type Maker, text, times } from './make.ts';

/** The code that a connection is closed with, or 200 when it goes on to answer. */
function outcome(client: RawClient, answer: (frame: RawClient['frames'][number]) => boolean) {
  const closed = client.closed.then((reason) => Number(reason.split(' ')[0]));
  return Promise.race([closed, client.frame(answer).then(() => 200)]);
}

/** A frame of exactly so many bytes: a heartbeat, whose data nobody reads. */
function frameOf(size: number): string {
  const empty = JSON.stringify({ op: 1, d: '' });
  return JSON.stringify({ op: 1, d: text(size - empty.length) });
}

async function identifyOnce(local: LocalDiscord): Promise<number> {
  const client = await connect(local);
  client.send(identify(local.token));
  const code = await outcome(client, ({ t, op }) => t === 'READY' || op === 9);
  client.close(1000);
  return client.frames.some(({ op }) => op === 9) ? 9 : code;
}

/** Sends a request without a token so many times, over one connection, and waits for the answers. */
async function intrude({ port }: LocalDiscord, count: number): Promise<void> {
  const request = (more = '') =>
    `GET /api/v10/users/@me HTTP/1.1\r\nHost: 127.0.0.1\r\n${more}\r\n`;
  const socket = tcp(port, '127.0.0.1').resume();
  socket.write(request().repeat(count - 1) + request('Connection: close\r\n'));
  await once(socket, 'end');
  socket.destroy();
}

/** What the gateway, the rates and the addresses of files allow, row by row. */
export const wires = {
  sends: async (local, size) => {
    const client = await connect(local);
    for (let sent = 0; sent < size; sent += 1) client.send({ op: 1, d: null });
    return outcome(client, () => client.frames.filter(({ op }) => op === 11).length === size);
  },
  payload: async (local, size) => {
    const client = await connect(local);
    client.send(frameOf(size));
    return outcome(client, ({ op }) => op === 11);
  },
  identifies: async (local, size) => {
    for (let done = 0; done < size - 1; done += 50)
      await Promise.all(times(Math.min(50, size - 1 - done), () => identifyOnce(local)));
    return identifyOnce(local);
  },
  identifiesOfKey: async (local, size) => {
    for (let done = 1; done < size; done += 1) await identifyOnce(local);
    return identifyOnce(local);
  },
  guildsOfShard: async (local, size) => {
    for (let guilds = 1; guilds < size; guilds += 1) local.addGuild();
    return identifyOnce(local);
  },
  globalRequests: async (local, size) => {
    for (let sent = 1; sent < size; sent += 1) await send(local, 'PUT', '/nowhere', {});
    // Not the first 404 either: what comes too fast is answered before anybody looks at it.
    return (await send(local, 'PUT', '/nowhere', {})) === 429 ? 429 : 200;
  },
  channelMessages: async (local, size) => {
    for (let sent = 1; sent < size; sent += 1) await post(local, { content: 'x' });
    return post(local, { content: 'x' });
  },
  invalidRequests: async (local, size) => {
    await intrude(local, size - 1);
    const answer = await fetch(`${local.apiBase}/v10/users/@me`);
    return (await answer.text()).includes('1015') ? answer.status : 200;
  },
  addressMs: async (local, size) => {
    const files = [{ name: 'list.ris', bytes: new Uint8Array(1) }];
    const said = await local.as(local.users.member.id).say('', { files });
    // The address counts in seconds: one less is the last that is certainly valid.
    const last = LIMITS.addressMs.max - 1_000;
    local.faults.pass(last + (size > LIMITS.addressMs.max ? 1_000 : 0));
    return (await fetch(said.attachments[0]?.url ?? '')).status;
  },
} satisfies Readonly<Record<string, Maker>>;
