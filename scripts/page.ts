/** Puts the page of the playground into one folder: its markup and style sheets, its scripts as one. */
import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const page = fileURLToPath(new URL('../src/playground/page', import.meta.url));

/** Builds the page into `folder`, which need not be there yet. Rejects when a script has a fault. */
export async function buildPage(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const file of readdirSync(page)) {
    if (['.html', '.css'].includes(extname(file)))
      copyFileSync(join(page, file), join(folder, file));
  }
  await build({
    entryPoints: [join(page, 'app.ts')],
    bundle: true,
    format: 'esm',
    target: 'es2023',
    outdir: folder,
  });
}
