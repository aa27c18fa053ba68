import { describe, expect, test } from 'vitest';
import type { Answer, Asker } from '../../src/commands/command.ts';
import { historyCommand } from '../../src/commands/history.ts';
import { importCommand } from '../../src/commands/import.ts';
import { review } from '../../src/commands/review.ts';
import type { Desk } from '../../src/data/desk.ts';
import { toRisFile } from '../../src/references/ris/ris.ts';
import { found, from, work } from '../works.ts';
import { ana, ask, ben, customIdOf, deskWith, file, labels, press, textOf } from './asking.ts';

const article = { 'container-title': 'Journal of Care', volume: '25', page: '1-9' };
const kept = work('Liapi', 2025, 'Factors that influence integration of care', {
  ...article,
  DOI: '10.1234/a',
});
/** Everything agrees but the DOI: a person has to say. */
const doubtful = { ...kept, csl: { ...kept.csl, DOI: '10.5678/b' }, ids: { doi: '10.5678/b' } };

/** A library with the one, into which the other is brought. */
async function brought(asker: Asker = ben): Promise<{ desk: Desk; receipt: Answer }> {
  const desk = await deskWith(kept);
  const bytes = toRisFile([{ ...found(doubtful.csl), ids: doubtful.ids }]);
  const receipt = await importCommand.answer(ask(desk, {}, { asker, files: [file(bytes)] }));
  return { desk, receipt };
}

const pressed = (desk: Desk, answer: Answer, name: string, asker = ben): Promise<Answer> =>
  review(press(desk, customIdOf(answer, name), { asker }));

const keys = (desk: Desk): readonly string[] => desk.library.all().map(({ key }) => key);

describe('works of an import that may be here already', () => {
  test('are told in the receipt, and shown beside each other to whoever brought them', async () => {
    const { desk, receipt } = await brought();
    expect(textOf(receipt)).toContain('1 may be a work that is here already');
    const pair = await pressed(desk, receipt, 'Review');
    expect(pair.to).toBe('asker');
    expect(textOf(pair)).toContain('Are these one work? 1 of 1');
    expect(textOf(pair)).toMatch(/DOI: 10\.5678\/b ≠ 10\.1234\/a/);
    expect(labels(pair)).toEqual(['Same work', 'Two works', 'Skip']);
    await expect(
      pressed(desk, receipt, 'Review', { ...ana, id: '100000000000000009' }),
    ).rejects.toThrow(/Only/);
  });

  test('are made one by *Same work*, and two again by its Undo', async () => {
    const { desk, receipt } = await brought();
    const done = await pressed(desk, await pressed(desk, receipt, 'Review'), 'Same work');
    expect(done).toMatchObject({ replaces: true });
    expect(textOf(done)).toMatch(/One work: .*Every pair of this import is answered/s);
    expect(keys(desk)).toEqual(['liapi2025factors']);
    await pressed(desk, done, 'Undo');
    expect(keys(desk)).toEqual(['liapi2025factors', 'liapi2025factors-2']);
  });

  test('stay two by *Two works*, and are not asked about again', async () => {
    const { desk, receipt } = await brought();
    await pressed(desk, await pressed(desk, receipt, 'Review'), 'Two works');
    expect(keys(desk)).toHaveLength(2);
    const again = await pressed(desk, receipt, 'Review');
    expect(textOf(again)).toBe('Every pair of this import is answered.');
    const { same, doubts } = await desk.library.merge([doubtful], {
      ...from(ben.id),
    });
    expect([same.map(({ key }) => key), doubts]).toEqual([['liapi2025factors-2'], []]);
  });

  test('that were made one are not asked about when they are brought again', async () => {
    const { desk, receipt } = await brought();
    await pressed(desk, await pressed(desk, receipt, 'Review'), 'Same work');
    const { added, same, doubts } = await desk.library.merge([doubtful], from(ben.id));
    expect([added, same.map(({ key }) => key), doubts]).toEqual([[], ['liapi2025factors'], []]);
  });

  test('may be reviewed from the history too', async () => {
    const { desk } = await brought();
    const history = await historyCommand.answer(ask(desk, {}, { asker: ben }));
    const id = customIdOf(history, 'Review doubtful works of one');
    const values = [desk.library.changes().at(-1)?.id ?? ''];
    expect(labels(await review(press(desk, id, { asker: ben, values })))).toContain('Same work');
  });

  test('may be left for later', async () => {
    const { desk, receipt } = await brought();
    const later = await pressed(desk, await pressed(desk, receipt, 'Review'), 'Skip');
    expect(textOf(later)).toContain('You skipped 1');
    expect(labels(await pressed(desk, receipt, 'Review'))).toContain('Same work');
  });
});

test('a file is brought into a collection, by a name in use however it is typed', async () => {
  const desk = await deskWith(kept);
  await desk.library.file(
    ['liapi2025factors'],
    { under: 'collections', name: 'Stroke Review', way: 'in' },
    ana.id,
  );
  const options = { collection: 'stroke  REVIEW' };
  const bytes = toRisFile([work('Shaw', 2011, 'What is integrated care, after all?')]);
  const answer = await importCommand.answer(ask(desk, options, { files: [file(bytes)] }));
  expect(textOf(answer)).toContain('1 put into the collection **Stroke Review**');
  expect(desk.library.get('shaw2011integrated')?.collections).toEqual(['Stroke Review']);
});
