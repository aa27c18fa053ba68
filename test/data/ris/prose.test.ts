import { describe, expect, test } from 'vitest';
import { prose } from '../../../src/data/ris/prose.ts';

describe('an abstract', () => {
  test('was wrapped: a line end is a space', () => {
    expect(prose('This is a\nmultiline abstract')).toBe('This is a multiline abstract');
  });

  test('keeps its paragraphs: after a blank line, and where a sentence ends', () => {
    expect(prose('One\n\ntwo')).toBe('One\ntwo');
    expect(prose('Background: a.\nResults: b.')).toBe('Background: a.\nResults: b.');
    expect(prose('<p>One</p><p>two</p>')).toBe('One\ntwo');
  });

  test('loses the spaces of a copy, and the markup', () => {
    expect(prose('p &lt; 0.05 in\u00A0<i>mice</i> ')).toBe('p < 0.05 in mice');
    expect(prose('One.  Two.')).toBe('One. Two.');
  });

  test.each(['', 'a', 'abc', 'abcd', 'a'.repeat(40_000)])('loses two spaces behind %j', (text) => {
    expect(prose(`${text}.  Two.`)).toBe(`${text}. Two.`);
    expect(prose(`${text}! Two.`)).toBe(`${text}! Two.`);
  });
});
