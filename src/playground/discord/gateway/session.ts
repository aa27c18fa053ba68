import { GatewayDispatchEvents, GatewayOpcodes } from 'discord-api-types/v10';
import type { WebSocket } from 'ws';
import { OURS } from '../limits.ts';
import { forIntents, type GatewayEvent, guildIdOf } from './intents.ts';

/** An event as it was sent, and what the intents of the client left out of it. */
export interface Sent {
  readonly frame: string;
  readonly event: GatewayEvent;
  readonly without?: string;
}

/** The connection of a session, as far as a session knows it. */
export interface Wire {
  readonly socket: Pick<WebSocket, 'terminate'>;
  deliver(sent: Sent): void;
}

/** One identified client. It outlives its connection, so that the client can resume. */
export class Session {
  readonly id: string;
  readonly intents: number;
  readonly #shard: readonly [id: number, count: number];
  /** The frames that were sent, the number of the first one being `#first`. */
  readonly #sent: Sent[] = [];
  #first = 1;
  /** The open connection, if there is one. */
  line: Wire | undefined;
  /** When the connection was lost, in milliseconds since 1970. */
  lostAt: number | undefined;
  /** Whether nobody may come back to it. */
  over = false;

  constructor(id: string, intents: number, shard: readonly [id: number, count: number]) {
    this.id = id;
    this.intents = intents;
    this.#shard = shard;
  }

  /** Whether events of this guild, or of direct messages, come to this session's shard. */
  serves(guildId: string | undefined): boolean {
    const [id, count] = this.#shard;
    // "shard_id = (guild_id >> 22) % num_shards"; direct messages go to shard 0 (events/gateway#sharding).
    return (guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(count))) === id;
  }

  /** Sends an event, if the intents and the shard allow it, and keeps it for a resume. */
  dispatch(event: GatewayEvent, appId: string): void {
    const own = event.t === 'READY' || event.t === 'RESUMED';
    if (!own && !this.serves(guildIdOf(event))) return;
    const allowed = forIntents(event, this.intents, appId);
    if (!allowed) return;
    const frame = JSON.stringify({ ...allowed, op: GatewayOpcodes.Dispatch, s: this.#next });
    const without = allowed.d === event.d ? {} : { without: leftOut(event) };
    const sent = { frame, event: allowed, ...without };
    this.#sent.push(sent);
    if (this.#sent.length > OURS.replay) {
      this.#sent.shift();
      this.#first += 1;
    }
    this.line?.deliver(sent);
  }

  /** Whether an event of that number was ever sent. */
  sent(seq: number): boolean {
    return seq < this.#next;
  }

  /** Whether everything that came after `seq` is still kept. */
  remembers(seq: number): boolean {
    return seq + 1 >= this.#first && this.sent(seq);
  }

  /** Sends again what came after `seq`. */
  replay(seq: number): void {
    for (const sent of this.#sent.slice(seq + 1 - this.#first)) this.line?.deliver(sent);
  }

  get #next(): number {
    return this.#first + this.#sent.length;
  }
}

function leftOut({ t }: GatewayEvent): string {
  return t === GatewayDispatchEvents.GuildCreate
    ? 'without its people: no GUILD_PRESENCES intent'
    : 'without content: no MESSAGE_CONTENT intent';
}
