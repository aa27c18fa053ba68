import { ApplicationCommandType } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands, presses } from '../../src/commands/index.ts';
import { ask, deskWith, textOf } from './asking.ts';

const slash = commands.flatMap(({ data }) =>
  data.type === ApplicationCommandType.ChatInput ? [data] : [],
);

describe('the list of commands', () => {
  test('holds every command that a team needs, once', () => {
    expect(commands.map(({ data }) => data.name)).toEqual([
      'cite',
      'bibliography',
      'style',
      'abstract',
      'find',
      'import',
      'Import references',
      'edit',
      'forget',
      'history',
      'tag',
      'collection',
      'library',
      'help',
    ]);
  });

  test('each has a description that fits Discord, and works in servers and direct messages', () => {
    for (const { description } of slash) expect(description.length).toBeLessThanOrEqual(100);
    for (const { data } of commands)
      expect(data).toMatchObject({ contexts: [0, 1], integration_types: [0] });
  });

  test('an action of a button belongs to one command', () => {
    const actions = ['undo', ...commands.flatMap((command) => Object.keys(command.presses ?? {}))];
    expect(new Set(actions).size).toBe(actions.length);
    expect(Object.keys(presses).sort()).toEqual([...actions].sort());
  });
});

test('/help names every command as it is registered, the rights and the credits', async () => {
  const help = commands.find(({ data }) => data.name === 'help');
  const answer = await help?.answer(ask(await deskWith(), {}));
  const text = answer ? textOf(answer) : '';
  expect(text).toContain('- **/cite work style form page before after with** — ');
  expect(text).toContain('- **Apps > Import references** — ');
  for (const { name } of slash) expect(text).toContain(`**/${name}`);
  expect(text).toContain('Manage Messages');
  expect(text).toContain('citeproc-js');
  expect(text.length).toBeLessThanOrEqual(4000);
});
