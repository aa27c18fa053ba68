import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { citeCommand } from '../../src/commands/cite.ts';
import type { Answer, Ask, Command } from '../../src/commands/command.ts';
import { libraryCommand } from '../../src/commands/library.ts';
import { styleCommand } from '../../src/commands/style.ts';
import { mostStyles } from '../../src/commands/team-styles.ts';
import { Desks } from '../../src/data/desks.ts';
import type { Place } from '../../src/data/place.ts';
import { folder } from '../folder.ts';
import { csl, houseStyle } from '../references/styles/csl-style.ts';
import { stockShelf } from '../references/styles/stock.ts';
import { seedFound } from '../seed.ts';
import { from } from '../works.ts';
import { ana, ask, file, head, textOf } from './asking.ts';

beforeAll(stockShelf);

const guildId = '200000000000000001';
const channelId = '200000000000000002';
const server: Place = { kind: 'guild', id: guildId };
const channel: Place = { kind: 'channel', id: channelId };

/** A server with a work, and a way to ask in its channel. */
async function team() {
  const desks = await Desks.open(await folder());
  onTestFinished(() => desks.close());
  await desks.use(server, ({ library }) => library.merge([seedFound()], from(ana.id)));
  const put = async (command: Command, options: Ask['options'], more: Partial<Ask> = {}) => {
    const place = (await desks.placeFor({ guildId, channelId, userId: head.id })) ?? server;
    return desks.use(place, (desk) =>
      command.answer({ ...ask(desk, options, { asker: head, ...more }), place, desks, channelId }),
    );
  };
  const style = (subcommand: string, options: Ask['options'], more: Partial<Ask> = {}) =>
    put(styleCommand, options, { subcommand, ...more });
  return {
    desks,
    style,
    add: (id: string, text = houseStyle) =>
      style('add', {}, { files: [file(text.replaceAll('house-style', id), 'x.csl')] }),
    library: (whose: 'own' | 'server'): Promise<Answer> =>
      put(libraryCommand, { library: whose }, { subcommand: 'channel' }),
    cite: async (options: Ask['options'] = {}): Promise<string> =>
      (await put(citeCommand, { work: 'liapi2025factors', ...options })).content ?? '',
  };
}

describe('a channel that gets a library of its own', () => {
  test('cites as its server does, in its language and the styles that were brought there', async () => {
    const { desks, style, add, library, cite } = await team();
    await add('house');
    await style('use', { style: 'vancouver' });
    await style('language', { language: 'de-DE' });
    expect(textOf(await library('own'))).toContain('cited as in the server so far');
    await desks.use(channel, (desk) => desk.library.merge([seedFound()], from(ana.id)));
    expect(await cite()).toContain('10. Juli 2025');
    expect(await cite()).toContain('· vancouver ·');
    expect(await cite({ style: 'house' })).toContain('· house ·');
  });

  test('has the server’s styles as they are, also where it had others before', async () => {
    const { desks, style, add, library } = await team();
    await add('house');
    await library('own');
    await library('server');
    await add('house', csl());
    await style('use', { style: 'house' });
    await library('own');
    await desks.use(channel, ({ styles }) => {
      const text = Buffer.from(styles.all().get('house') ?? '').toString();
      expect(text).toBe(csl().replaceAll('house-style', 'house'));
    });
  });

  test('chooses for itself from then on, also the style that is usual', async () => {
    const { desks, style, library, cite } = await team();
    await style('use', { style: 'vancouver' });
    await library('own');
    await desks.use(channel, (desk) => desk.library.merge([seedFound()], from(ana.id)));
    await style('use', { style: 'apa' });
    expect(await cite()).toContain('· apa ·');
    const said = textOf(await library('server'));
    expect(said).toContain('cited in the server’s style again: `vancouver`');
    expect(await cite()).toContain('· vancouver ·');
    await library('own');
    await desks.use(channel, (desk) => desk.library.merge([seedFound()], from(ana.id)));
    expect(await cite()).toContain('· vancouver ·');
  });
});

describe('a channel that gives its library up', () => {
  test('brings its styles to the server’s', async () => {
    const { add, library, cite } = await team();
    await add('house');
    await library('own');
    await add('papers');
    expect(textOf(await library('server'))).toContain('So did its styles: `papers`.');
    expect(await cite({ style: 'papers' })).toContain('· papers ·');
  });

  test('leaves no style of the server’s replaced, and says which stay behind', async () => {
    const { desks, add, library } = await team();
    await add('house');
    await library('own');
    await add('house', csl());
    const said = textOf(await library('server'));
    expect(said).toContain('left behind');
    expect(said).toContain('`house`');
    await desks.use(server, ({ styles }) => {
      const text = Buffer.from(styles.all().get('house') ?? '').toString();
      expect(text).toBe(houseStyle.replaceAll('house-style', 'house'));
    });
  });

  test('says of many only how many more there are, as a card has no room for all', async () => {
    const { desks, library } = await team();
    await library('own');
    await desks.use(channel, async ({ styles }) => {
      for (let at = 0; at < mostStyles; at += 1)
        await styles.put(`${'style'.repeat(20)}-${at}`, '');
    });
    const said = textOf(await library('server'));
    expect(said).toContain(' and 90 more');
    expect(said.length).toBeLessThan(2_000);
  });

  test('brings no more styles than a library has place for', async () => {
    const { desks, add, library } = await team();
    await library('own');
    await add('papers');
    await desks.use(server, async ({ styles }) => {
      for (let at = 0; at < mostStyles; at += 1) await styles.put(`style-${at}`, '<style/>');
    });
    expect(textOf(await library('server'))).toMatch(/left behind.*`papers`/);
    await desks.use(server, ({ styles }) => expect(styles.all().size).toBe(mostStyles));
  });
});
