import { describe, expect, it } from 'vitest';
import { readLocator } from '../../src/references/locator.ts';

describe('readLocator', () => {
  it.each([
    ['12', 'page', '12'],
    ['p. 12', 'page', '12'],
    ['pp. 12-14', 'page', '12-14'],
    ['p12', 'page', '12'],
    ['S. 12', 'page', '12'],
    ['p. xii', 'page', 'xii'],
    ['ch. 3', 'chapter', '3'],
    ['Chapter 3', 'chapter', '3'],
    ['ch. three', 'chapter', 'three'],
    ['§ 4', 'section', '4'],
    ['§4', 'section', '4'],
    ['¶¶ 4–5', 'paragraph', '4–5'],
    ['Fig 2', 'figure', '2'],
    ['fig. S2', 'figure', 'S2'],
    ['Table A', 'table', 'A'],
    ['app. B', 'appendix', 'B'],
    ['vol. 2', 'volume', '2'],
    ['no. 7', 'issue', '7'],
    ['at 01:02:03', 'timestamp', '01:02:03'],
  ])('reads %j as the %s %j', (text, label, locator) => {
    expect(readLocator(text)).toEqual({ label, locator });
  });

  it.each([
    'vi',
    'S12',
    'S1-S4',
    'li',
    'L5',
    'V12',
    'no',
    'p.',
    'at home',
    'ch three',
    'e1002-e1003',
  ])('takes %j, which only begins like another kind, for a page as it stands', (text) => {
    expect(readLocator(text)).toEqual({ label: 'page', locator: text });
  });

  it('reads nothing out of nothing', () => {
    expect(readLocator('  ')).toEqual({});
  });
});
