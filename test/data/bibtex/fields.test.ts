import { expect, test } from 'vitest';
import { fieldOf, namesake, textFields } from '../../../src/data/bibtex/fields.ts';

test.each([
  ['annote', 'document', 'annotation', 'annote'],
  ['publisher', 'book', 'publisher', 'publisher'],
  ['publisher', 'thesis', 'institution', 'school'],
  ['publisher', 'report', 'institution', 'institution'],
  ['publisher-place', 'book', 'location', 'address'],
  ['accessed', 'webpage', 'urldate', 'urldate'],
  ['source', 'book', 'source', 'source'],
] as const)('%s of a %s is %s in BibLaTeX and %s in BibTeX', (variable, type, biblatex, bibtex) => {
  expect(fieldOf(variable, type, 'biblatex')).toBe(biblatex);
  expect(fieldOf(variable, type, 'bibtex')).toBe(bibtex);
});

test('what is written is read again', () => {
  for (const { variable, fields } of textFields) {
    expect(fields).toContain(fieldOf(variable, 'book', 'biblatex'));
    expect(fields).toContain(fieldOf(variable, 'thesis', 'bibtex'));
  }
});

test('a field named after a variable is that variable, if BibTeX does not mean another thing by it', () => {
  expect(
    ['source', 'director', 'submitted', 'number', 'title', 'groups', 'file'].map(namesake),
  ).toEqual(['source', 'director', 'submitted', undefined, undefined, undefined, undefined]);
});
