import { expect, test } from 'vitest';
import { opening, standard } from '../../../src/data/ris/dialect.ts';
import { opensAmid } from '../../../src/data/ris/opens-amid.ts';

/** Whether the TY on the first line opens a record, below a tag of a standard file. */
function opens(text: string, last: string): boolean {
  const next = text.indexOf('\n') + 1;
  const type = opening(text.slice(0, next - 1));
  return type !== undefined && opensAmid(type, last, standard, text, next);
}

test('a TY in the dialect of its file opens a record below anything but prose', () => {
  expect(opens('TY  - JOUR\nwords', 'TI')).toBe(true);
  expect(opens('TY  - JOUR\nwords', 'AB')).toBe(false);
});

test('else it does where a tag of its own dialect stands on the first line that is not blank', () => {
  expect(opens('TY - JOUR\n\r\nTI - A\n', 'TI')).toBe(true);
  expect(opens('TY - JOUR\nwords\nTI - A', 'TI')).toBe(false);
  expect(opens('  TY  - JOUR\nTI  - A', 'TI')).toBe(false);
});

test('at the end of the file it does, for nothing stands below', () => {
  expect(opens('TY  - JOUR\n \n', 'AB')).toBe(true);
});
