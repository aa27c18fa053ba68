import { expect, test } from 'vitest';
import { names } from '../../../src/data/csl-json/names.ts';

test.each<[unknown, unknown]>([
  [
    [{ family: 'Doe', given: 'J.', suffix: 'Jr.', 'comma-suffix': true }],
    [{ family: 'Doe', given: 'J.', suffix: 'Jr.' }],
  ],
  [
    [
      {
        family: 'Berg',
        given: 'Jan',
        'non-dropping-particle': 'van der',
        'dropping-particle': 'de',
      },
    ],
    [
      {
        family: 'Berg',
        given: 'Jan',
        'non-dropping-particle': 'van der',
        'dropping-particle': 'de',
      },
    ],
  ],
  [
    [{ literal: 'WHO' }, 'UNESCO'],
    [{ literal: 'WHO' }, { literal: 'UNESCO' }],
  ],
  [[{ name: 'WHO' }], [{ literal: 'WHO' }]],
  [{ family: 'Doe' }, [{ family: 'Doe' }]],
  [[{ family: 'Doe', literal: 'J. Doe' }], [{ family: 'Doe' }]],
  [[{}, { family: '' }, null, '', 7.5, { suffix: 'Jr.' }], [{ literal: '7.5' }]],
])('%j', (value, found) => {
  expect(names(value)).toEqual(found);
});
