import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Compiles one program with all that it imports: a process that is started thousands of times has no time for that. */
export function compiled(program: string): { readonly path: string; readonly remove: () => void } {
  // Beside `node_modules`, where what it imports is looked for.
  const folder = mkdtempSync(join(root, 'dist.drill-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const project = join(folder, 'tsconfig.json');
  const compilerOptions = { noEmit: false, rootDir: root, outDir: folder, sourceMap: false };
  const files = [join(root, program)];
  writeFileSync(
    project,
    JSON.stringify({ extends: join(root, 'tsconfig.json'), compilerOptions, files, include: [] }),
  );
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const { status } = spawnSync(process.execPath, [tsc, '-p', project], { stdio: 'inherit' });
  if (status !== 0) {
    remove();
    throw new Error(`${program} does not compile`);
  }
  return { path: join(folder, program.replace(/\.ts$/, '.js')), remove };
}
