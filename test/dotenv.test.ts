import { describe, expect, it } from 'vitest';
import { readDotenv } from '../src/dotenv.ts';

describe('the text of a .env file', () => {
  it('gives names and values', () => {
    expect(readDotenv('A=1\n\n# B=2\n  C = "x y" # said\nD=\n')).toEqual({
      values: { A: '1', C: 'x y', D: '' },
      faults: [],
    });
  });

  it('is refused by line number where a line is no setting, and the line is not repeated', () => {
    expect(readDotenv('A=1\nsecret\n\nB: 2\n')).toEqual({
      values: {},
      faults: [
        '.env, line 2, is no setting: write NAME=value, or begin it with #.',
        '.env, line 4, is no setting: write NAME=value, or begin it with #.',
      ],
    });
  });
});
