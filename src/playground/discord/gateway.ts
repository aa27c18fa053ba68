import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents as Events,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { Feed } from './events.ts';
import type { GatewayFaults } from './faults.ts';
import { guildPayload } from './guilds.ts';
import { type IdentifyRules, type Identity, readIdentify } from './identify.ts';
import type { GatewayEvent } from './intents.ts';
import type { Journal } from './journal.ts';
import { GATEWAY } from './limits.ts';
import { Line } from './line.ts';
import { Session } from './session.ts';
import { NO_FLAGS, type World } from './state.ts';

/** What the gateway needs to know. */
export interface GatewaySettings extends IdentifyRules {
  readonly heartbeatMs: number;
  /** `ws://127.0.0.1:PORT/gateway`; asked late, because the port is known late. */
  readonly url: () => string;
}

/** The WebSocket side (Discord docs, events/gateway). JSON, version 10, no compression. */
export class Gateway implements GatewayFaults {
  readonly #world: World;
  readonly #feed: Feed;
  readonly #journal: Journal;
  readonly #settings: GatewaySettings;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions = new Map<string, Session>();
  readonly #lines = new Set<Line>();
  #zombie = false;
  #identifies = 0;

  constructor(world: World, feed: Feed, journal: Journal, settings: GatewaySettings) {
    this.#world = world;
    this.#feed = feed;
    this.#journal = journal;
    this.#settings = settings;
  }

  /** Whether a client is connected and READY. */
  get online(): boolean {
    return [...this.#lines].some(({ session }) => session !== undefined);
  }

  /** How many more times a client may identify today. */
  get remaining(): number {
    return GATEWAY.identifies - this.#identifies;
  }

  /** Takes over a connection that the HTTP server is asked to upgrade. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => {
      this.#open(connection, new URL(request.url ?? '/', this.#settings.url()).searchParams);
    });
  }

  /** Sends an event to every client that is to have it. */
  dispatch(event: GatewayEvent): void {
    for (const session of this.#sessions.values()) session.dispatch(event, this.#world.app.id);
  }

  killGateway(): void {
    for (const { socket } of this.#lines) socket.terminate();
  }

  closeGateway(code: number): void {
    for (const { socket } of this.#lines) socket.close(code, 'ordered by the test');
  }

  reconnect(): void {
    this.#journal.gateway.push('reconnect');
    for (const line of this.#lines) line.send(Op.Reconnect, null);
  }

  zombie(on: boolean): void {
    this.#zombie = on;
  }

  forgetSessions(): void {
    this.#sessions.clear();
  }

  /** Cuts every connection. */
  stop(): void {
    this.killGateway();
    this.#server.close();
  }

  #open(socket: WebSocket, query: URLSearchParams): void {
    const line = new Line(socket, this.#journal);
    this.#lines.add(line);
    line.open({
      frame: (op, data) => this.#act(line, op, data),
      closed: (code) => this.#closed(line, code),
    });
    if (query.get('v') !== '10' || query.get('encoding') !== 'json' || query.has('compress'))
      line.close(Close.InvalidAPIVersion, 'Only v=10, encoding=json, without compress.');
    else line.send(Op.Hello, { heartbeat_interval: this.#settings.heartbeatMs });
  }

  #closed(line: Line, code: number): void {
    this.#lines.delete(line);
    const { session } = line;
    if (!session || session.socket !== line.socket) return;
    session.socket = undefined;
    session.lostAt = Date.now();
    // A client that closes with 1000 or 1001 ends its session (events/gateway#disconnecting).
    if (code === 1_000 || code === 1_001) this.#sessions.delete(session.id);
    this.#journal.gateway.push(code === 1_006 ? 'lost' : `closed ${code}`);
    if (!this.online) this.#feed.tell({ kind: 'presence', online: false });
  }

  #act(line: Line, op: unknown, data: Record<string, unknown>): void {
    if (op === Op.Heartbeat) {
      if (!this.#zombie) line.send(Op.HeartbeatAck, null);
    } else if (op === Op.Identify) this.#identify(line, data);
    else if (op === Op.Resume) this.#resume(line, data);
    else if (!line.session) line.close(Close.NotAuthenticated, 'Identify first.');
    else if (op !== Op.PresenceUpdate)
      line.close(Close.UnknownOpcode, `The local Discord does not know op ${op}.`);
  }

  #identify(line: Line, data: Record<string, unknown>): void {
    this.#journal.gateway.push('identify');
    this.#identifies += 1;
    this.#prune();
    const identity = readIdentify(data, this.#settings);
    if (line.session) line.close(Close.AlreadyAuthenticated, 'Identified already.');
    else if ('code' in identity) line.close(identity.code, identity.reason);
    else this.#ready(line, identity);
  }

  #ready(line: Line, { intents, shard }: Identity): void {
    const { app } = this.#world;
    const session = new Session(randomBytes(16).toString('hex'), intents, shard);
    this.#sessions.set(session.id, session);
    this.#join(line, session);
    const guilds = [...this.#world.guilds.values()].filter(
      ({ id, installed }) => installed && session.serves(id),
    );
    const data = {
      v: 10,
      user: app,
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      resume_gateway_url: this.#settings.url(),
      application: { id: app.id, flags: NO_FLAGS, flags_new: '0' },
    };
    session.dispatch({ t: Events.Ready, d: data }, app.id);
    for (const guild of guilds)
      session.dispatch({ t: Events.GuildCreate, d: guildPayload(this.#world, guild) }, app.id);
    this.#journal.gateway.push('ready');
  }

  #resume(line: Line, data: Record<string, unknown>): void {
    this.#journal.gateway.push('resume');
    this.#prune();
    const session = this.#sessions.get(String(data['session_id']));
    const seq = Number(data['seq']);
    if (data['token'] !== this.#settings.token)
      line.close(Close.AuthenticationFailed, 'Authentication failed.');
    else if (session?.remembers(seq)) {
      this.#join(line, session);
      session.replay(seq);
      session.dispatch({ t: Events.Resumed, d: undefined }, this.#world.app.id);
      this.#journal.gateway.push('resumed');
    } else {
      this.#journal.gateway.push('invalid session');
      line.send(Op.InvalidSession, false);
    }
  }

  #join(line: Line, session: Session): void {
    const wasOnline = this.online;
    session.socket?.terminate();
    line.session = session;
    session.socket = line.socket;
    session.lostAt = undefined;
    if (!wasOnline) this.#feed.tell({ kind: 'presence', online: true });
  }

  /** Drops the sessions that nobody came back to. */
  #prune(): void {
    for (const [id, { lostAt }] of this.#sessions)
      if (lostAt !== undefined && lostAt < Date.now() - GATEWAY.resumableMs)
        this.#sessions.delete(id);
  }
}
