import { expect, test } from 'vitest';
import { limits } from '../../src/commands/limits.ts';
import { suggestWorks } from '../../src/commands/suggest.ts';
import { seedFound } from '../seed.ts';
import { syntheticReferences } from '../synthetic.ts';
import { work } from '../works.ts';
import { deskWith } from './asking.ts';

test('a choice says who, when, what, and gives the citation key', async () => {
  expect(suggestWorks({ desk: await deskWith(seedFound()), words: 'li' })).toEqual([
    {
      name: 'Liapi et al. 2025 · Factors that influence inter-organisational integration: a… · liapi2025factors',
      value: 'liapi2025factors',
    },
  ]);
});

test('never more, and never longer, than Discord takes', async () => {
  const huge = work('X'.repeat(400), 2020, 'T'.repeat(400));
  const desk = await deskWith(huge, ...syntheticReferences(60));
  for (const words of ['', 'x', 'a', 'study', '2020']) {
    const choices = suggestWorks({ desk, words });
    expect(choices.length).toBeLessThanOrEqual(limits.choices);
    for (const { name, value } of choices) {
      expect(name.length).toBeLessThanOrEqual(limits.choice);
      expect(value.length).toBeLessThanOrEqual(limits.choice);
    }
  }
});

test('nothing typed offers what was cited last in the channel, then what came last', async () => {
  const desk = await deskWith(
    work('Adams', 2001, 'Sleep'),
    work('Baker', 2002, 'Dreams'),
    seedFound(),
  );
  desk.uses.note('55', 'adams2001sleep', 'apa');
  const values = (channelId: string): string[] =>
    suggestWorks({ desk, words: '', channelId }).map(({ value }) => value);
  expect(values('55')).toEqual(['adams2001sleep', 'liapi2025factors', 'baker2002dreams']);
  expect(values('56')).toEqual(['liapi2025factors', 'baker2002dreams', 'adams2001sleep']);
});

test('an empty library has nothing to suggest', async () => {
  expect(suggestWorks({ desk: await deskWith(), words: 'liapi' })).toEqual([]);
});
