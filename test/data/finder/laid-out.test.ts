import { expect, test } from 'vitest';
import { wordIn } from '../../../src/data/finder/catalogue.ts';
import { field } from '../../../src/data/finder/fields.ts';
import { LaidOut } from '../../../src/data/finder/laid-out.ts';
import { Vocabulary } from '../../../src/data/finder/vocabulary.ts';
import { kept } from '../../finding.ts';
import { work } from '../../works.ts';

const words = new Vocabulary();
const laidOut = new LaidOut(words);
const said = (entries: Iterable<number>): string =>
  [...entries].map((entry) => words.word(wordIn(entry))).join(' ');

const dreams = { abstract: 'Of dreams; of nurses.' };

test('a reference is the words of its title, then all others but those of its abstract', () => {
  for (let time = 0; time < 2; time += 1) {
    const { sheet, title } = laidOut.lay(kept('du', work('Du', 2011, 'Sleep of nurses', dreams)));
    expect(said(sheet.held)).toMatch(/^sleep of nurses du .*2011/);
    expect(said(sheet.held)).not.toContain('dreams');
    expect(title).toBe(3);
    expect([...sheet.held].slice(0, 4).map((entry) => entry & 255)).toEqual([
      ...Array(3).fill(field.title),
      field.first,
    ]);
  }
});

test('nothing of the reference before is left', () => {
  laidOut.lay(kept('du', work('Du', 2011, 'Sleep of nurses', dreams)));
  const { sheet, title, abstract } = laidOut.lay(kept('li', work('Li', 2012, 'Rest')));
  expect([said(sheet.held).includes('sleep'), title, abstract.length]).toEqual([false, 1, 0]);
});

test('its abstract is words in their order, those that come twice too', () => {
  const { abstract } = laidOut.layAbstract(kept('du', work('Du', 2011, 'Sleep', dreams)));
  expect(said(abstract.held)).toBe('of dreams of nurses');
});
