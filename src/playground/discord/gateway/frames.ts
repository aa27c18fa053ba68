import { GatewayOpcodes as Op } from 'discord-api-types/v10';
import { isRecord } from '../record.ts';

/** A frame that a client sent. */
export interface FrameRead {
  readonly op: number;
  readonly d: unknown;
}

/** Reads a frame, if it is one: an object of JSON with an op. */
export function readFrame(bytes: Buffer): FrameRead | undefined {
  const frame = parse(bytes);
  if (!isRecord(frame) || typeof frame['op'] !== 'number') return undefined;
  return { op: frame['op'], d: frame['d'] };
}

/** What the documentation calls an opcode: `REQUEST_GUILD_MEMBERS`. */
export function nameOf(op: number): string {
  const name = Op[op] ?? `op ${op}`;
  return name.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}

function parse(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString());
  } catch {
    // Not JSON at all gets the same decode error as JSON that is no frame.
    return undefined;
  }
}

type Shape = (value: unknown) => boolean;

const isText: Shape = (value) => typeof value === 'string';
const isFlag: Shape = (value) => typeof value === 'boolean';
const isNumber: Shape = (value) => typeof value === 'number';
const isCount: Shape = (value) => Number.isInteger(value) && Number(value) >= 0;
const isTexts: Shape = (value) => Array.isArray(value) && value.every(isText);
const either =
  (...shapes: readonly Shape[]): Shape =>
  (value) =>
    shapes.some((shape) => shape(value));
const optional = (...shapes: readonly Shape[]): Shape =>
  either((value) => value === undefined, ...shapes);
const isNull: Shape = (value) => value === null;

const STATUSES: readonly unknown[] = ['online', 'dnd', 'idle', 'invisible', 'offline'];

const PRESENCE: Readonly<Record<string, Shape>> = {
  since: either(isNull, isNumber),
  activities: (value) => Array.isArray(value) && value.every(isRecord),
  status: (value) => STATUSES.includes(value),
  afk: isFlag,
};

/** What the data of a frame have to be, by its op (events/gateway-events#send-events). */
const SHAPES: Readonly<Record<number, Readonly<Record<string, Shape>>>> = {
  [Op.Identify]: {
    token: isText,
    properties: isRecord,
    // One that is absent is an invalid one; the same goes for what makes no shard.
    intents: optional(isNumber),
    presence: optional(isNull, (value) => hasShape(value, PRESENCE)),
  },
  [Op.Resume]: { token: isText, session_id: isText, seq: isNumber },
  [Op.RequestGuildMembers]: {
    guild_id: isText,
    query: optional(isText),
    limit: optional(isCount),
    user_ids: optional(isText, isTexts),
    nonce: optional(isText),
  },
  [Op.PresenceUpdate]: PRESENCE,
};

/** Whether these data can belong to a frame with that op. Nobody may look into them before. */
export function fits(op: number, data: Record<string, unknown>): boolean {
  const shape = SHAPES[op];
  return shape === undefined || hasShape(data, shape);
}

function hasShape(value: unknown, shape: Readonly<Record<string, Shape>>): boolean {
  return isRecord(value) && Object.entries(shape).every(([name, is]) => is(value[name]));
}
