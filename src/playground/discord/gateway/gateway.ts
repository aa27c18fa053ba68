import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  GatewayCloseCodes as Close,
  GatewayDispatchEvents as Events,
  GatewayOpcodes as Op,
} from 'discord-api-types/v10';
import { type WebSocket, WebSocketServer } from 'ws';
import type { LocalEvent } from '../events.ts';
import type { GatewayFaults } from '../faults.ts';
import { LIMITS, OURS } from '../limits.ts';
import type { Listeners } from '../listeners.ts';
import { Rate, Rates } from '../rate.ts';
import { membersChunk } from '../world/members.ts';
import { fits } from './frames.ts';
import { gatewayFaults } from './gateway-faults.ts';
import { readIdentify } from './identify.ts';
import type { GatewayEvent } from './intents.ts';
import { Line } from './line.ts';
import { type SessionParts, Sessions } from './sessions.ts';
import type { Weather } from './way.ts';

/** What the gateway needs to know. */
export interface GatewaySettings extends SessionParts {
  readonly feed: Listeners<LocalEvent>;
  readonly heartbeatMs: number;
  readonly silenceMs: number;
  /** How long a client that has identified waits until it may again, in milliseconds. */
  readonly identifyMs: number;
  /** The intents that are switched on for the app in the developer portal. */
  readonly allowedIntents: number;
}

/** The WebSocket side (Discord docs, events/gateway). JSON, version 10, no compression. */
export class Gateway {
  readonly #settings: GatewaySettings;
  readonly #server = new WebSocketServer({ noServer: true });
  readonly #sessions: Sessions;
  readonly #lines = new Set<Line>();
  readonly #weather: Weather = { zombie: false, delayMs: 0 };
  /** By `shard_id % max_concurrency`. */
  readonly #starts: Rates;
  /** How many more times a client may identify today, and when that begins anew. */
  readonly identifies: Rate;
  /** What can be made to go wrong here. */
  readonly faults: GatewayFaults;

  constructor(settings: GatewaySettings) {
    this.#settings = settings;
    this.#sessions = new Sessions(settings);
    const { clock, identifyMs: per } = settings;
    this.#starts = new Rates({ ...LIMITS.identifiesOfKey, per }, clock);
    this.identifies = new Rate(LIMITS.identifies, clock);
    this.faults = gatewayFaults(settings, this.#sessions, this.#lines, this.#weather);
  }

  /** Whether a client is connected and READY. */
  get online(): boolean {
    return [...this.#lines].some(({ session }) => session !== undefined);
  }

  /** Takes over a connection that the HTTP server is asked to upgrade. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (connection) => {
      this.#open(connection, new URL(request.url ?? '/', this.#settings.url).searchParams);
    });
  }

  /** Sends an event to every client that is to have it. */
  dispatch(event: GatewayEvent): void {
    this.#sessions.dispatch(event);
  }

  /** Cuts every connection. */
  stop(): void {
    this.faults.killGateway();
    this.#server.close();
  }

  #open(socket: WebSocket, query: URLSearchParams): void {
    const line = new Line(socket, { ...this.#settings, weather: this.#weather });
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
    const { journal, feed } = this.#settings;
    this.#lines.delete(line);
    if (!this.#sessions.lost(line, code)) return;
    journal.note(code === 1_006 ? 'lost' : `closed ${code}`);
    if (!this.online) feed.tell({ kind: 'presence', online: false });
  }

  #act(line: Line, op: number, data: Record<string, unknown>): void {
    const enters = op === Op.Identify || op === Op.Resume;
    if (op === Op.Heartbeat) line.beat();
    else if (!line.session && !enters) line.close(Close.NotAuthenticated, 'Identify first.');
    else if (!fits(op, data)) line.close(Close.DecodeError, `These are no data of op ${op}.`);
    else if (op === Op.Identify) this.#identify(line, data);
    else if (op === Op.Resume) this.#resume(line, data);
    else if (op === Op.RequestGuildMembers) this.#members(line, data);
    else if (op !== Op.PresenceUpdate && op !== Op.VoiceStateUpdate)
      line.close(Close.UnknownOpcode, `The local Discord does not know op ${op}.`);
  }

  #members({ session }: Line, data: Record<string, unknown>): void {
    const { world } = this.#settings;
    const d = session && membersChunk(world, data, session.intents);
    if (d) session.dispatch({ t: Events.GuildMembersChunk, d }, world.app.id);
  }

  #identify(line: Line, data: Record<string, unknown>): void {
    const { world, journal, allowedIntents } = this.#settings;
    journal.note('identify');
    // "all active sessions will be terminated, the bot token will be reset" (events/gateway).
    if (!this.identifies.take()) {
      this.faults.revokeToken();
      return;
    }
    const guilds = [...world.guilds.values()].filter(({ installed }) => installed).length;
    const identity = readIdentify(data, { token: world.token, allowedIntents, guilds });
    if (line.session) line.close(Close.AlreadyAuthenticated, 'Identified already.');
    else if ('code' in identity) line.close(identity.code, identity.reason);
    else if (this.#starts.of(identity.shard[0] % OURS.maxConcurrency).take())
      this.#join(() => this.#sessions.begin(line, identity));
    else this.#sessions.refuse(line);
  }

  #resume(line: Line, data: Record<string, unknown>): void {
    const { world, journal } = this.#settings;
    journal.note('resume');
    if (data['token'] !== world.token)
      line.close(Close.AuthenticationFailed, 'Authentication failed.');
    else if (line.session) line.close(Close.AlreadyAuthenticated, 'Identified already.');
    else this.#join(() => this.#sessions.resume(line, data));
  }

  /** Tells the page when the app comes online by that. */
  #join(enter: () => void): void {
    const before = this.online;
    enter();
    if (!before && this.online) this.#settings.feed.tell({ kind: 'presence', online: true });
  }
}
