/**
 * Builds `dist/`: the program, the page of the playground, and the shelf of styles. All of it goes
 * into a new folder first, which then takes the place of the old one: a build that fails, or is
 * ended half way, leaves `dist/` as it was. Types are looked at by `npm test`, not here.
 */
import { existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { buildPage } from './page.ts';
import { writeStyles } from './styles.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

/** What stays in `node_modules`: citeproc as it was published (decision 5), and what is compiled for one machine. */
const apart = ['citeproc', 'fs-native-extensions', 'zlib-sync', 'bufferutil', 'utf-8-validate'];

/** CommonJS among modules of ECMAScript asks for Node's own modules by `require`. */
const banner =
  "import { createRequire as madeRequire } from 'node:module';\n" +
  'const require = madeRequire(import.meta.url);';

/**
 * The program in few files, with its libraries: Node takes about half a millisecond for each file
 * that it loads, and they were more than a thousand.
 */
async function buildProgram(folder: string): Promise<void> {
  await build({
    entryPoints: [join(root, 'src/main.ts'), join(root, 'src/references/typesetting.ts')],
    bundle: true,
    external: apart,
    banner: { js: banner },
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    // discord.js looks up some of its classes by their names.
    keepNames: true,
    minifyWhitespace: true,
    minifySyntax: true,
    entryNames: '[name]',
    outdir: folder,
  });
}

async function buildAll(next: string): Promise<void> {
  const begun = new Date();
  const built = Promise.all([buildProgram(next), buildPage(join(next, 'page'))]);
  writeStyles(join(next, 'styles'));
  await built;
  // The launcher builds again what was changed after this moment: the beginning, not the end.
  writeFileSync(join(next, '.built'), `${begun.toISOString()}\n`);
  utimesSync(join(next, '.built'), begun, begun);
}

const next = `${dist}.next-${process.pid}`;
mkdirSync(next);
try {
  await buildAll(next);
  if (existsSync(dist)) renameSync(dist, `${next}/old`);
  renameSync(next, dist);
  rmSync(`${dist}/old`, { recursive: true, force: true });
  console.error(`Built in ${(performance.now() / 1000).toFixed(1)} s.`);
} finally {
  rmSync(next, { recursive: true, force: true });
}
