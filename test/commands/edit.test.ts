import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/commands/command.ts';
import { editCommand } from '../../src/commands/edit.ts';
import { undo } from '../../src/commands/undo.ts';
import type { Desk } from '../../src/data/desk.ts';
import { from, work } from '../works.ts';
import { ask, ben, customIdOf, deskWith, press, textOf } from './asking.ts';

const liapi = work('Liapi', 2025, 'Factors that influence integration', { volume: '25' });
const shaw = work('Shaw', 2011, 'Factors of integrated care');
const key = 'liapi2025factors';

const edit = async (desk: Desk, field: string, value?: string, words = key): Promise<Answer> => {
  const options = { work: words, field, ...(value === undefined ? {} : { value }) };
  return editCommand.answer(ask(desk, options, { asker: ben }));
};

describe('/edit', () => {
  test('says before and after to all, and can be undone by who did it', async () => {
    const desk = await deskWith(liapi);
    const answer = await edit(desk, 'title', 'Factors that influence  integration: a review');
    expect(answer.to).toBe('everyone');
    expect(textOf(answer)).toMatch(
      /changed the title of \*\*Liapi 2025\*\* .*:\n“Factors that influence integration”\n→ “Factors that influence integration: a review”/,
    );
    await undo(press(desk, customIdOf(answer, 'Undo'), { asker: ben }));
    expect(desk.library.get(key)?.csl).toEqual(liapi.csl);
  });

  test.each([
    ['authors', 'Liapi, Foteini; van der Berg, Jan; {World Health Organization}', 'author'],
    ['date', '2025-05-03', 'issued'],
    ['date', '3 May 2025', 'issued'],
    ['DOI', 'https://doi.org/10.1186/S12913-025-13051-7', 'DOI'],
    ['PMID', 'PMID: 40665323', 'PMID'],
    ['type', 'book', 'type'],
  ] as const)('reads %s typed as %s', async (field, typed, variable) => {
    const desk = await deskWith(liapi);
    await edit(desk, field, typed);
    expect(desk.library.get(key)?.csl[variable]).toEqual(
      {
        author: [
          { family: 'Liapi', given: 'Foteini' },
          { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
          { literal: 'World Health Organization' },
        ],
        issued: { 'date-parts': [[2025, 5, 3]] },
        DOI: '10.1186/S12913-025-13051-7',
        PMID: '40665323',
        type: 'book',
      }[variable],
    );
  });

  test('without a value takes the field out, and a file does not bring it back', async () => {
    const desk = await deskWith(liapi);
    expect(textOf(await edit(desk, 'volume'))).toContain('“25”\n→ nothing');
    await desk.library.merge([liapi], from());
    expect(desk.library.get(key)?.csl.volume).toBeUndefined();
  });

  test.each([
    ['date', 'soon', /can’t be read as date.*2025-05-03/],
    ['DOI', 'no doi', /can’t be read as DOI/],
    ['type', 'journal article', /article-journal/],
    ['type', ' ', /must have a type/],
    ['colour', 'red', /no field “colour”.*`title`/],
    ['volume', '25', /says that already/],
  ])('refuses %s typed as %j, and says what to do', async (field, typed, why) => {
    const desk = await deskWith(liapi);
    await expect(edit(desk, field, typed)).rejects.toThrow(why);
    expect(desk.library.changes()).toHaveLength(1);
  });

  test('words that may mean several works change none', async () => {
    const desk = await deskWith(liapi, shaw);
    await expect(edit(desk, 'volume', '7', 'factors')).rejects.toThrow(/several works/);
  });

  test('offers the fields that the work has first, and the present value to put right', async () => {
    const desk = await deskWith(liapi);
    const suggest = (option: string, words: string, others: Readonly<Record<string, string>>) =>
      editCommand.suggest?.({ ...ask(desk, {}), option, words, others });
    const names = suggest('field', '', { work: key })?.map(({ name }) => name);
    expect(names?.slice(0, 5)).toEqual(['title', 'authors', 'date', 'volume', 'type']);
    expect(suggest('value', '', { work: key, field: 'date' })).toEqual([
      { name: '2025', value: '2025' },
    ]);
    expect(suggest('value', '', { work: key, field: 'DOI' })).toEqual([]);
  });
});
