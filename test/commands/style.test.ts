import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { fetchWithParent } from '../../src/bot/style-repository.ts';
import { citeCommand } from '../../src/commands/cite.ts';
import { type Answer, type Ask, Refusal } from '../../src/commands/command.ts';
import { styleCommand } from '../../src/commands/style.ts';
import { undo } from '../../src/commands/undo.ts';
import { type Desk, openDesk } from '../../src/data/desk.ts';
import { readStyle } from '../../src/references/styles/csl-file.ts';
import { Overdue } from '../../src/references/typesetter.ts';
import { folder } from '../folder.ts';
import { csl, houseStyle } from '../references/styles/csl-style.ts';
import { stockShelf } from '../references/styles/stock.ts';
import { seedFound } from '../seed.ts';
import { served } from '../served.ts';
import { from, work } from '../works.ts';
import { ask, customIdOf, deskWith, file, head, press, textOf } from './asking.ts';

beforeAll(stockShelf);

/** A name of which citeproc prints the quotation marks for minutes. */
const hostile = work('"a '.repeat(20_000), 2025, 'Something else');

const style = async (
  desk: Desk,
  subcommand: string,
  options: Record<string, string> = {},
  more: Partial<Ask> = {},
): Promise<Answer> => styleCommand.answer(ask(desk, options, { asker: head, subcommand, ...more }));
const cite = async (desk: Desk, options: Record<string, string> = {}): Promise<string> =>
  (await citeCommand.answer(ask(desk, { work: 'liapi2025factors', ...options }))).content ?? '';
const suggest = (
  desk: Desk,
  option: string,
  words: string,
  subcommand = 'use',
): readonly unknown[] =>
  (styleCommand.suggest?.({ ...ask(desk, {}), option, words, subcommand, others: {} }) ?? []).map(
    ({ value }) => value,
  );

describe('/style use', () => {
  test('is how works are cited from then on, until it is chosen anew', async () => {
    const desk = await deskWith(seedFound());
    const answer = await style(desk, 'use', { style: 'PLOS ONE' });
    expect(textOf(answer)).toContain('**PLOS ONE** (`plos-one (as plos)`)');
    expect(await cite(desk)).toContain('· plos-one (as plos) ·');
    await style(desk, 'use', { style: 'apa' });
    expect(desk.library.setting('style')).toBeUndefined();
    expect(await cite(desk)).toContain('· apa ·');
  });

  test('is for people with Manage Server', async () => {
    const desk = await deskWith(seedFound());
    const asked = styleCommand.answer(ask(desk, { style: 'apa' }, { subcommand: 'use' }));
    await expect(Promise.resolve(asked)).rejects.toThrow(/Manage Server/);
  });

  test('takes no other style in silence', async () => {
    const desk = await deskWith(seedFound());
    await expect(style(desk, 'use', { style: 'vancuver' })).rejects.toThrow(/`vancouver`/);
  });

  test('is offered first, then what the channel used last', async () => {
    const desk = await deskWith(seedFound());
    await style(desk, 'use', { style: 'ieee' });
    await cite(desk, { style: 'bmj' });
    expect(suggest(desk, 'style', '').slice(0, 2)).toEqual(['ieee', 'bmj']);
  });
});

describe('a style that was brought', () => {
  const titled = (id: string, title: string): ReturnType<typeof file> =>
    file(
      csl({
        info: `<title>${title}</title><id>http://www.zotero.org/styles/${id}</id><category citation-format="author-date"/><updated>2022-01-27T00:00:00+00:00</updated>`,
      }),
    );

  const follower = (id: string, parent: string): ReturnType<typeof file> =>
    file(
      csl({
        info: `<title>${id}</title><id>http://www.zotero.org/styles/${id}</id><link href="http://www.zotero.org/styles/${parent}" rel="independent-parent"/><category citation-format="numeric"/><updated>2022-01-27T00:00:00+00:00</updated>`,
        body: '',
      }),
      `${id}.csl`,
    );

  test('stands for no other style by its initials', async () => {
    const desk = await deskWith(seedFound());
    await style(desk, 'add', {}, { files: [titled('archive', 'Annals of Psychology Archive')] });
    expect(await cite(desk)).toContain('· apa ·');
    expect(await cite(desk, { style: 'APA' })).toContain('· apa ·');
  });

  test('is known by its id, whatever others are called', async () => {
    const desk = await deskWith(seedFound());
    await style(desk, 'add', {}, { files: [titled('house', 'House')] });
    await style(desk, 'use', { style: 'house' });
    await style(desk, 'add', {}, { files: [titled('house-2', 'House')] });
    expect(await cite(desk)).toContain('· house ·');
    await expect(cite(desk, { style: 'Houses' })).rejects.toThrow(/no style/);
  });

  test('may be followed by another one', async () => {
    const desk = await deskWith(seedFound());
    await style(desk, 'add', {}, { files: [titled('house', 'House')] });
    const kid = csl({
      info: '<title>Kid</title><id>http://www.zotero.org/styles/kid</id><link href="http://www.zotero.org/styles/house" rel="independent-parent"/><category citation-format="author-date"/><updated>2022-01-27T00:00:00+00:00</updated>',
      body: '',
    });
    await style(desk, 'add', {}, { files: [file(kid, 'kid.csl')] });
    expect(await cite(desk, { style: 'kid' })).toContain('· kid (as house) ·');
    await expect(style(desk, 'remove', { style: 'house' })).rejects.toThrow(/`kid` is printed/);
  });

  test('says so where it takes the place of one on the shelf', async () => {
    const desk = await deskWith(seedFound());
    const answer = await style(desk, 'add', {}, { files: [titled('nature', 'Nature')] });
    expect(textOf(answer)).toContain('in place of the one that I have');
  });

  test('is how the journals are printed that follow the one in whose place it stands', async () => {
    const desk = await deskWith(seedFound());
    const body = '<citation><layout><text variable="title" prefix="NEW "/></layout></citation>';
    const info =
      '<title>PLOS</title><id>http://www.zotero.org/styles/plos</id><category citation-format="numeric"/><updated>2022-01-27T00:00:00+00:00</updated>';
    await style(desk, 'add', {}, { files: [file(csl({ info, body }))] });
    for (const name of ['plos', 'plos-one', 'PLOS ONE']) {
      expect(await cite(desk, { style: name })).toMatch(/^NEW /);
    }
    expect(await cite(desk, { style: 'PLOS ONE' })).toContain('· plos-one (as plos) ·');
    await style(desk, 'add', {}, { files: [follower('kid', 'plos-one')] });
    expect(await cite(desk, { style: 'kid' })).toMatch(/^NEW .*· kid \(as plos\) ·/s);
    const offered = suggest(desk, 'style', 'plos');
    expect(offered[0]).toBe('plos');
    expect(new Set(offered).size).toBe(offered.length);
  });

  test('says so where it takes the place of one of the team’s', async () => {
    const desk = await deskWith(seedFound());
    const first = await style(desk, 'add', {}, { files: [titled('house', 'House')] });
    expect(textOf(first)).not.toContain('in place of');
    const second = await style(desk, 'add', {}, { files: [titled('house', 'House 2')] });
    expect(textOf(second)).toContain('in place of yours');
  });

  test('follows a style of the shelf by another id of it, where that can’t be fetched, and says so', async () => {
    const desk = await deskWith(seedFound());
    const files = [follower('kid', 'nlm-citation-sequence')];
    expect(textOf(await style(desk, 'add', {}, { files }))).toContain(
      'It follows `nlm-citation-sequence`, which I print as `vancouver`.',
    );
    expect(await cite(desk, { style: 'kid' })).toContain('· kid (as vancouver) ·');
    const lost = { files: [follower('lost', 'no-such-style')] };
    await expect(style(desk, 'add', {}, lost)).rejects.toThrow(/Nothing is fetched/);
  });

  test('follows what the repository has under that id, where it can be fetched', async () => {
    const desk = await deskWith(seedFound());
    const text = houseStyle.replaceAll('house-style', 'nlm-citation-sequence');
    const read = readStyle(text);
    if ('fault' in read) throw new Error(read.fault);
    const fetchStyle: Ask['fetchStyle'] = async () => [{ bytes: Buffer.from(text), file: read }];
    const files = [follower('kid', 'nlm-citation-sequence')];
    await style(desk, 'add', {}, { files, fetchStyle });
    expect(await cite(desk, { style: 'kid' })).toContain('· kid (as nlm-citation-sequence) ·');
  });

  test('comes back by no undoing once it is removed', async () => {
    const desk = await deskWith(seedFound());
    await style(desk, 'add', {}, { files: [titled('house', 'House')] });
    await style(desk, 'use', { style: 'house' });
    const used = await style(desk, 'use', { style: 'nature' });
    await style(desk, 'remove', { style: 'house' });
    const undone = undo(press(desk, customIdOf(used, 'Undo'), { asker: head }));
    await expect(Promise.resolve(undone)).rejects.toThrow(/no style “house”/);
    expect(await cite(desk)).toContain('· nature ·');
  });
});

describe('/style remove', () => {
  const brought = (id: string, title: string): ReturnType<typeof file> =>
    file(houseStyle.replace('House style', title).replaceAll('house-style', id), `${id}.csl`);

  test('offers what was brought and nothing else, and takes its title', async () => {
    const desk = await deskWith(seedFound());
    expect(suggest(desk, 'style', '', 'remove')).toEqual([]);
    await style(desk, 'add', {}, { files: [brought('house', 'House rules')] });
    await style(desk, 'add', {}, { files: [brought('papers', 'Papers')] });
    expect(suggest(desk, 'style', '', 'remove')).toEqual(['house', 'papers']);
    expect(suggest(desk, 'style', 'rul', 'remove')).toEqual(['house']);
    expect(textOf(await style(desk, 'remove', { style: 'House rules' }))).toContain('`house`');
    expect([...desk.styles.all().keys()]).toEqual(['papers']);
    await expect(style(desk, 'remove', { style: 'APA' })).rejects.toThrow(/There are: `papers`/);
  });

  test('lets the style of the team go where another one of its name stands behind it', async () => {
    const desk = await deskWith(seedFound());
    await style(desk, 'add', {}, { files: [brought('apa', 'APA of the house')] });
    const said = textOf(await style(desk, 'remove', { style: 'apa' }));
    expect(said).toContain('the one that I have takes its place');
    expect(await cite(desk)).toContain('Liapi, F., Chater');
    await style(desk, 'add', {}, { files: [brought('house', 'House')] });
    await style(desk, 'use', { style: 'house' });
    await expect(style(desk, 'remove', { style: 'house' })).rejects.toThrow(/style of this team/);
  });
});

describe('/style show', () => {
  test('takes a work for its example that is printed at once', async () => {
    const desk = await deskWith(seedFound(), hostile);
    expect(textOf(await style(desk, 'show'))).toContain('Liapi, F.');
  });
});

describe('a work with texts as nobody writes them', () => {
  test('is printed beside the main loop', async () => {
    const desk = await deskWith(seedFound(), hostile);
    const key = desk.library.all().find(({ key: each }) => !each.startsWith('liapi'))?.key ?? '';
    const orders: unknown[] = [];
    const typeset: Ask['typeset'] = async (order) => {
      orders.push(order);
      throw new Overdue('It took too long.');
    };
    const asked = citeCommand.answer(ask(desk, { work: key }, { typeset }));
    await expect(Promise.resolve(asked)).rejects.toThrow(`Look at \`${key}\``);
    expect(orders).toHaveLength(1);
    await citeCommand.answer(ask(desk, { work: 'liapi2025factors' }, { typeset }));
    expect(orders).toHaveLength(1);
  });
});

describe('/style language', () => {
  test('is the language of references, whatever the style says', async () => {
    const desk = await deskWith(seedFound());
    await style(desk, 'language', { language: 'deutsch germany' });
    expect(desk.library.setting('locale')).toBe('de-DE');
    expect(await cite(desk, { style: 'vancouver' })).toContain('10. Juli 2025');
    await style(desk, 'language', { language: 'style' });
    expect(desk.library.setting('locale')).toBeUndefined();
  });

  test('offers languages by their names in English and in themselves', async () => {
    const desk = await deskWith();
    expect(suggest(desk, 'language', '')[0]).toBe('style');
    expect(suggest(desk, 'language', 'fran')).toContain('fr-FR');
    expect(suggest(desk, 'language', 'japan')).toEqual(['ja-JP']);
    await expect(style(desk, 'language', { language: 'klingon' })).rejects.toThrow(/klingon/);
    await expect(style(desk, 'language', { language: 'german' })).rejects.toThrow(/de-AT/);
  });
});

describe('/style add', () => {
  test('brings a style from a file, which can be cited in, and survives a restart', async () => {
    const desk = await deskWith(seedFound());
    const answer = await style(desk, 'add', {}, { files: [file(houseStyle, 'house.csl')] });
    const id = /`([a-z-]+)`/.exec(textOf(answer))?.[1] ?? '';
    expect(desk.styles.all().has(id)).toBe(true);
    expect(await cite(desk, { style: id })).toContain(`· ${id} ·`);
    expect(suggest(desk, 'style', id)[0]).toBe(id);
    expect(textOf(await style(desk, 'show', { style: id }))).toContain('brought here');
    await style(desk, 'remove', { style: id });
    await expect(cite(desk, { style: id })).rejects.toThrow(/no style/);
  });

  test.each([
    ['a page', '<!doctype html><html><body>404</body></html>'],
    ['half a file', houseStyle.slice(0, houseStyle.length / 2)],
    ['nothing', ''],
  ])('refuses %s, with the reason', async (_, text) => {
    const desk = await deskWith(seedFound());
    const asked = style(desk, 'add', {}, { files: [file(text, 'bad.csl')] });
    await expect(asked).rejects.toThrow(/\*\*bad\.csl\*\* can’t be used\. \S/);
    expect(desk.styles.all().size).toBe(0);
  });

  test('fetches what is named from the repository, with the style that it follows', async () => {
    const kid = csl({
      info: '<title>Kid</title><id>http://www.zotero.org/styles/kid</id><link href="http://www.zotero.org/styles/house-style" rel="independent-parent"/><category citation-format="author-date"/><updated>2022-01-27T00:00:00+00:00</updated>',
      body: '',
    });
    const files: Record<string, string> = {
      '/house-style.csl': houseStyle,
      '/dependent/kid.csl': kid,
    };
    const asked: string[] = [];
    const origin = await served(({ url = '' }, response) => {
      asked.push(url);
      const found = files[url];
      if (found === undefined) response.writeHead(404).end();
      else response.end(found);
    });
    const source = { styleDownloads: true, styleRepository: `${origin}/` };
    const fetchStyle: Ask['fetchStyle'] = (id, has) => fetchWithParent(id, source, has);
    const desk = await deskWith(seedFound());
    await expect(style(desk, 'add', { name: 'APA' }, { fetchStyle })).rejects.toThrow(/already/);
    await expect(style(desk, 'add', { name: 'nowhere' }, { fetchStyle })).rejects.toThrow(
      /no style `nowhere`/,
    );
    const name = 'https://www.zotero.org/styles/Kid';
    expect(textOf(await style(desk, 'add', { name }, { fetchStyle }))).toContain('**Kid** (`kid`)');
    expect(asked.slice(-3)).toEqual(['/kid.csl', '/dependent/kid.csl', '/house-style.csl']);
    expect([...desk.styles.all().keys()]).toEqual(['house-style', 'kid']);
    expect(await cite(desk, { style: 'Kid' })).toContain('· kid (as house-style) ·');
  });

  test.each([
    ['Zeitschrift für Ärzte', 'zeitschrift-fur-arzte'],
    ['Food & Drink', 'food-and-drink'],
    ['https://www.zotero.org/styles/kid/', 'kid'],
    ['Kid_2.csl', 'kid-2'],
  ])('looks for %s by the id that it would have', async (name, id) => {
    const desk = await deskWith(seedFound());
    const asked: string[] = [];
    const fetchStyle: Ask['fetchStyle'] = async (each) => {
      asked.push(each);
      throw new Refusal('It is not there.');
    };
    await expect(style(desk, 'add', { name }, { fetchStyle })).rejects.toThrow('It is not there.');
    expect(asked).toEqual([id]);
  });

  test('names the style that is here under another id, where nothing is fetched', async () => {
    const desk = await deskWith(seedFound());
    const asked = style(desk, 'add', { name: 'nlm-citation-sequence' });
    await expect(asked).rejects.toThrow(/`nlm-citation-sequence` as `vancouver`/);
  });

  test('is not needed for the styles that whoever runs Ibid gives to all', async () => {
    const given = new Map([['house', Buffer.from(houseStyle)]]);
    const desk = await openDesk(await folder(), { givenStyles: given });
    onTestFinished(() => desk.close());
    await desk.library.merge([seedFound()], from(head.id));
    expect(await cite(desk, { style: 'House style' })).toContain('· house-style ·');
    expect(suggest(desk, 'style', 'house st')[0]).toBe('house-style');
  });

  test('wants a file or a name, and somebody with Manage Server', async () => {
    const desk = await deskWith(seedFound());
    await expect(style(desk, 'add')).rejects.toThrow(/`\.csl`/);
    const asked = styleCommand.answer(ask(desk, { name: 'x' }, { subcommand: 'add' }));
    await expect(Promise.resolve(asked)).rejects.toThrow(/Manage Server/);
  });

  test('keeps no style that prints nothing', async () => {
    const desk = await deskWith(seedFound());
    const silent = csl({ body: '<citation><layout><text value=""/></layout></citation>' });
    const asked = style(desk, 'add', {}, { files: [file(silent, 'silent.csl')] });
    await expect(asked).rejects.toThrow(/can’t be used/);
    expect(desk.styles.all().size).toBe(0);
  });
});
