import { expect, test } from 'vitest';
import { numberOf } from '../../../src/data/ris/meanings.ts';
import { slots } from '../../../src/data/ris/slots.ts';
import { typeOf } from '../../../src/data/ris/types.ts';
import { tagged } from './tagged.ts';

const { type } = typeOf('JOUR', () => false);

test('values go where their tags say, best first, and in order where they are equals', () => {
  const sorted = slots(tagged(['JO=c', 'AU=Doe', 'T2=b', 'AU=Roe', 'JF=a']), type);
  expect(sorted.get(numberOf('container-title'))?.map(({ value }) => value)).toEqual([
    'a',
    'b',
    'c',
  ]);
  expect(sorted.get(numberOf('author'))?.map(({ value }) => value)).toEqual(['Doe', 'Roe']);
});

test('empty values, values that say "none", and tags that are only kept have no place', () => {
  expect(slots(tagged(['TI=', 'AB=NA', 'ID=7', 'XQ=odd']), type).all()).toEqual([]);
});
