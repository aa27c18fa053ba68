import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const floor = 'lint/style/noRestrictedImports';
const circle = 'lint/suspicious/noImportCycles';

/** A file, a line that must not stand in it, and the rule that says so. */
const refused: readonly (readonly [file: string, line: string, rule: string])[] = [
  ['src/data/a.ts', `import { Client } from 'discord.js';`, floor],
  ['src/data/b.ts', `import { Routes } from 'discord-api-types/v10';`, floor],
  ['src/data/ris/c.ts', `import { cite } from '../../references/cite.ts';`, floor],
  ['src/data/d.ts', `import { makeLog } from '../log.ts';`, floor],
  ['src/data/e.ts', `import { loadConfig } from '../config.ts';`, floor],
  ['src/data/h.ts', `export const late = await import('discord.js');`, floor],
  ['src/data/i.ts', `export { Client } from 'discord.js';`, floor],
  ['src/data/j.ts', `import type { Client } from 'discord.js';`, floor],
  ['src/references/a.ts', `import { label } from '../commands/label.ts';`, floor],
  ['src/references/b.ts', `import { escapeMarkdown } from 'discord.js';`, floor],
  ['src/references/c.ts', `import { Low } from 'lowdb';`, floor],
  ['src/references/f.ts', `import { JSONFile } from 'lowdb/node';`, floor],
  ['src/references/g.ts', `import { WebSocket } from 'ws';`, floor],
  ['src/commands/a.ts', `import { Client } from 'discord.js';`, floor],
  ['src/commands/b.ts', `import { Client as Bot, ButtonBuilder } from 'discord.js';`, floor],
  ['src/commands/g.ts', `import * as discord from 'discord.js';`, floor],
  ['src/commands/c.ts', `import { connect } from '../bot/client.ts';`, floor],
  ['src/commands/d.ts', `import { Low } from 'lowdb';`, floor],
  ['src/bot/a.ts', `import { LocalDiscord } from '../playground/discord/local-discord.ts';`, floor],
  ['src/bot/b.ts', `import { start } from '../start.ts';`, floor],
  ['src/bot/c.ts', `import { runTerminal } from '../terminal/program.ts';`, floor],
  ['src/terminal/a.ts', `import { connect } from '../bot/client.ts';`, floor],
  ['src/terminal/b.ts', `import { start } from '../start.ts';`, floor],
  ['src/terminal/c.ts', `import { Client } from 'discord.js';`, floor],
  ['src/config.ts', `import { start } from './start.ts';`, floor],
  ['src/log.ts', `import { label } from './commands/label.ts';`, floor],
  ['src/playground/a.ts', `import { connect } from '../bot/client.ts';`, floor],
  ['src/playground/discord/b.ts', `import { commands } from '../../commands/index.ts';`, floor],
  ['src/playground/discord/routes/c.ts', `import { fold } from '../../../data/fold.ts';`, floor],
  ['src/playground/d.ts', `import { Client } from 'discord.js';`, floor],
  ['src/bot/h.ts', `export const token = process.env['DISCORD_TOKEN'];`, 'lint/style/noProcessEnv'],
  ['src/bot/i.ts', `console.log('hello');`, 'lint/suspicious/noConsole'],
  ['src/data/k.ts', `import { used as l } from './l.ts';`, circle],
  ['src/data/l.ts', `import type { used as k } from './k.ts';`, circle],
];

/** A file, and a line that may stand in it. */
const allowed: readonly (readonly [file: string, line: string])[] = [
  ['src/data/f.ts', `import { Low } from 'lowdb';`],
  ['src/data/finder/g.ts', `import { fold } from '../fold.ts';`],
  ['src/references/d.ts', `import { citeKey } from '../data/cite-key.ts';`],
  ['src/references/e.ts', `import CSL from 'citeproc';`],
  ['src/commands/e.ts', `import { SlashCommandBuilder } from 'discord.js';`],
  ['src/commands/f.ts', `import { cite } from '../references/cite.ts';`],
  ['src/bot/d.ts', `import { Client } from 'discord.js';`],
  ['src/bot/e.ts', `import { commands } from '../commands/index.ts';`],
  ['src/terminal/d.ts', `import { startDesk } from './start.ts';`],
  ['src/terminal/e.ts', `import { loadConfig } from '../config.ts';`],
  ['src/playground/e.ts', `import { WebSocketServer } from 'ws';`],
  ['src/playground/f.ts', `import { ComponentType } from 'discord-api-types/v10';`],
  ['src/playground/page/g.ts', `import { commands } from './commands.ts';`],
];

interface Diagnostic {
  readonly category: string;
  readonly location: { readonly path: string };
}

describe('the linter', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ibid-floors-'));
  const found = new Map<string, string>();
  afterAll(() => rmSync(folder, { recursive: true }));

  beforeAll(() => {
    for (const name of ['biome.json', '.gitignore']) {
      copyFileSync(join(root, name), join(folder, name));
    }
    for (const [file, line] of [...refused, ...allowed]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      // What is imported is exported again, so that the only fault can be where it comes from.
      const names = /^import (?:\{ (?:\w+ as )?(\w+).* \}|(\w+)) from/.exec(line);
      const name = names?.[1] ?? names?.[2];
      const use = name === undefined ? '' : `export const used = ${name};\n`;
      writeFileSync(join(folder, file), `${line}\n${use}`);
    }
    const biome = join(root, 'node_modules/@biomejs/biome/bin/biome');
    const { stdout } = spawnSync(
      process.execPath,
      [
        biome,
        'lint',
        '--reporter=json',
        '--max-diagnostics=none',
        '--only=style',
        '--only=suspicious',
        'src',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const report: { diagnostics: readonly Diagnostic[] } = JSON.parse(stdout);
    for (const { category, location } of report.diagnostics) found.set(location.path, category);
  });

  it.each(refused)('refuses, in %s: %s', (file, _line, rule) => {
    expect(found.get(file)).toBe(rule);
  });

  it.each(allowed)('lets pass, in %s: %s', (file) => {
    expect(found.get(file)).toBeUndefined();
  });
});
