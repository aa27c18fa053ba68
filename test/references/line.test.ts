import { describe, expect, it } from 'vitest';
import { Busy, Line } from '../../src/references/line.ts';

/** All that is next, one after another. */
function rest(line: Line<string>): string {
  const taken: string[] = [];
  for (let next = line.next(); next !== undefined; next = line.next()) taken.push(next);
  return taken.join(' ');
}

describe('a line of orders', () => {
  it('gives each library its turn, and the orders of one as they came', () => {
    const line = new Line<string>();
    for (const order of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) line.add(order.charAt(0), order);
    expect(line.size).toBe(6);
    expect(line.next()).toBe('a1');
    line.add('d', 'd1');
    expect(rest(line)).toBe('b1 c1 a2 d1 b2 a3');
    expect(line.next()).toBeUndefined();
  });

  it('takes ten orders of a library, and thirty of all', () => {
    const line = new Line<number>();
    for (const library of ['a', 'b', 'c']) {
      for (let at = 0; at < 10; at += 1) line.add(library, at);
      expect(() => line.add(library, 10)).toThrow(Busy);
    }
    expect(() => line.add('d', 0)).toThrow(Busy);
    line.next();
    line.add('d', 0);
    expect(line.clear()).toHaveLength(30);
    expect(line.size).toBe(0);
  });
});
