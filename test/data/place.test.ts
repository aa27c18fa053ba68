import { expect, test } from 'vitest';
import { folderOf } from '../../src/data/place.ts';

const id = '123456789012345678';

test('each kind of place has a folder of its own', () => {
  expect(folderOf({ kind: 'guild', id })).toBe(`guild-${id}`);
  expect(folderOf({ kind: 'channel', id })).toBe(`channel-${id}`);
  expect(folderOf({ kind: 'user', id })).toBe(`user-${id}`);
});

test.each(['../../etc', '', '1234', `${id}/..`, `${id}\n`, '１２３４５６７８９０１２３４５６７'])(
  'only a Discord id becomes part of a path, and that is none: %s',
  (other) => {
    expect(() => folderOf({ kind: 'guild', id: other })).toThrow(TypeError);
  },
);
