/**
 * Does Ibid stay as it is? An hour of a busy team's questions in ten minutes (the first argument),
 * with all that may go wrong on the way: does its memory grow, is a rejection unhandled, is anybody
 * left without an answer or Discord's own notice?
 */
import { mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { startChild } from '../bench/child.ts';
import { kept, quantile, say, works } from '../bench/corpus.ts';
import { startLocalDiscord } from '../src/playground/discord/start-local-discord.ts';
import { seeded } from '../test/synthetic.ts';
import { acts } from './soak/acts.ts';
import { troubles } from './soak/troubles.ts';

const minutes = Number(process.argv[2] ?? 10);
const people = 6;
const random = seeded(7);
const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;

const dataDir = mkdtempSync(join(tmpdir(), 'ibid-soak-'));
const discord = await startLocalDiscord();
const references = works(2_000);
renameSync(await kept(references), join(dataDir, `guild-${discord.guildId}`));
const child = await startChild(discord, dataDir);

/** The memory of the bot now, in MB. */
const memory = (): number => {
  const status = readFileSync(`/proc/${child.process.pid}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1]) / 1_024;
};

const begun = Date.now();
const isOver = (): boolean => Date.now() - begun > minutes * 60_000;
const endings = new Map<string, number>();
const samples: number[] = [];

async function person(at: number): Promise<void> {
  const who = Object.values(discord.users)[at % 3]?.id ?? '';
  const list = acts(discord, who, references, random);
  while (!isOver()) {
    const ending = await any(list)().catch((error: Error) => error.message);
    endings.set(ending, (endings.get(ending) ?? 0) + 1);
    await wait(100 + random() * 400);
  }
}

async function trouble(): Promise<void> {
  while (!isOver()) {
    await wait(5_000 + random() * 5_000);
    any(troubles)(discord);
  }
}

async function watch(): Promise<void> {
  while (!isOver()) {
    await wait(2_000);
    samples.push(memory());
  }
}

await Promise.all([trouble(), watch(), ...Array.from({ length: people }, (_, at) => person(at))]);
const code = await child.stop();
await discord.stop();
rmSync(dataDir, { recursive: true, force: true });

// By fifths, each by its median: the first is the warm-up.
const part = Math.floor(samples.length / 5);
const fifths = [0, 1, 2, 3, 4].map((at) =>
  quantile(samples.slice(at * part, (at + 1) * part), 0.5),
);
const [, warm = 0, , , last = 0] = fifths;
const growth = (100 * (last - warm)) / warm;
const unhandled = child.lines.filter((line) => /unhandled|Ibid has failed/i.test(line)).length;
for (const [ending, count] of [...endings].sort((a, b) => b[1] - a[1])) say(ending, String(count));
say('memory by fifths of the time', `${fifths.map(Math.round).join(' ')} MB`);
say('growth from the second to the last', `${growth.toFixed(1)} %`);
say('unhandled rejections', String(unhandled));
say('exit code', String(code));
const fine = new Set(['answered', 'told by Discord']);
const left = [...endings.keys()].filter((ending) => !fine.has(ending));
const all = [...endings.values()].reduce((sum, count) => sum + count, 0);
const untold = (100 * (endings.get('told by Discord') ?? 0)) / all;
say('told by Discord only', `${untold.toFixed(1)} %`);
if (growth > 5 || untold > 5 || unhandled > 0 || code !== 0 || left.length > 0)
  process.exitCode = 1;
