import { describe, expect, it } from 'vitest';
import { subscript, superscript } from '../../src/references/raised.ts';

describe('superscript and subscript', () => {
  it('has characters for digits, signs and most small letters', () => {
    expect(superscript('10−3')).toBe('¹⁰⁻³');
    expect(superscript('1st')).toBe('¹ˢᵗ');
    expect(subscript('2(n+1)')).toBe('₂₍ₙ₊₁₎');
  });

  it('raises the numbers of several notes', () => {
    expect(superscript('1–3,5')).toBe('¹⁻³,⁵');
  });

  it('leaves a text alone of which one character has none', () => {
    expect(superscript('1/2')).toBe('1/2');
    expect(superscript('TM')).toBe('TM');
    expect(subscript('max z')).toBe('max z');
  });
});
