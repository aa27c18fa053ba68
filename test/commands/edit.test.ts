import { describe, expect, test } from 'vitest';
import type { Answer } from '../../src/commands/command.ts';
import { pressed } from '../../src/commands/custom-id.ts';
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
    ['type', 'Book', 'type'],
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

  test('without a value takes the field out once that is said again, and a file does not bring it back', async () => {
    const desk = await deskWith(liapi);
    const question = await edit(desk, 'volume');
    expect(question.to).toBe('asker');
    expect(textOf(question)).toContain('Nothing has been changed yet');
    expect(desk.library.get(key)?.csl.volume).toBe('25');
    const id = customIdOf(question, 'Take it out');
    const answer = await editCommand.presses?.['clear']?.(press(desk, id));
    expect(answer && textOf(answer)).toContain('“25”\n→ nothing');
    await desk.library.merge([liapi], from());
    expect(desk.library.get(key)?.csl.volume).toBeUndefined();
  });

  test.each([
    ['date', 'soon', /can’t be read as date.*2025-05-03/],
    ['DOI', 'no doi', /can’t be read as DOI/],
    ['type', 'journal article', /article-journal/],
    ['type', ' ', /must have a type/],
    ['date', '2025-13', /can’t be read as date/],
    ['ISBN', '978-0-19-957112-8', /can’t be read as ISBN/],
    ['URL', 'the web', /can’t be read as URL/],
    ['issue', '', /has no issue that could be taken out/],
    ['citation-key', 'liapi', /no field/],
    ['colour', 'red', /no field “colour”.*`title`/],
    ['volume', '25', /says that already/],
  ])('refuses %s typed as %j, and says what to do', async (field, typed, why) => {
    const desk = await deskWith(liapi);
    await expect(edit(desk, field, typed)).rejects.toThrow(why);
    expect(desk.library.changes()).toHaveLength(1);
  });

  test('words that may mean several works change none; the chosen one is changed', async () => {
    const desk = await deskWith(liapi, shaw);
    const question = await edit(desk, 'volume', '7:1', 'factors');
    expect(desk.library.changes()).toHaveLength(1);
    const id = customIdOf(question, 'Which one?');
    const { arguments: args = [] } = pressed(id) ?? {};
    await editCommand.presses?.['edit']?.(press(desk, id, { arguments: args, values: [key] }));
    expect(desk.library.get(key)?.csl.volume).toBe('7:1');
    await expect(edit(desk, 'title', 'word '.repeat(30), 'factors')).rejects.toThrow(/several/);
  });

  test.each([
    ['year', 'issued'],
    ['journal', 'container-title'],
    ['doi', 'DOI'],
    ['translator', 'translator'],
    ['event title', 'event-title'],
  ])('%s names a field too', async (name, variable) => {
    const desk = await deskWith(liapi);
    await edit(desk, name, variable === 'issued' ? 'in press' : '10.1000/182');
    expect(desk.library.get(key)?.csl).toHaveProperty(variable);
  });

  test('one author put right leaves the others as they came', async () => {
    const author = [
      { family: 'Humboldt', given: 'Alexander', 'dropping-particle': 'von' },
      { literal: 'Ministry of Health; Welfare' },
      { family: 'Liapi', given: 'F.' },
    ];
    const desk = await deskWith(work('Liapi', 2025, 'Factors that influence', { author }));
    const [{ key: its } = { key: '' }] = desk.library.all();
    const typed = 'von Humboldt, Alexander; {Ministry of Health; Welfare}; Liapi, Foteini';
    await edit(desk, 'authors', typed, its);
    expect(desk.library.get(its)?.csl.author).toEqual([
      ...author.slice(0, 2),
      { family: 'Liapi', given: 'Foteini' },
    ]);
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
    expect(suggest('field', 'year', { work: key })?.[0]).toEqual({ name: 'date', value: 'date' });
    expect(suggest('value', 'chap', { work: key, field: 'type' })).toEqual([
      { name: 'chapter', value: 'chapter' },
    ]);
    expect(suggest('value', '', { work: key, field: 'type' })).toHaveLength(25);
  });
});
