import { expect, test } from 'vitest';
import { isSorted, step } from '../../../src/data/ris/steps.ts';

/** The tags of a text, each with where it stands. */
const candidates = (text: string) =>
  [...text.matchAll(/([A-Z][A-Z0-9]) -/g)].map(({ 1: tag = '', index }) => ({
    tag,
    start: index,
    value: index + 4,
  }));

function cost(text: string, { sorted = false, again = false } = {}): number {
  const [at, to] = candidates(text);
  return at ? step(at, to, { text, sorted }, again) : Number.NaN;
}

test('it costs nothing to come below what a tag often follows, and more the less it does', () => {
  expect(cost('VL - 1 IS - 2')).toBe(0);
  expect(cost('DA - 2020 UR - x')).toBeGreaterThan(0);
  expect(cost('VL - 1 AB - x')).toBeGreaterThan(cost('DA - 2020 UR - x'));
});

test('a record ends below ER', () => {
  expect(cost('ER -')).toBe(0);
  expect(cost('KW - x')).toBeGreaterThan(0);
});

test('a second one costs most where a record has only one', () => {
  expect(cost('LA - eng SN - x', { again: true })).toBeGreaterThan(cost('LA - eng SN - x'));
  expect(cost('KW - x LA - eng', { again: true }) - cost('KW - x LA - eng')).toBeGreaterThan(
    cost('LA - eng SN - x', { again: true }) - cost('LA - eng SN - x'),
  );
});

test('several authors in a row cost nothing', () => {
  expect(cost('AU - A. Smith AU - B. Jones', { again: true })).toBe(0);
});

test.each([
  'AB - English. [ABSTRACT FROM AUTHOR] AB - Deutsch.',
  'AB - English. AB - Copyright of it is theirs.',
])("EBSCO's second abstract costs nothing: %s", (text) => {
  expect(cost(text, { again: true })).toBe(0);
  expect(cost('AB - English. AB - Deutsch.', { again: true })).toBeGreaterThan(0);
});

test('out of order costs where the others are in order', () => {
  const sorted = candidates('TY - AB - AD - AN - AU - DA - DO - IS - JF - LA - PY - ER -');
  expect(isSorted(sorted)).toBe(true);
  expect(isSorted(candidates('TY - PY - AB - TI - AD - VL - DA - SP - IS - LA - JF - ER -'))).toBe(
    false,
  );
  expect(cost('VL - 1 IS - 2', { sorted: true })).toBeGreaterThan(0);
  expect(cost('IS - 2 SP - 1', { sorted: true })).toBe(0);
});
