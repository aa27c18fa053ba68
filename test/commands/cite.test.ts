import { describe, expect, test } from 'vitest';
import { citeCommand } from '../../src/commands/cite.ts';
import { type Answer, Refusal } from '../../src/commands/command.ts';
import type { Desk } from '../../src/data/desk.ts';
import { styles } from '../../src/references/styles/style.ts';
import { seedFound } from '../seed.ts';
import { work } from '../works.ts';
import { ask, customIdOf, deskWith, labels, press, textOf, valuesOf } from './asking.ts';

const cite = async (desk: Desk, words: string, style?: string): Promise<Answer> =>
  citeCommand.answer(ask(desk, { work: words, ...(style === undefined ? {} : { style }) }));

const apa =
  'Liapi, F., Chater, A. M., Randhawa, G., Stephenson, A., & Pappas, Y. (2025). Factors that influence inter-organisational integration: a qualitative exploration of service providers’ perspectives from an integrated care initiative. *BMC Health Serv Res*, *25*(1), 947. https://doi.org/10.1186/s12913-025-13051-7';

const editions = [
  work('Smith', 2001, 'Sleep in nurses'),
  work('Smith', 2021, 'Sleep in surgeons'),
] as const;

describe('/cite', () => {
  test('gives the reference in APA, the in-text form and the key, for all to read', async () => {
    const answer = await cite(await deskWith(seedFound()), 'liapi2025factors');
    expect(answer.to).toBe('everyone');
    expect(answer.content).toBe(
      `${apa}\n-# In text: (Liapi et al., 2025) · apa · \`liapi2025factors\``,
    );
    expect(labels(answer)).toEqual(['Abstract', 'Copy', 'RIS']);
  });

  test('takes a style by its id or by a name that people use', async () => {
    const desk = await deskWith(seedFound());
    expect((await cite(desk, 'liapi', 'vancouver')).content).toContain('· vancouver ·');
    expect((await cite(desk, 'liapi', 'APA')).content).toContain(apa);
  });

  test('refuses a style that it does not have, and names the nearest', async () => {
    const desk = await deskWith(seedFound());
    await expect(cite(desk, 'liapi', 'vancuver')).rejects.toThrow(
      /no style “vancuver”.*`vancouver`/s,
    );
    await expect(cite(desk, 'liapi', '💥@everyone')).rejects.toThrow(Refusal);
  });

  test('points at the work in brackets or in the sentence, at a page, with words around it', async () => {
    const desk = await deskWith(seedFound());
    const inText = async (options: Record<string, string>): Promise<string> => {
      const asked = ask(desk, { work: 'liapi2025factors', ...options });
      const { content = '' } = await citeCommand.answer(asked);
      return /^-# In text: (.*?) · /m.exec(content)?.[1] ?? '';
    };
    expect(await inText({ page: '12-14' })).toBe('(Liapi et al., 2025, pp. 12–14)');
    expect(await inText({ page: 'ch. 3', before: 'see', after: 'for a review' })).toBe(
      '(see Liapi et al., 2025, Chapter 3 for a review)',
    );
    expect(await inText({ form: 'narrative' })).toBe('Liapi et al. (2025)');
    expect(await inText({ form: 'narrative', style: 'ieee' })).toBe('Liapi et al. \\[1\\]');
    const note = { style: 'chicago-fullnote-bibliography', form: 'later' };
    expect(await inText({ ...note, page: '4' })).toMatch(/^Liapi et al\., “Factors .*,” 4\.$/);
    await expect(inText({ form: 'loud' })).rejects.toThrow(/`narrative`/);
  });

  test('has room in its buttons for styles of any name, which are chosen in Discord too', async () => {
    const long = styles().filter(({ id }) => id.length > 100);
    expect(long.length).toBeGreaterThan(0);
    const desk = await deskWith(seedFound(), ...editions);
    for (const { id, title } of long) {
      const choices = citeCommand.suggest?.({
        ...ask(desk, {}),
        option: 'style',
        words: title,
        others: {},
      });
      const value = choices?.[0]?.value ?? '';
      expect(value.length).toBeLessThanOrEqual(100);
      const answer = await cite(desk, 'liapi2025factors', value);
      expect(answer.content).toContain(`· ${id}`);
      const button = customIdOf(answer, 'Copy');
      const copied = await citeCommand.presses?.['copy']?.(press(desk, button));
      expect(copied?.content).toMatch(/liapi/i);
    }
  });

  test('cites several works at once, as the style sorts and joins them', async () => {
    const desk = await deskWith(seedFound(), ...editions);
    const asked = ask(desk, { work: 'liapi2025factors', with: 'smith2021sleep, smith2001sleep' });
    const { content = '' } = await citeCommand.answer(asked);
    expect(content.split('\n').map((line) => line.slice(0, 18))).toEqual([
      'Liapi, F., Chater,',
      'Smith, A. (2001). ',
      'Smith, A. (2021). ',
      '-# In text: (Liapi',
    ]);
    expect(content).toContain('In text: (Liapi et al., 2025; Smith, 2001, 2021) · apa ·');
    const unclear = ask(desk, { work: 'smith sleep', with: 'liapi2025factors' });
    await expect(Promise.resolve().then(() => citeCommand.answer(unclear))).rejects.toThrow(
      /not sure which work is meant/,
    );
  });

  test('typed words with one clear winner are answered at once', async () => {
    const desk = await deskWith(seedFound(), ...editions);
    expect((await cite(desk, 'Liapi et al. integration')).content).toContain(apa);
    expect((await cite(desk, 'smith 2021')).content).toContain('surgeons');
  });

  test('typed words that may mean several give a menu, which cites what is chosen', async () => {
    const desk = await deskWith(...editions);
    const question = await cite(desk, 'smith sleep', 'nature');
    expect(question.to).toBe('asker');
    expect(valuesOf(question)).toEqual(['smith2021sleep', 'smith2001sleep']);
    const id = customIdOf(question, 'Which one?');
    const answer = await citeCommand.presses?.['cite']?.(
      press(desk, id, { values: ['smith2001sleep'] }),
    );
    expect(answer).toMatchObject({ to: 'everyone' });
    expect(answer?.content).toContain('nurses');
    expect(answer?.content).toContain('· nature ·');
  });

  test('words that find nothing are refused with what was searched', async () => {
    const desk = await deskWith(seedFound());
    await expect(cite(desk, 'xylophone')).rejects.toThrow(
      /No work here matches “xylophone”.*1 work\b/s,
    );
    await expect(cite(await deskWith(), 'liapi')).rejects.toThrow(
      /Nothing has been brought here yet/,
    );
  });

  test.each(['???', '.', '%', '😀', '\u202e', '*'.repeat(6000), 'zebra xylophone'])(
    'words that say nothing name no work, though there is only one: %j',
    async (words) => {
      await expect(cite(await deskWith(seedFound()), words)).rejects.toThrow(
        /No work here matches/,
      );
    },
  );

  test('a work that has only some of the words is asked about', async () => {
    const question = await cite(await deskWith(seedFound()), 'zebra care');
    expect(question.to).toBe('asker');
    expect(valuesOf(question)).toEqual(['liapi2025factors']);
  });

  test('words can’t speak through a refusal', async () => {
    await expect(cite(await deskWith(seedFound()), '**@everyone** <@777>')).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringMatching(/@everyone|<@777>|\*\*@/) }),
    );
  });

  test('a work with more authors than a message holds comes as a file', async () => {
    const crowd = Array.from({ length: 400 }, (_, at) => ({ family: `Author${at}`, given: 'A.' }));
    const desk = await deskWith(work('Any', 2020, 'A collaboration', { author: crowd }));
    const answer = await cite(desk, 'collaboration', 'chicago-author-date');
    expect(answer.content?.length).toBeLessThanOrEqual(2000);
    const long = await cite(
      await deskWith(work('Long', 2020, 'endless '.repeat(400).trim())),
      'long 2020',
    );
    expect(long.content?.length).toBeLessThanOrEqual(2000);
    expect(long.files?.[0]?.name).toBe('long2020endless.txt');
    expect(long.files?.[0]?.content).toContain('endless endless');
  });
});

describe('the buttons under a citation', () => {
  test('Copy gives plain text in a block, to the asker alone', async () => {
    const desk = await deskWith(seedFound());
    const id = customIdOf(await cite(desk, 'liapi'), 'Copy');
    const answer = await citeCommand.presses?.['copy']?.(press(desk, id));
    expect(answer?.to).toBe('asker');
    expect(answer?.content).toBe(
      `\`\`\`text\n${apa.replaceAll('*', '')}\n(Liapi et al., 2025)\n\`\`\``,
    );
  });

  test('RIS gives the record in lines that every program reads', async () => {
    const desk = await deskWith(seedFound());
    const id = customIdOf(await cite(desk, 'liapi'), 'RIS');
    const answer = await citeCommand.presses?.['ris']?.(press(desk, id));
    expect(answer?.files?.[0]?.name).toBe('liapi2025factors.ris');
    const lines = String(answer?.files?.[0]?.content).split('\r\n');
    expect(lines[0]).toBe('TY  - JOUR');
    expect(lines).toContain('AU  - Liapi, F.');
    expect(lines).toContain('C5  - Education & Workforce');
    expect(lines.slice(-2)).toEqual(['ER  - ', '']);
  });

  test('there is no Abstract button where there is no abstract', async () => {
    expect(labels(await cite(await deskWith(...editions), 'surgeons'))).toEqual(['Copy', 'RIS']);
  });

  test('a work that was forgotten meanwhile is refused', async () => {
    const desk = await deskWith(seedFound());
    const id = customIdOf(await cite(desk, 'liapi'), 'Copy');
    await desk.library.forget('liapi2025factors', '1');
    expect(() => citeCommand.presses?.['copy']?.(press(desk, id))).toThrow(
      /no longer in this library/,
    );
  });
});

test('text from a file shows as it is, and pings nobody', async () => {
  const desk = await deskWith(work('*Bold*', 2020, '# @everyone _and_ <@123> `code`'));
  const text = textOf(await cite(desk, 'everyone'));
  expect(text).not.toMatch(/@everyone|<@123>/);
});
