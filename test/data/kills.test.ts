import { afterAll, beforeAll, expect, it } from 'vitest';
import { compiled } from '../compiled.ts';
import { kills } from '../kills.ts';

let program: ReturnType<typeof compiled>;
beforeAll(() => {
  program = compiled('drill/kills.ts');
});
afterAll(() => program.remove());

it('has every acknowledged change, and no half import, after each of 50 kills', async () => {
  const { lost, half, ...counts } = await kills({ program: program.path, cycles: 50, seed: 7 });
  expect({ lost, half }).toEqual({ lost: [], half: [] });
  // It was killed while it was at work.
  expect(counts.acknowledged).toBeGreaterThan(50);
  expect(counts.imports).toBeGreaterThan(5);
  // However long it takes on a busy machine: fifty processes are started.
}, 600_000);
