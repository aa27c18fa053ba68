/**
 * Builds `dist/`: the program, the page of the playground, and the shelf of styles. All of it goes
 * into a new folder first, which then takes the place of the old one: a build that fails, or is
 * ended half way, leaves `dist/` as it was.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdirSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeStyles } from './styles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const page = join(root, 'src/playground/page');

/** Runs the TypeScript compiler on one project; throws when it finds anything wrong. */
async function compile(project: string, outDir: string): Promise<void> {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const child = spawn(process.execPath, [tsc, '-p', project, '--outDir', outDir], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${project} does not compile`);
}

async function build(next: string): Promise<void> {
  const begun = new Date();
  const programs = [
    compile('tsconfig.build.json', next),
    compile('src/playground/page', join(next, 'playground/page')),
  ];
  writeStyles(join(next, 'styles'));
  cpSync(page, join(next, 'playground/page'), {
    recursive: true,
    filter: (path) => path === page || !['.ts', '.json'].includes(extname(path)),
  });
  await Promise.all(programs);
  // The launcher builds again what was changed after this moment: the beginning, not the end.
  writeFileSync(join(next, '.built'), `${begun.toISOString()}\n`);
  utimesSync(join(next, '.built'), begun, begun);
}

const next = `${dist}.next-${process.pid}`;
mkdirSync(next);
try {
  await build(next);
  if (existsSync(dist)) renameSync(dist, `${next}/old`);
  renameSync(next, dist);
  rmSync(`${dist}/old`, { recursive: true, force: true });
  console.error(`Built in ${(performance.now() / 1000).toFixed(1)} s.`);
} finally {
  rmSync(next, { recursive: true, force: true });
}
