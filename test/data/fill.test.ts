import { expect, test } from 'vitest';
import { fill } from '../../src/data/fill.ts';
import { from, work } from '../works.ts';

const liapi = work('Liapi', 2025, 'Factors that influence integration');
const kept = { key: 'liapi2025factors', source: from(), ...liapi };

test('what the kept work lacks is taken over, what it has is left alone', () => {
  const richer = work('LIAPI', 2025, 'FACTORS THAT INFLUENCE INTEGRATION', { DOI: '10.1/x' });
  const filled = fill(kept, richer, 'c1');
  expect(filled?.csl).toEqual({ ...liapi.csl, DOI: '10.1/x' });
  expect(filled?.ids).toEqual({ doi: '10.1/x' });
});

test('the tags of both records stand beneath, so that nothing is lost', () => {
  const richer = { ...work('Liapi', 2025, 'Factors that influence integration', { volume: '25' }) };
  const tags = [
    ['TY', 'JOUR'],
    ['VL', '25'],
    ['N1', 'read it'],
    ['ER', ''],
  ] as const;
  expect(fill(kept, { ...richer, tags }, 'c1')?.tags).toEqual([
    ['TY', 'JOUR'],
    ['TI', 'Factors that influence integration'],
    ['VL', '25'],
    ['N1', 'read it'],
    ['ER', ''],
  ]);
});

test('a record that adds nothing gives nothing', () => {
  expect(fill(kept, liapi, 'c1')).toBeUndefined();
});
