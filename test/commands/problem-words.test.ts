import { describe, expect, it } from 'vitest';
import { problemWords } from '../../src/commands/problem-words.ts';
import type { ProblemKind } from '../../src/data/reading.ts';

const words = (kind: ProblemKind, text = '') => problemWords({ kind, line: 1, record: 0, text });

// One of each: a new kind does not compile until it stands here and has its words.
const kinds: Record<ProblemKind, true> = {
  'empty-file': true,
  image: true,
  'binary-file': true,
  'web-page': true,
  'no-records': true,
  'other-format': true,
  'too-many-records': true,
  'stray-line': true,
  'missing-end': true,
  'below-end': true,
  'odd-tag': true,
  'tag-in-value': true,
  'unreadable-entry': true,
  'odd-encoding': true,
  'field-too-long': true,
  'record-too-long': true,
  'unknown-type': true,
  'no-type': true,
  'no-title': true,
  'bad-doi': true,
  'bad-date': true,
};

describe('the words for a problem', () => {
  it.each(Object.keys(kinds) as ProblemKind[])('are one sentence for %s', (kind) => {
    expect(words(kind)).toMatch(/^\S.+\.$/);
    expect(words(kind)).not.toMatch(/ {2}(?!- )|undefined/);
  });

  it('name the format of a file that is no text, where it is known', () => {
    expect(words('image', 'PNG')).toBe(
      'The file is a picture (PNG): export the references as RIS instead.',
    );
    expect(words('binary-file')).toBe(
      'The file is not text: export the references as RIS instead.',
    );
  });

  it('repeat what stood there', () => {
    expect(words('bad-doi', 'DO  - soon')).toBe(
      '“DO  - soon” is no DOI as it stands; it was kept, so look whether it is right.',
    );
  });

  it('repeat at most 80 characters of it', () => {
    expect(words('stray-line', 'a'.repeat(200))).toContain(`“${'a'.repeat(79)}…”`);
  });
});
