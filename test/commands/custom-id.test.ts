import fc from 'fast-check';
import { expect, test } from 'vitest';
import { customId, pressed } from '../../src/commands/custom-id.ts';

test('what is written into a button is read from it again', () => {
  const short = fc.string({ maxLength: 12 });
  fc.assert(
    fc.property(fc.array(short, { maxLength: 2 }), (args) => {
      expect(pressed(customId('undo', ...args))).toEqual({ action: 'undo', arguments: args });
    }),
  );
});

test('a citation key in another script takes no more room than its letters', () => {
  expect(customId('copy', '村上1987ノルウェイの森', 'apa')).toBe(
    'v1:copy:村上1987ノルウェイの森:apa',
  );
});

test('buttons of others and of other versions are not ours', () => {
  for (const id of ['', 'undo', 'v0:undo:1', 'v1', 'v1:', 'page:2'])
    expect(pressed(id)).toBeUndefined();
});

test('an id longer than Discord takes is a bug, told where it is made', () => {
  expect(() => customId('undo', 'x'.repeat(100))).toThrow(RangeError);
});
