import { expect, test } from 'vitest';
import { clipped } from '../../../src/data/ris/clipped.ts';

test.each(['a', ' a b ', '\t a\r', '\u00A0a\u00A0', '\u3000a', '   ', ''])(
  'a part of a text is clipped as if it had been cut out and trimmed: %j',
  (part) => {
    expect(clipped(`x ${part} y`, 2, 2 + part.length)).toBe(part.trim());
  },
);
