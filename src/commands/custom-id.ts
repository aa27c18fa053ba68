import { limits } from './limits.ts';

/** Buttons of an earlier form must be told from those of today: they stay in channels for years. */
const version = 'v1';

/** Only what would be read as the end of an argument is written otherwise: there is little room. */
const written = (text: string): string => text.replace(/[%:]/g, encodeURIComponent);

const read = (text: string): string => text.replaceAll('%3A', ':').replaceAll('%25', '%');

/** What a pressed component asks for. */
export interface Pressed {
  readonly action: string;
  readonly arguments: readonly string[];
}

/**
 * The state of a button or menu, written into the component itself, so that it works after a
 * restart: `v1:action:argument:…`. Throws when that is longer than Discord takes: a bug of ours.
 */
export function customId(action: string, ...args: readonly string[]): string {
  const id = composed(action, args);
  if (id.length > limits.customId) throw new RangeError(`custom_id too long: ${id}`);
  return id;
}

/** Whether a component has room for what people typed: it may be of any length. */
export function fitsCustomId(action: string, ...args: readonly string[]): boolean {
  return composed(action, args).length <= limits.customId;
}

const composed = (action: string, args: readonly string[]): string =>
  [version, action, ...args.map(written)].join(':');

/** Reads a custom id. `undefined` when it is not one of ours, or not of this version. */
export function pressed(id: string): Pressed | undefined {
  const [prefix, action, ...args] = id.split(':');
  if (prefix !== version || action === undefined || action === '') return undefined;
  return { action, arguments: args.map(read) };
}
