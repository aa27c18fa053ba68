/**
 * Is every scenario green as often as it is run? All tests that drive the real discord.js client
 * against the local Discord, 20 times in a row; each failure is named with the run it was in.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = Number(process.argv[2] ?? 20);

/** What makes a real client: the bot of a test, the whole of Ibid, or one as a process of its own. */
const real = /from '(?:\.\.?\/)+(?:house|bot)\.ts'|ping-bot/;

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.test.ts'))
  .map((name) => join('test', name))
  .filter((name) => real.test(readFileSync(join(root, name), 'utf8')));

// Without files vitest would run all tests there are.
if (files.length === 0) throw new Error('no test makes a real client');

/** What of vitest's report is read here. */
interface Report {
  readonly numTotalTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

function run(report: string): Report {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const options = ['run', '--reporter=json', `--outputFile.json=${report}`, ...files];
  spawnSync(process.execPath, [vitest, ...options], { cwd: root, stdio: 'ignore' });
  return JSON.parse(readFileSync(report, 'utf8')) as Report;
}

/** The names of what was not green; a file that could not be loaded is one of them. */
function red({ testResults }: Report): readonly string[] {
  return testResults.flatMap(({ name, message, assertionResults }) => {
    if (assertionResults.length === 0) return [`${name}: ${message}`];
    return assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(
        ({ status, fullName, failureMessages: [why = ''] }) =>
          `${fullName} (${status}) ${why.split('\n', 1)[0]}`,
      );
  });
}

const folder = mkdtempSync(join(tmpdir(), 'ibid-scenarios-'));
let failures = 0;
try {
  for (let at = 1; at <= runs; at += 1) {
    const report = run(join(folder, `${at}.json`));
    const bad = red(report);
    failures += bad.length + (report.numTotalTests < 50 ? 1 : 0);
    console.log(`run ${at}: ${report.numTotalTests} scenarios, ${bad.length} not green`);
    for (const name of bad) console.log(`  ${name}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures > 0) process.exitCode = 1;
