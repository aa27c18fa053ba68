import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

const part = new URL('../../../src/playground/discord/', import.meta.url);

/** What every file of the local Discord imports: `rest/rest.ts` `../parts.ts`. */
const imports: readonly (readonly [file: string, from: string])[] = readdirSync(part, {
  recursive: true,
  encoding: 'utf8',
})
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) =>
    [...readFileSync(new URL(file, part), 'utf8').matchAll(/ from '([^']+)'/g)].map(
      ([, from = '']) => [file, from] as const,
    ),
  );

/** The rooms whose files a room may import, besides its own; as docs/local-discord.md says. */
const rooms: Readonly<Record<string, readonly string[]>> = {
  world: [],
  validate: ['world'],
  view: [],
  gateway: ['world', 'view'],
  interactions: ['world', 'validate'],
  rest: ['world', 'validate', 'view', 'gateway', 'interactions'],
  person: ['world', 'interactions'],
};

test('the local Discord needs ws, and else only Node and the types of Discord’s API', () => {
  const needed = imports.map(([, from]) => from).filter((from) => !/^(\.|node:)/.test(from));
  expect([...new Set(needed)].sort()).toEqual(['discord-api-types/v10', 'ws']);
});

test('its rooms import from those below them only', () => {
  const wrong = imports.filter(([file, from]) => {
    const [room = '', inRoom] = file.split('/');
    const [other = '', inOther] = posix.join(posix.dirname(file), from).split('/');
    const isBetween = from.startsWith('.') && inRoom !== undefined && inOther !== undefined;
    return isBetween && other !== room && !rooms[room]?.includes(other);
  });
  expect(wrong).toEqual([]);
});
