import { describe, expect, test } from 'vitest';
import { Refusal } from '../../src/commands/command.ts';
import { formatted } from '../../src/commands/formatted.ts';
import type { Reference } from '../../src/data/reference.ts';
import { ownStyles } from '../../src/references/styles/own.ts';
import type { Style } from '../../src/references/styles/style.ts';
import { Unprintable } from '../../src/references/unprintable.ts';
import { csl } from '../references/styles/csl-style.ts';
import { style } from '../references/styles/stock.ts';
import { seedFound } from '../seed.ts';
import { ask, deskWith } from './asking.ts';

/** No reader gives such a work; citeproc breaks on it. */
async function refusalFor(inStyle: Style): Promise<unknown> {
  const desk = await deskWith(seedFound());
  const [kept] = desk.library.all();
  const odd = { ...kept, csl: { ...kept?.csl, author: [null] } } as unknown as Reference;
  return formatted(ask(desk, {}), odd, inStyle).catch((error: unknown) => error);
}

describe('a work on which citeproc breaks', () => {
  test('is named, and what it broke on is for the log', async () => {
    const refusal = await refusalFor(style('apa'));
    expect(refusal).toBeInstanceOf(Refusal);
    expect(refusal).toMatchObject({
      message: expect.stringMatching(/^`liapi2025factors` can’t be printed in the style `apa`/),
      cause: expect.any(Unprintable),
    });
  });

  test('is named where it is printed beside the main loop', async () => {
    const layout = '<layout><names variable="author"/></layout>';
    const body = `<citation>${layout}</citation><bibliography>${layout}</bibliography>`;
    const [own] = ownStyles([Buffer.from(csl({ body }))]);
    if (!own) throw new Error('the style of the test is not read');
    expect(await refusalFor(own)).toMatchObject({
      message: expect.stringContaining('`liapi2025factors`'),
      cause: expect.any(Unprintable),
    });
  });
});
