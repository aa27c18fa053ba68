/**
 * Is every acknowledged change there after kill -9? A process works at a library, several changes at
 * once, and is killed at random moments, 3,000 times; then every row is compared with what was told.
 */
import { compiled } from '../test/compiled.ts';
import { workUntilKilled } from '../test/kill-child.ts';
import { kills } from '../test/kills.ts';

const [first, folder, acks, seed] = process.argv.slice(2);
if (first === 'child' && folder !== undefined && acks !== undefined) {
  await workUntilKilled(folder, acks, Number(seed));
}

const cycles = Number(first ?? 3000) / 2;
const program = compiled('drill/kills.ts');
try {
  const lanes = [1, 2].map((lane) => kills({ program: program.path, cycles, seed: lane }));
  for (const [at, sum] of (await Promise.all(lanes)).entries()) {
    const { lost, half, ...counts } = sum;
    console.log(
      `kill -9, lane ${at + 1}: ${lost.length} lost, ${half.length} half imports`,
      counts,
    );
    for (const each of [...lost, ...half].slice(0, 20)) console.log(each);
    if (lost.length + half.length > 0) process.exitCode = 1;
  }
} finally {
  program.remove();
}
