import { expect, test } from 'vitest';
import { abstractCommand } from '../../src/commands/abstract.ts';
import type { Answer } from '../../src/commands/command.ts';
import type { Desk } from '../../src/data/desk.ts';
import { seedFound } from '../seed.ts';
import { work } from '../works.ts';
import { ask, deskWith, labels, textOf } from './asking.ts';

const abstract = async (desk: Desk, words: string): Promise<Answer> =>
  abstractCommand.answer(ask(desk, { work: words }));

test('the seed’s 2,084 characters are shown whole, to the asker alone', async () => {
  const seed = seedFound();
  expect(seed.csl.abstract).toHaveLength(2084);
  const answer = await abstract(await deskWith(seed), 'liapi');
  expect(answer).toMatchObject({ to: 'asker', card: true });
  expect(textOf(answer).replaceAll('\\', '')).toContain(seed.csl.abstract);
  expect(labels(answer)).toEqual(['Cite']);
});

test('a longer one than a card holds comes as a file, whole', async () => {
  for (const words of ['word '.repeat(900).trim(), '統合'.repeat(1800)]) {
    const answer = await abstract(
      await deskWith(work('Liapi', 2025, 'Factors', { abstract: words })),
      'liapi',
    );
    expect(answer.card).toBeUndefined();
    expect(answer.files?.[0]?.content).toBe(`Factors\n\n${words}\n`);
  }
});

test('a work without abstract says so', async () => {
  const desk = await deskWith(work('Smith', 2001, 'Sleep in nurses'));
  await expect(abstract(desk, 'smith')).rejects.toThrow('No abstract came with **Smith 2001**');
});
