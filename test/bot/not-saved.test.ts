import { expect, test } from 'vitest';
import { notSavedWords } from '../../src/bot/not-saved.ts';
import { NotSaved } from '../../src/data/store/faults.ts';

const words = (code: string): string =>
  notSavedWords(
    new NotSaved(Object.assign(new Error(`${code}: it failed, open '/srv/x'`), { code })),
  );

test.each([
  ['ENOSPC', /the disk is full \(ENOSPC\)\..* made room/],
  ['EDQUOT', /the disk is full \(EDQUOT\)\..* made room/],
  ['EACCES', /I may not write where I keep the libraries \(EACCES\)\./],
  ['EROFS', /I may not write where I keep the libraries \(EROFS\)\./],
  ['EMFILE', /has too much to do \(EMFILE\)\./],
  ['ENOENT', /the folder in which I keep the library is gone \(ENOENT\)\./],
  ['EIO', /the disk reports an error \(EIO\)\..* backup/],
  ['EWHATEVER', /the disk reports an error \(EWHATEVER\)\./],
])('%s is told in words, with what to do, and without a path', (code, said) => {
  expect(words(code)).toMatch(said);
  expect(words(code)).toMatch(/^Nothing was saved: /);
  expect(words(code)).toContain('The library is as it was before.');
  expect(words(code)).not.toContain('/srv');
});

test('an error without a code is one of the disk', () => {
  expect(notSavedWords(new NotSaved(new Error('short write')))).toContain('error (EIO).');
});
