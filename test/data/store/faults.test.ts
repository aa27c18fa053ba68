import { describe, expect, test } from 'vitest';
import { failingEverywhere, type Then } from './faults.ts';

const thens: readonly Then[] = [
  { kind: 'cut', after: 0 },
  { kind: 'start', after: 0 },
  { kind: 'cut', after: 1 },
  { kind: 'start', after: 1 },
];

describe('a library whose disk fails', () => {
  test.each([
    ...thens.map((then) => ({ code: 'EIO', ...then })),
    { code: 'ENOSPC', kind: 'start', after: 0 } as const,
    { code: 'EACCES', kind: 'cut', after: 0 } as const,
  ])(
    'with $code at any call says so, has what it had, and saves what comes next ($kind behind $after)',
    async ({ code, ...then }) => {
      const { places, refused, wrong } = await failingEverywhere(1, code, then);
      expect(wrong).toEqual([]);
      expect(places).toBeGreaterThan(100);
      expect(refused).toBeGreaterThan(20);
    },
  );

  // Behind two changes: before that the disk may not have taken back yet what it was said to forget.
  test.each([2, 3, 7])('at %i calls on end refuses until that is over', async (calls) => {
    const { wrong } = await failingEverywhere(calls, 'EIO', { kind: 'cut', after: 1 });
    expect(wrong).toEqual([]);
  });

  test('and takes less than it is given, is given the rest', async () => {
    const { refused, wrong } = await failingEverywhere(1, 'short', thens[0] as Then);
    expect(wrong).toEqual([]);
    expect(refused).toBe(0);
  });
});
