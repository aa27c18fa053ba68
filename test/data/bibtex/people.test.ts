import { expect, test } from 'vitest';
import { people } from '../../../src/data/bibtex/people.ts';

const read = (fields: Record<string, string>) => people(new Map(Object.entries(fields)));
const doe = { family: 'Doe', given: 'J.' };

test.each([
  [
    { author: 'Doe, J.', translator: 'Doe, J.' },
    { author: [doe], translator: [doe] },
  ],
  [{ bookauthor: 'Doe, J.' }, { 'container-author': [doe] }],
  [{ editor: 'Doe, J.', editortype: 'director' }, { director: [doe] }],
  [{ editor: 'Doe, J.', editortype: 'redactor' }, { editor: [doe] }],
  [{ editora: 'Doe, J.', editoratype: 'compiler' }, { compiler: [doe] }],
  [{ editora: 'Doe, J.', editoratype: 'reviser' }, { contributor: [doe] }],
  [{ author: 'others' }, {}],
])('%o', (fields, csl) => {
  expect(read(fields)).toEqual(csl);
});
