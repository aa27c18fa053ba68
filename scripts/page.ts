/** Puts the page of the playground into one folder: its markup, its style sheets as one, its scripts as one. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const page = fileURLToPath(new URL('../src/playground/page', import.meta.url));

/** Builds the page into `folder`, which need not be there yet. Rejects when a script or style has a fault. */
export async function buildPage(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(page, 'index.html'), join(folder, 'index.html'));
  await build({
    entryPoints: [join(page, 'app.ts'), join(page, 'app.css')],
    bundle: true,
    format: 'esm',
    target: 'es2023',
    outdir: folder,
  });
}
