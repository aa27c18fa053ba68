import type { APIApplicationCommand } from 'discord-api-types/v10';
import { describe, expect, it } from 'vitest';
import {
  matching,
  menuCommands,
  shownName,
  slashEntries,
  typedCommand,
} from '../../../src/playground/page/commands.ts';

const base = {
  application_id: '1',
  version: '1',
  default_member_permissions: null,
  description: 'Does it',
};
const word = { type: 3, name: 'word', description: 'A word' } as const;

const commands: readonly APIApplicationCommand[] = [
  { ...base, id: '1', type: 1, name: 'cite', options: [word] },
  {
    ...base,
    id: '2',
    type: 1,
    name: 'library',
    options: [
      { type: 1, name: 'export', description: 'Gives it', options: [word] },
      {
        type: 2,
        name: 'set',
        description: 'Sets',
        options: [{ type: 1, name: 'style', description: 'Sets the style' }],
      },
    ],
  },
  { ...base, id: '3', type: 3, name: 'Import references', description: '' },
  { ...base, id: '4', type: 2, name: 'Show works', description: '' },
];
const entries = slashEntries(commands);

describe('the commands to choose from', () => {
  it('lists each subcommand on its own, and no command of a menu', () => {
    expect(entries.map(({ name, options }) => [name, options.length])).toEqual([
      ['cite', 1],
      ['library export', 1],
      ['library set style', 0],
    ]);
  });

  it('lists the commands of the menus of messages and of people', () => {
    expect(menuCommands(commands, 'message')).toEqual(['Import references']);
    expect(menuCommands(commands, 'user')).toEqual(['Show works']);
  });

  it('puts names that begin so before names that hold it', () => {
    expect(matching(entries, 'e').map(({ name }) => name)).toEqual([
      'cite',
      'library export',
      'library set style',
    ]);
    expect(matching(entries, 'LIB').map(({ name }) => name)).toHaveLength(2);
    expect(matching(entries, 'zzz')).toEqual([]);
  });

  it('takes a line with a whole name as that command and the words behind it', () => {
    expect(typedCommand(entries, '/cite li')).toMatchObject({
      entry: { name: 'cite' },
      words: 'li',
    });
    expect(typedCommand(entries, '/library export x y')?.words).toBe('x y');
    expect(typedCommand(entries, '/cite')).toBeUndefined();
    expect(typedCommand(entries, '/cited ')).toBeUndefined();
    expect(typedCommand(entries, 'about /cite li')).toBeUndefined();
  });

  it('names commands as they are typed or chosen, and a dialogue as one', () => {
    expect(shownName(commands, 'library export')).toBe('/library export');
    expect(shownName(commands, 'note-1')).toBe('a dialogue');
    for (const name of ['Import references', 'Show works']) {
      expect(shownName(commands, name)).toBe(name);
    }
  });
});
