import { expect, test } from 'vitest';
import type { Answer } from '../../src/commands/command.ts';
import { findCommand } from '../../src/commands/find.ts';
import { limits } from '../../src/commands/limits.ts';
import type { Desk } from '../../src/data/desk.ts';
import { seedFound } from '../seed.ts';
import { syntheticReferences } from '../synthetic.ts';
import { work } from '../works.ts';
import { ask, customIdOf, deskWith, textOf, valuesOf } from './asking.ts';

const find = async (desk: Desk, words: string): Promise<Answer> =>
  findCommand.answer(ask(desk, { words }));

test('lists what may be meant, to the asker alone, with a menu that cites', async () => {
  const answer = await find(await deskWith(seedFound()), 'integrated care');
  expect(answer).toMatchObject({ to: 'asker', card: true });
  expect(textOf(answer)).toMatch(
    /- \*\*Liapi et al\. 2025\*\* Factors that influence .* `liapi2025factors`/,
  );
  expect(valuesOf(answer)).toEqual(['liapi2025factors']);
  expect(customIdOf(answer, 'Cite one of them here')).toBe('v1:cite:apa');
});

test('says when there are more than it shows, within what a card holds', async () => {
  const answer = await find(await deskWith(...syntheticReferences(60)), 'study');
  expect(textOf(answer)).toContain('There are more');
  expect(textOf(answer).length).toBeLessThanOrEqual(4000);
  expect(valuesOf(answer)).toHaveLength(15);
});

test('a list in Chinese fits a card in bytes as well', async () => {
  const works = Array.from({ length: 30 }, (_, at) =>
    work('王'.repeat(50), 2020, `${'综合护理研究'.repeat(25)}${at}`),
  );
  const text = textOf(await find(await deskWith(...works), '2020'));
  expect(Buffer.byteLength(text, 'utf8')).toBeLessThanOrEqual(limits.cardBytes);
  expect(text).toContain('王');
});

test('refuses with what was searched when there is nothing', async () => {
  await expect(find(await deskWith(seedFound()), 'xylophone')).rejects.toThrow(
    /No work here matches/,
  );
  await expect(find(await deskWith(seedFound()), '   ')).rejects.toThrow(/No work here matches/);
});

test('shows in bold what was found, and where the abstract has it', async () => {
  const abstract =
    'Nurses sleep badly. We asked forty of them, in two hospitals, what keeps them awake after a night shift.';
  const desk = await deskWith(work('Smith', 2020, 'Rest *and* work of nurses', { abstract }));
  const text = textOf(await find(desk, 'nurses awake'));
  expect(text).toContain('Rest \\*and\\* work of **nurses** `smith2020rest`');
  expect(text).toMatch(/\n {2}-# ….*what keeps them \*\*awake\*\* after/);
});

test('filters narrow the list', async () => {
  const desk = await deskWith(work('Smith', 2001, 'Sleep'), work('Smith', 2021, 'Sleep'));
  expect(valuesOf(await find(desk, 'sleep year:2015-2024'))).toEqual(['smith2021sleep']);
  expect(valuesOf(await find(desk, 'author:smith year:2001'))).toEqual(['smith2001sleep']);
});
