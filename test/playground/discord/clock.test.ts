import { describe, expect, it } from 'vitest';
import { Clock } from '../../../src/playground/discord/clock.ts';
import { Rate } from '../../../src/playground/discord/rate.ts';

describe('a frozen clock', () => {
  it('moves only by what passes, and meets its deadlines in their order', () => {
    const clock = new Clock(true);
    const begun = clock.now();
    const met: string[] = [];
    clock.after(20, () => met.push('second'));
    clock.after(10, () => met.push('first'));
    clock.after(30, () => met.push('third'));
    clock.pass(9);
    expect(met).toEqual([]);
    clock.pass(11);
    expect(met).toEqual(['first', 'second']);
    clock.stop();
    clock.pass(100);
    expect(met).toEqual(['first', 'second']);
    expect(clock.now() - begun).toBe(120);
  });

  it('lets a deadline set another one, which comes at its own time', () => {
    const clock = new Clock(true);
    const met: number[] = [];
    const again = (): void => {
      met.push(met.length);
      clock.after(10, again);
    };
    clock.after(10, again);
    clock.pass(10);
    clock.pass(10);
    expect(met).toEqual([0, 1]);
  });
});

it('a clock that runs meets what is due already when some time passes', () => {
  const clock = new Clock();
  const met: string[] = [];
  clock.after(60_000, () => met.push('a minute'));
  clock.pass(60_000);
  expect(met).toEqual(['a minute']);
});

describe('a rate', () => {
  it('allows so many in a span that begins with the first, then as many again', () => {
    const clock = new Clock(true);
    const rate = new Rate({ max: 2, per: 100 }, clock);
    clock.pass(70);
    expect([rate.take(), rate.take(), rate.take()]).toEqual([true, true, false]);
    expect([rate.remaining, rate.resetMs]).toEqual([0, 100]);
    clock.pass(99);
    expect(rate.take()).toBe(false);
    clock.pass(1);
    expect([rate.remaining, rate.take()]).toEqual([2, true]);
  });
});
