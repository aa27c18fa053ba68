import { randomBytes } from 'node:crypto';
import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents as Events,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import type { Clock } from '../clock.ts';
import { OURS } from '../limits.ts';
import type { Journal } from '../view/journal.ts';
import { guildPayload } from '../world/guilds.ts';
import { NO_FLAGS } from '../world/people.ts';
import type { World } from '../world/state.ts';
import type { Identity } from './identify.ts';
import type { GatewayEvent } from './intents.ts';
import type { Line } from './line.ts';
import { Session } from './session.ts';

/** What sessions need to know. */
export interface SessionParts {
  readonly world: World;
  readonly journal: Journal;
  readonly clock: Clock;
  /** `ws://127.0.0.1:PORT/gateway` */
  readonly url: string;
}

/** The sessions of one app: begun, lost, taken up again or forgotten (events/gateway#resuming). */
export class Sessions {
  readonly #parts: SessionParts;
  readonly #byId = new Map<string, Session>();

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  /** Sends an event to every session that is to have it. */
  dispatch(event: GatewayEvent): void {
    for (const session of this.#byId.values()) session.dispatch(event, this.#parts.world.app.id);
  }

  /** Begins a session: READY, then its guilds one by one (events/gateway-events#ready). */
  begin(line: Line, { intents, shard }: Identity): void {
    const { world, journal, url } = this.#parts;
    const { app } = world;
    const session = new Session(randomBytes(16).toString('hex'), intents, shard);
    this.#prune();
    this.#byId.set(session.id, session);
    join(line, session);
    const guilds = [...world.guilds.values()].filter(
      ({ id, installed }) => installed && session.serves(id),
    );
    const data = {
      v: 10,
      user: app,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: url,
      shard: [...shard] as [id: number, count: number],
      application: { id: app.id, flags: NO_FLAGS, flags_new: '0' },
    };
    session.dispatch({ t: Events.Ready, d: data }, app.id);
    for (const guild of guilds)
      session.dispatch({ t: Events.GuildCreate, d: guildPayload(world, guild) }, app.id);
    journal.note('ready');
  }

  /** Takes a session up again, with what came in between; op 9 for one that is not there. */
  resume(line: Line, data: Record<string, unknown>): void {
    const { world, journal } = this.#parts;
    this.#prune();
    const session = this.#byId.get(String(data['session_id']));
    const seq = Number(data['seq']);
    if (session && !session.sent(seq)) line.close(Close.InvalidSeq, 'Invalid seq.');
    else if (session?.remembers(seq)) {
      join(line, session);
      session.replay(seq);
      session.dispatch({ t: Events.Resumed, d: undefined }, world.app.id);
      journal.note('resumed');
    } else this.refuse(line);
  }

  /** Op 9: the client has to wait a little, and identify. */
  refuse(line: Line): void {
    this.#parts.journal.note('invalid session');
    line.session = undefined;
    line.send(Op.InvalidSession, false);
  }

  /** Notes that the connection of a session is gone; gives whether it was the one it had. */
  lost(line: Line, code: number): boolean {
    const { session } = line;
    if (!session || session.line !== line) return false;
    session.line = undefined;
    session.lostAt = this.#parts.clock.now();
    // A client that closes with 1000 or 1001 ends its session (events/gateway#disconnecting).
    if (code === 1_000 || code === 1_001) this.#byId.delete(session.id);
    return true;
  }

  /** Forgets them all: whoever comes back has to identify again. */
  forget(): void {
    this.#byId.clear();
  }

  /** Drops the sessions that nobody came back to. */
  #prune(): void {
    const oldest = this.#parts.clock.now() - OURS.resumableMs;
    for (const [id, { lostAt, over }] of this.#byId)
      if (over || (lostAt !== undefined && lostAt < oldest)) this.#byId.delete(id);
  }
}

function join(line: Line, session: Session): void {
  session.line?.socket.terminate();
  line.session = session;
  session.line = line;
  session.lostAt = undefined;
}
