import { describe, expect, test } from 'vitest';
import { bibliographyCommand } from '../../src/commands/bibliography.ts';
import { type Answer, Refusal } from '../../src/commands/command.ts';
import type { CslItem } from '../../src/data/csl.ts';
import type { Desk } from '../../src/data/desk.ts';
import { type Order, list as printList } from '../../src/references/list.ts';
import { Unprintable } from '../../src/references/unprintable.ts';
import { seedFound } from '../seed.ts';
import { work } from '../works.ts';
import { ana, ask, deskWith } from './asking.ts';

const list = async (desk: Desk, options: Record<string, string> = {}): Promise<Answer> =>
  bibliographyCommand.answer(ask(desk, options));

const two = [work('Smith', 2025, 'One thing'), work('Smith', 2025, 'Two things')] as const;

/** What the only file of an answer holds. */
function fileOf({ files }: Answer): { name: string; text: string } {
  const [file, ...others] = files ?? [];
  if (!file || others.length > 0) throw new Error('it has not one file');
  return { name: file.name, text: Buffer.from(file.content).toString('utf8') };
}

describe('/bibliography', () => {
  test('sorts all works by the style of the team, and tells those of one year apart', async () => {
    const { content = '' } = await list(await deskWith(seedFound(), ...two));
    expect(content.split('\n').map((line) => line.slice(0, 24))).toEqual([
      'Liapi, F., Chater, A. M.',
      'Smith, A. (2025a). *One ',
      'Smith, A. (2025b). *Two ',
      '-# 3 works · apa',
    ]);
  });

  test('numbers works in the order in which they are named', async () => {
    const desk = await deskWith(seedFound(), ...two);
    const keys = desk.library.all().map(({ key }) => key);
    const { content = '' } = await list(desk, { works: `${keys[2]}, ${keys[0]}`, style: 'ieee' });
    expect(content).toMatch(/^\\?\[1\\?\] A\. Smith, .*\n\\?\[2\\?\] F\. Liapi/);
    expect(content).not.toContain('One thing');
  });

  test('gives the works of a collection', async () => {
    const desk = await deskWith(seedFound(), ...two);
    await desk.library.file(
      ['liapi2025factors'],
      { under: 'collections', name: 'care', way: 'in' },
      ana.id,
    );
    const { content = '' } = await list(desk, { collection: 'care' });
    expect(content).toContain('1 work ·');
    await expect(list(desk, { collection: 'none' })).rejects.toThrow(/nothing in a collection/);
  });

  test('gives all works that a filter lets through', async () => {
    const desk = await deskWith(seedFound(), ...two);
    expect((await list(desk, { works: 'author:smith' })).content).toContain('2 works ·');
    expect((await list(desk, { works: 'liapi, author:smith' })).content).toContain('3 works ·');
    expect((await list(desk, { works: 'year:2025' })).content).toContain('3 works ·');
    await expect(list(desk, { works: 'tag:none' })).rejects.toThrow(/No work here matches/);
  });

  test('names a work on which citeproc breaks, and prints the others', async () => {
    const desk = await deskWith(seedFound(), ...two);
    const odd = { ...seedFound().csl, author: [null] } as unknown as CslItem;
    const withOdd = (order: Order): Order => ({
      ...order,
      works: order.works.map((each) => (/^liapi/.test(each.key) ? { ...each, csl: odd } : each)),
    });
    const typeset = async (order: Order) => printList(withOdd(order));
    const answer = await bibliographyCommand.answer(ask(desk, {}, { typeset }));
    expect(answer.content).toMatch(/2 works · apa\n`apa` prints nothing for `liapi2025factors`\.$/);
    expect(answer.faults).toEqual([expect.any(Unprintable)]);
    const alone = bibliographyCommand.answer(ask(desk, { works: 'liapi' }, { typeset }));
    await expect(alone).rejects.toMatchObject({ name: 'Refusal', cause: expect.any(Unprintable) });
  });

  test.each([
    ['rtf', /^\{\\rtf1/],
    ['html', /^<!doctype html>/i],
    ['md', /^Liapi, F\./],
    ['txt', /^Liapi, F\./],
    ['bib', /^@article\{liapi2025factors/],
    ['ris', /^TY {2}- JOUR/],
    ['json', /^\[/],
  ])('is a .%s file where one is asked for', async (form, begins) => {
    const { name, text } = fileOf(await list(await deskWith(seedFound()), { file: form }));
    expect(name).toBe(`bibliography.${form}`);
    expect(text).toMatch(begins);
    expect(text).toContain('Liapi');
  });

  test('is a file where it is longer than a message', async () => {
    const works = Array.from({ length: 120 }, (_, at) => work(`Name${at}`, 2000, `Title ${at}`));
    const answer = await list(await deskWith(...works));
    expect(answer.content).toBe('-# 120 works · apa');
    expect(fileOf(answer).name).toBe('bibliography.rtf');
    expect(fileOf(answer).text).toContain('Title 119');
  });

  test('says what to do where there is nothing, or one work is not clear', async () => {
    await expect(list(await deskWith())).rejects.toThrow(/Nothing has been brought here yet/);
    const desk = await deskWith(...two);
    await expect(list(desk, { works: ' , ;' })).rejects.toThrow(/Name the works/);
    await expect(list(desk, { works: 'smith 2025, xylophone' })).rejects.toThrow(Refusal);
  });

  test('offers works behind those that are named', async () => {
    const desk = await deskWith(seedFound(), ...two);
    const choices = bibliographyCommand.suggest?.({
      ...ask(desk, {}),
      option: 'works',
      words: 'liapi2025factors, two',
      others: {},
    });
    expect(choices?.[0]?.value).toMatch(/^liapi2025factors, smith2025/);
  });
});
