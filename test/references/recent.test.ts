import { describe, expect, it } from 'vitest';
import { recent } from '../../src/references/recent.ts';

describe('recent', () => {
  it('makes a value once', () => {
    const memory = new Map<string, number>();
    let made = 0;
    const ask = (): number => recent(memory, 2, 'a', () => ++made);
    expect([ask(), ask(), made]).toEqual([1, 1, 1]);
  });

  it('lets go of what was longest not asked for', () => {
    const memory = new Map<string, string>();
    for (const key of ['a', 'b', 'a', 'c']) recent(memory, 2, key, () => key);
    expect([...memory.keys()]).toEqual(['a', 'c']);
  });

  it('keeps what it has when a value cannot be made', () => {
    const memory = new Map([['a', 1]]);
    const fail = (): number => {
      throw new Error('no');
    };
    expect(() => recent(memory, 1, 'b', fail)).toThrow('no');
    expect([...memory]).toEqual([['a', 1]]);
  });
});
