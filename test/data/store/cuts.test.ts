import { describe, expect, test } from 'vitest';
import { cutAt, cutLives } from './cuts.ts';

describe('a library whose power goes', () => {
  test('at any call of its first changes has all that was acknowledged, and no half change', async () => {
    const wrong: string[] = [];
    let acknowledged = 0;
    for (let call = 0; call < 150; call++) {
      const outcome = await cutAt(call);
      acknowledged += outcome.acknowledged;
      wrong.push(...outcome.wrong.map((each) => `call ${call}: ${each}`));
    }
    expect(wrong).toEqual([]);
    expect(acknowledged).toBeGreaterThan(1000);
  });

  test('or whose process is killed, again and again, loses nothing', async () => {
    const wrong: string[] = [];
    for (let seed = 1; seed <= 40; seed++) {
      const outcome = await cutLives(seed);
      wrong.push(...outcome.wrong.map((each) => `seed ${seed}: ${each}`));
    }
    expect(wrong).toEqual([]);
  });
});
