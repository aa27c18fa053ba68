import { expect, test } from 'vitest';
import { refer } from '../../../src/data/refer/refer.ts';
import { typeNamed } from '../../../src/data/refer/types.ts';
import { types } from '../../../src/data/ris/types.ts';
import { csl, entries } from '../tagged/entries.ts';

// The list of EndNote's own documentation.
const endnote =
  'Generic|Aggregated Database|Ancient Text|Artwork|Audiovisual Material|Bill|Blog|Book|Book Section|' +
  'Case|Catalog|Chart or Table|Classical Work|Computer Program|Conference Paper|Conference Proceedings|' +
  'Dataset|Dictionary|Edited Book|Electronic Article|Electronic Book|Electronic Book Section|' +
  'Encyclopedia|Equation|Figure|Film or Broadcast|Government Document|Grant|Hearing|Interview|' +
  'Journal Article|Legal Rule or Regulation|Magazine Article|Manuscript|Map|Music|Newspaper Article|' +
  'Online Database|Online Multimedia|Pamphlet|Patent|Personal Communication|Podcast|Press Release|' +
  'Report|Serial|Standard|Statute|Thesis|Unpublished Work|Web Page';

test.each(endnote.split('|'))('%s is a type of work', (name) => {
  expect(types.has(typeNamed(name) ?? '')).toBe(true);
});

test('a type may be in small letters, or a value of TY', () => {
  expect(typeNamed('journal article')).toBe('JOUR');
  expect(typeNamed('thes')).toBe('THES');
  expect(typeNamed('Napkin')).toBeUndefined();
});

test('of two types in a row the last that is known holds', () => {
  expect(csl(refer, '%0 Serial', '%0 Audio', '%T One').type).toBe('song');
  expect(csl(refer, '%0 Thesis', '%0 Napkin', '%T One').type).toBe('thesis');
});

test('a record without a type is told by its tags, and is no problem', () => {
  const { works, problems } = entries(refer, [
    '%T One',
    '%J Harbours',
    '',
    '%T Two',
    '%B Book',
    '',
    '%T Three',
    '%I Press',
    '',
    '%0',
    '%T Four',
  ]);
  expect(works.map(({ csl: { type } }) => type)).toEqual([
    'article-journal',
    'chapter',
    'book',
    'document',
  ]);
  expect(problems).toEqual([]);
});
