import { readFileSync } from 'node:fs';
import { ApplicationCommandType } from 'discord.js';
import { expect, test } from 'vitest';
import { commands } from '../src/commands/index.ts';
import { wanted } from '../src/references/styles/style.ts';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');

test('the table of commands in the README is what is registered', () => {
  const rows = commands.map(({ data, to }) => {
    const who = to === 'asker' ? 'you' : 'everyone';
    if (data.type !== ApplicationCommandType.ChatInput) {
      return `| Apps > \`${data.name}\` | The same for the files of a message | ${who} |`;
    }
    const options = (data.options ?? []).map(({ name }) => ` ${name}`).join('');
    return `| \`/${data.name}${options}\` | ${data.description} | ${who} |`;
  });
  expect(readme.split('\n').filter((line) => /^\| (?:`\/|Apps >)/.test(line))).toEqual(rows);
});

test('the README names the styles that most people want', () => {
  for (const { id } of wanted()) expect(readme.replace(/\s+/g, ' ')).toContain(id);
});

test('no place in the README waits to be filled', () => {
  expect(readme.split('\n').filter((line) => /^[A-Z_]{3,}$/.test(line))).toEqual([]);
});

test('the README links to files that are there', () => {
  const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, path]) => path ?? '');
  for (const path of links) {
    expect(() => readFileSync(new URL(`../${path}`, import.meta.url)), path).not.toThrow();
  }
});
