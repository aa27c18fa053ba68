import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Numbers } from '../../../src/data/finder/numbers.ts';

const number = fc.integer({ min: 0, max: 2 ** 32 - 1 });

test('numbers are held in the order in which they come', () => {
  fc.assert(
    fc.property(fc.array(number, { maxLength: 100 }), (all) => {
      const numbers = new Numbers();
      for (const each of all) numbers.push(each);
      expect([...numbers.held]).toEqual(all);
      expect(numbers.length).toBe(all.length);
    }),
  );
});

test('a list goes on from what it takes over', () => {
  fc.assert(
    fc.property(fc.array(number), fc.array(number), (first, others) => {
      const numbers = new Numbers(Uint32Array.from(first));
      for (const each of others) numbers.push(each);
      expect([...numbers.held]).toEqual([...first, ...others]);
    }),
  );
});

test('room is made with zeros, and keeps what is there', () => {
  const numbers = new Numbers(Uint32Array.of(7));
  numbers.reach(100);
  expect(numbers.all.length).toBeGreaterThanOrEqual(100);
  expect([...numbers.all.subarray(0, 100)]).toEqual([7, ...Array.from({ length: 99 }, () => 0)]);
  expect(numbers.length).toBe(1);
  const { all } = numbers;
  numbers.reach(50);
  expect(numbers.all).toBe(all);
});
