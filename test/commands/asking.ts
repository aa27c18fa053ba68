import { afterAll, onTestFinished } from 'vitest';
import {
  type Answer,
  type Ask,
  type Asker,
  type AskFile,
  type Press,
  Refusal,
  type Spot,
} from '../../src/commands/command.ts';
import { type Desk, openDesk } from '../../src/data/desk.ts';
import type { Work } from '../../src/data/reference.ts';
import { Typesetter } from '../../src/references/typesetter.ts';
import { folder } from '../folder.ts';
import { from } from '../works.ts';

/** Brought everything that `deskWith` keeps. */
export const ana: Asker = { id: '100000000000000001', mayManage: false, mayRule: false };
/** Brought nothing, and has no special right. */
export const ben: Asker = { id: '100000000000000002', mayManage: false, mayRule: false };
/** Has Manage Messages. */
export const mod: Asker = { id: '100000000000000003', mayManage: true, mayRule: false };
/** Has Manage Server. */
export const head: Asker = { id: '100000000000000004', mayManage: true, mayRule: true };

/** A real desk on the real disk, which keeps these works. */
export async function deskWith(...works: readonly Work[]): Promise<Desk> {
  const desk = await openDesk(await folder());
  onTestFinished(() => desk.close());
  if (works.length > 0) await desk.library.merge(works, from(ana.id));
  return desk;
}

/**
 * Its thread begins with the first order. Of files that share a process the first one ends it; the next
 * order begins another, which keeps no process alive.
 */
const typesetter = new Typesetter();
afterAll(() => typesetter.close());

/** Where the questions of a test are asked, unless it says otherwise: in a server with one desk. */
function spot(desk: Desk): Spot {
  const guildId = '200000000000000001';
  return {
    desk,
    place: { kind: 'guild', id: guildId },
    desks: { use: async (_, work) => work(desk) },
    guildId,
    channelId: '200000000000000002',
    typeset: (order) => typesetter.print(order),
    fetchStyle: async () => {
      throw new Refusal('Nothing is fetched in this test.');
    },
  };
}

/** A question as the bot would ask it. */
export function ask(desk: Desk, options: Ask['options'], more: Partial<Ask> = {}): Ask {
  return {
    ...spot(desk),
    asker: ana,
    options,
    files: [],
    uploadLimit: 10 * 1024 * 1024,
    ...more,
  };
}

/** A press as the bot would tell it, for what stands in a custom id (`v1:undo:…`). */
export function press(desk: Desk, customId: string, more: Partial<Press> = {}): Press {
  return {
    ...spot(desk),
    asker: ana,
    uploadLimit: 10 * 1024 * 1024,
    arguments: customId.split(':').slice(2),
    values: [],
    ...more,
  };
}

/** A posted file. */
export function file(content: string | Uint8Array, name = 'export.ris'): AskFile {
  const bytes = Buffer.from(content);
  return { name, size: bytes.length, bytes: async () => bytes };
}

/** Every object in a tree of components, outermost first. */
function parts(tree: unknown): readonly Record<string, unknown>[] {
  if (Array.isArray(tree)) return tree.flatMap(parts);
  if (tree === null || typeof tree !== 'object') return [];
  return [tree as Record<string, unknown>, ...Object.values(tree).flatMap(parts)];
}

/** All text that an answer shows, whatever holds it. */
export function textOf({ content, components }: Answer): string {
  const texts = [content, ...parts(components).map((part) => part['content'])];
  return texts.filter((text) => typeof text === 'string').join('\n');
}

/** The labels of the buttons, in order. */
export function labels({ components }: Answer): readonly unknown[] {
  return parts(components).flatMap(({ label, custom_id }) => (custom_id && label ? [label] : []));
}

/** The custom id of the button with this label, or of the menu with this placeholder. */
export function customIdOf({ components }: Answer, name: string): string {
  const part = parts(components).find(
    ({ label, placeholder }) => label === name || placeholder === name,
  );
  if (typeof part?.['custom_id'] !== 'string') throw new Error(`nothing is called ${name}`);
  return part['custom_id'];
}

/** The values that a menu offers. */
export function valuesOf({ components }: Answer): readonly unknown[] {
  return parts(components).flatMap(({ value }) => (value === undefined ? [] : [value]));
}
