import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const part = new URL('../../../src/playground/discord/', import.meta.url);

test('the local Discord needs ws, and else only Node and the types of Discord’s API', () => {
  const files = readdirSync(part, { recursive: true, encoding: 'utf8' });
  const needed = files
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) => [
      ...readFileSync(fileURLToPath(new URL(file, part)), 'utf8').matchAll(/ from '([^.'][^']*)'/g),
    ])
    .map(([, name = '']) => name)
    .filter((name) => !name.startsWith('node:'));
  expect([...new Set(needed)].sort()).toEqual(['discord-api-types/v10', 'ws']);
});
