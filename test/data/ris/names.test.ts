import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { names } from '../../../src/data/ris/names.ts';

describe('Family, Given', () => {
  test.each([
    ['Liapi, Fani', { family: 'Liapi', given: 'Fani' }],
    ['Baldwin,S.A.', { family: 'Baldwin', given: 'S.A.' }],
    ['van der Berg, Jan', { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }],
    ['Doe, John, Jr.', { family: 'Doe', given: 'John', suffix: 'Jr.' }],
    ['Phillips,A.J.,Sr.', { family: 'Phillips', given: 'A.J.', suffix: 'Sr.' }],
    ['Kinley, D. H., III', { family: 'Kinley', given: 'D. H.', suffix: 'III' }],
    ['Ribeiro, Jr, J.W.', { family: 'Ribeiro', given: 'J.W.', suffix: 'Jr' }],
    ['Braun, V.', { family: 'Braun', given: 'V.' }],
    ['García\u00A0Márquez, José', { family: 'García Márquez', given: 'José' }],
    ['Liu, R. (57201234567)', { family: 'Liu', given: 'R.' }],
  ])('%s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test('initials in one are spelled out, or citeproc would print only the first', () => {
    expect(names('Sampson, SD')).toEqual([{ family: 'Sampson', given: 'S. D.' }]);
    expect(names('LI, WEI')).toEqual([{ family: 'LI', given: 'WEI' }]);
    expect(names('Doe, John A')).toEqual([{ family: 'Doe', given: 'John A' }]);
  });
});

describe('no comma', () => {
  test.each([
    ['F. Liapi', { family: 'Liapi', given: 'F.' }],
    ['A. M. Chater', { family: 'Chater', given: 'A. M.' }],
    ['J.-P. Sartre', { family: 'Sartre', given: 'J.-P.' }],
    ['F. von der Leyen', { family: 'Leyen', given: 'F.', 'non-dropping-particle': 'von der' }],
    ['Catarina Barata', { family: 'Barata', given: 'Catarina' }],
    [
      'Mary Ann van der Berg',
      { family: 'Berg', given: 'Mary Ann', 'non-dropping-particle': 'van der' },
    ],
    ['Robert Downey Jr.', { family: 'Downey', given: 'Robert', suffix: 'Jr.' }],
    ['Brownstein C D', { family: 'Brownstein', given: 'C D' }],
    ['Sampson SD', { family: 'Sampson', given: 'S. D.' }],
    ['Adler D.G.', { family: 'Adler', given: 'D.G.' }],
    ['LIU X', { family: 'LIU', given: 'X' }],
    ['de Veen BTH', { family: 'Veen', given: 'B. T. H.', 'non-dropping-particle': 'de' }],
    ['Suhardi', { family: 'Suhardi' }],
  ])('a person: %s', (text, name) => {
    expect(names(text)).toEqual([name]);
  });

  test.each([
    'World Health Organization',
    'Global Adaptation Mapping Team',
    'Canadian Institutes of Health Research',
    'De Vlinderstichting',
    'IEEE',
    'INT EROSION CONTROL ASSOC',
    'NCT03153579',
    'Suigetsu 2006 Project Members',
    'some author',
    'Bolt Beranek and Newman & Sons',
    'R&D Unit',
  ])('an institution: %s', (text) => {
    expect(names(text)).toEqual([{ literal: text }]);
  });

  test('a trailing comma says that it is no person (EndNote)', () => {
    expect(names('Van Dung,')).toEqual([{ literal: 'Van Dung' }]);
  });

  test('an institution that was turned round is turned back', () => {
    expect(names('Consortium, Forge Canada')).toEqual([{ literal: 'Forge Canada Consortium' }]);
    expect(names('University of Luton, Library')).toEqual([
      { literal: 'University of Luton, Library' },
    ]);
  });
});

describe('several in one', () => {
  const smithAndDoe = [
    { family: 'Smith', given: 'John' },
    { family: 'Doe', given: 'Jane' },
  ];

  test('semicolons part them always', () => {
    expect(names('Smith, John; Doe, Jane;')).toEqual(smithAndDoe);
  });

  test('"and" parts them only between whole names', () => {
    expect(names('Smith, John and Doe, Jane')).toEqual(smithAndDoe);
    expect(names('Ministry of Food and Forests')).toHaveLength(1);
  });

  test('others that are not named are nobody', () => {
    expect(names('Smith, John et al.')).toEqual(smithAndDoe.slice(0, 1));
    expect(names('Smith, John, et al')).toEqual(smithAndDoe.slice(0, 1));
    expect(names('John Smith and others')).toEqual(smithAndDoe.slice(0, 1));
    expect(names('Smith, Et')).toEqual([{ family: 'Smith', given: 'Et' }]);
  });

  test('one name a line', () => {
    expect(names('Smith, John\nDoe, Jane')).toEqual(smithAndDoe);
    expect(names('John Smith and\nJane Doe')).toEqual(smithAndDoe);
  });

  test('commas part the names of Medline', () => {
    expect(names('Riba J, Rodriguez-Fornells A, Barbanoj MJ')).toEqual([
      { family: 'Riba', given: 'J' },
      { family: 'Rodriguez-Fornells', given: 'A' },
      { family: 'Barbanoj', given: 'M. J.' },
    ]);
  });

  test('and pairs of a family and initials', () => {
    expect(names('Smith, J., Doe, A. B.')).toEqual([
      { family: 'Smith', given: 'J.' },
      { family: 'Doe', given: 'A. B.' },
    ]);
  });
});

test.each(['', 'NA', 'nan', 'et al.', 'Anonymous', '[Anonymous]', 'No author listed', ' ; '])(
  'nobody is named by %j',
  (text) => {
    expect(names(text)).toEqual([]);
  },
);

test('never throws, and never gives an empty part', () => {
  const odd = fc.stringMatching(/^[A-Za-zé ,.;&()1-]{0,40}$/);
  fc.assert(
    fc.property(fc.oneof(fc.string(), odd), (text) => {
      for (const name of names(text)) {
        for (const part of Object.values(name)) expect(part).toMatch(/\S/);
      }
    }),
  );
});
