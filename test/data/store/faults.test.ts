import { describe, expect, test } from 'vitest';
import { failingEverywhere } from './faults.ts';

describe('a library whose disk fails', () => {
  test.each(['ENOSPC', 'EIO', 'EACCES'])(
    'with %s at any call tells it, is as it was, and saves the next time',
    async (code) => {
      const { places, refused, wrong } = await failingEverywhere(1, code);
      expect(wrong).toEqual([]);
      expect(places).toBeGreaterThan(100);
      expect(refused).toBeGreaterThan(20);
    },
  );

  test.each([2, 3, 7])('at %i calls on end refuses until that is over', async (calls) => {
    const { wrong } = await failingEverywhere(calls, 'EIO');
    expect(wrong).toEqual([]);
  });

  test('and takes less than it is given is given the rest', async () => {
    const { refused, wrong } = await failingEverywhere(1, 'short');
    expect(wrong).toEqual([]);
    expect(refused).toBe(0);
  });
});
