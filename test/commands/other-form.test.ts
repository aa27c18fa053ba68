import { expect, test } from 'vitest';
import { citeCommand } from '../../src/commands/cite.ts';
import { from, work } from '../works.ts';
import { ask, customIdOf, deskWith, press, textOf } from './asking.ts';

test('a work and its preprint are kept apart, and each leads to the other', async () => {
  const title = 'Factors that influence the integration of care across organisations';
  const preprint = work('Liapi', 2024, title, {
    type: 'article',
    'container-title': 'medRxiv',
    DOI: '10.1101/2024.05.03.24306789',
  });
  const published = work('Liapi', 2025, title, {
    'container-title': 'BMC Health Services Research',
    DOI: '10.1186/s12913-025-13051-7',
    volume: '25',
  });
  const desk = await deskWith(preprint);
  await desk.library.merge([published], from());
  expect(desk.library.size).toBe(2);

  const cited = await citeCommand.answer(ask(desk, { work: 'liapi2024factors' }));
  expect(textOf(cited)).toContain('-# Published as `liapi2025factors`');
  const other = await citeCommand.presses?.['cite']?.(
    press(desk, customIdOf(cited, 'Cite published')),
  );
  expect(other && textOf(other)).toContain('There is a preprint of it: `liapi2024factors`');
});
