import { describe, expect, it } from 'vitest';
import { NotSaved } from '../../src/data/store/faults.ts';
import { faultWords } from '../../src/terminal/faults.ts';

describe('what a person can put right', () => {
  it('says that nothing was saved, and why', () => {
    const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
    expect(faultWords(new NotSaved(full))).toBe(
      'Nothing of it was saved (ENOSPC: no space left on device).',
    );
  });

  it.each([
    ['EACCES', '/data/guild-1: I may not go there.'],
    ['ENOSPC', '/data/guild-1: the disk is full.'],
    ['ELOOP', '/data/guild-1: that is a link, and I follow none.'],
  ])('names the path that the system refused: %s', (code, words) => {
    const error = Object.assign(new Error('x'), { code, path: '/data/guild-1' });
    expect(faultWords(error)).toBe(words);
  });

  it('leaves a bug to be told with all that is known of it', () => {
    expect(faultWords(new TypeError('x is not a function'))).toBeUndefined();
    expect(faultWords(Object.assign(new Error('x'), { code: 'EPIPE' }))).toBeUndefined();
    expect(faultWords('text')).toBeUndefined();
  });
});
