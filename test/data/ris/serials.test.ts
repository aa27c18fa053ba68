import { describe, expect, test } from 'vitest';
import { fields } from '../../../src/data/ris/fields.ts';
import { isIsbn, isIssn } from '../../../src/data/ris/serials.ts';
import { tagged } from './tagged.ts';

/** An article with this in SN. */
const read = (text: string) => fields({ tags: tagged(['TY=JOUR', `SN=${text}`]) }, 1).found;

describe('ISSN and ISBN', () => {
  test.each([
    ['1472-6963', { ISSN: '1472-6963' }],
    ['14726963 (ISSN)', { ISSN: '14726963' }],
    ['0894-9867, 0894-9867', { ISSN: '0894-9867' }],
    ['1932-8494\n1932-8486', { ISSN: '1932-8494, 1932-8486' }],
    ['1472-6963 (Electronic)', { ISSN: '1472-6963' }],
    ['1234-567X', { ISSN: '1234-567X' }],
    ['978-0-06-297658-1', { ISBN: '978-0-06-297658-1' }],
    ['9781100205175 (ISBN)', { ISBN: '9781100205175' }],
    ['0-306-40615-2; 1472-6963', { ISBN: '0-306-40615-2', ISSN: '1472-6963' }],
    ['TR-43', {}],
    ['12345', {}],
  ])('%j by their shape', (text, expected) => {
    expect(read(text).csl).toEqual({ type: 'article-journal', ...expected });
  });

  test('are for looking up only where their check digit is right', () => {
    expect(read('1472-6963').ids).toEqual({ issn: ['1472-6963'] });
    expect(read('1472-6964').ids).toEqual({});
    expect(read('978-0-06-297658-2').ids).toEqual({});
  });

  test('check digits of eight, ten and thirteen', () => {
    expect(['0021-9606', '1537-744X', '1537-744x'].every(isIssn)).toBe(true);
    expect(['0021-9607', '123'].some(isIssn)).toBe(false);
    expect(['0306406152', '0-8044-2957-X', '9780306406157'].every(isIsbn)).toBe(true);
    expect(['0306406153', '9780306406158', '1780306406157'].some(isIsbn)).toBe(false);
  });
});
