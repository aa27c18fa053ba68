import { describe, expect, onTestFinished, test } from 'vitest';
import { GivenUp } from '../../src/data/importing.ts';
import { Library } from '../../src/data/library.ts';
import { move, type Shelf } from '../../src/data/move.ts';
import { folder } from '../folder.ts';
import { from, work } from '../works.ts';

const ana = '100000000000000001';
const liapi = work('Liapi', 2025, 'Factors that influense integration');
const shaw = work('Shaw', 2011, 'What is integrated care, after all?');
const key = 'liapi2025factors';

async function shelf(kind: 'guild' | 'channel'): Promise<Shelf> {
  const library = await Library.open(await folder());
  onTestFinished(() => library.close());
  return { library, place: { kind, id: '200000000000000001' } };
}

const keys = ({ library }: Shelf): readonly string[] => library.all().map((each) => each.key);

describe('moving works to another library', () => {
  test('what is changed meanwhile goes with them', async () => {
    const [channel, server] = [await shelf('channel'), await shelf('guild')];
    await channel.library.merge([liapi, shaw], from());
    const moving = move([key, 'shaw2011integrated'], channel, server, ana);
    await channel.library.edit(key, { title: 'Factors that influence integration' }, ana);
    await moving;
    expect(keys(channel)).toEqual([]);
    expect(server.library.get(key)?.csl.title).toBe('Factors that influence integration');
  });

  test('no work takes the key of another one that has left', async () => {
    const [channel, server] = [await shelf('channel'), await shelf('guild')];
    await server.library.merge([work('Smith', 2020, 'Effects of one thing on another')], from());
    const forgotten = await server.library.forget('smith2020effects', ana);
    await channel.library.merge(
      [work('Smith', 2020, 'Effects of sleep in nurses at night')],
      from(),
    );
    await move(['smith2020effects'], channel, server, ana);
    expect(keys(server)).toEqual(['smith2020effects-2']);
    await server.library.undo(forgotten?.id ?? '', ana);
    expect(keys(server)).toEqual(['smith2020effects-2', 'smith2020effects']);
  });

  test('what a person put right, and where it is filed, comes along onto a work that is there', async () => {
    const [channel, server] = [await shelf('channel'), await shelf('guild')];
    const doi = { DOI: '10.1234/a' };
    const typo = work('Liapi', 2025, 'Factors that influense integration', doi);
    for (const { library } of [channel, server]) await library.merge([typo], from());
    await channel.library.edit(key, { title: 'Factors that influence integration' }, ana);
    await channel.library.file([key], { under: 'labels', name: 'included', way: 'in' }, ana);
    const [merge] = await move([key], channel, server, ana);
    expect(server.library.get(key)).toMatchObject({
      csl: { title: 'Factors that influence integration' },
      origin: { title: { edit: true } },
      labels: ['included'],
    });
    await server.library.undo(merge?.id ?? '', ana);
    expect(server.library.get(key)?.labels).toBeUndefined();
    expect(server.library.get(key)?.csl.title).toBe('Factors that influense integration');
  });

  test('two of them that a person parted are parted there', async () => {
    const [channel, server] = [await shelf('channel'), await shelf('guild')];
    await channel.library.merge([liapi, shaw], from());
    await channel.library.part([key, 'shaw2011integrated'], ana);
    await move([key, 'shaw2011integrated'], channel, server, ana);
    expect(server.library.partings()).toEqual([[key, 'shaw2011integrated']]);
  });

  test('a library that was given up takes no file any more', async () => {
    const { library } = await shelf('channel');
    await library.set('closed', () => 'guild-200000000000000001', ana);
    await expect(library.merge([liapi], from())).rejects.toThrow(GivenUp);
    expect(library.size).toBe(0);
  });
});
