import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { atRest } from '../../src/data/at-rest.ts';
import type { Change } from '../../src/data/change.ts';
import { check } from '../../src/data/check.ts';
import { Library } from '../../src/data/library.ts';
import type { Reference, Work } from '../../src/data/reference.ts';
import { retold } from '../../src/data/retold.ts';
import { folder } from '../folder.ts';
import { seeded } from '../synthetic.ts';
import { from, work } from '../works.ts';
import { FaultyDisk } from './store/faulty-disk.ts';

const [ana, ben] = ['100000000000000001', '100000000000000002'];

/** Works that are often one, or may be: few titles, few authors, identifiers now and then. */
const titles = [
  'Effects of exercise on recovery after stroke in adults',
  'Effects of music on memory of older people at home',
  'Proceedings of the meeting on integrated care',
  'constructor functions in everyday clinical life',
];

/** A library to which things happen at random, the same for the same seed. */
class Life {
  readonly #home: string;
  readonly #random: () => number;
  library: Library;

  private constructor(home: string, library: Library, seed: number) {
    this.#home = home;
    this.library = library;
    this.#random = seeded(seed);
  }

  static async begin(seed: number): Promise<Life> {
    const home = await folder();
    return new Life(home, await Library.open(home), seed);
  }

  chance(probability: number): boolean {
    return this.#random() < probability;
  }

  one<T>(of: readonly T[]): T | undefined {
    return of[Math.floor(this.#random() * of.length)];
  }

  #work(): Work {
    const number = Math.floor(this.#random() * titles.length);
    const title = `${titles[number]}${this.chance(0.2) ? ': a trial' : ''}`;
    const place = {
      'container-title': 'Journal of things',
      volume: '3',
      page: this.one(['1-5', '7-9']) ?? '',
    };
    return work(this.one(['Smith', 'Garcia']) ?? '', this.chance(0.2) ? 2021 : 2020, title, {
      ...(this.chance(0.4) && { DOI: `10.1/${number}${this.one(['a', 'a', 'b'])}` }),
      ...(this.chance(0.3) && { PMID: String(100 + number) }),
      ...(this.chance(0.4) && place),
      ...(this.chance(0.3) && {
        abstract: this.one(['That goes', 'That goes on until its end.']) ?? '',
      }),
    });
  }

  /** Something of some kind happens. */
  async step(): Promise<void> {
    const { library } = this;
    const by = this.one([ana, ben]) ?? ana;
    const works = library.all();
    const [one, two] = [this.one(works), this.one(works)];
    const kind = this.one([
      'merge',
      'merge',
      'edit',
      'join',
      'part',
      'file',
      'forget',
      'leave',
      'undo',
    ]);
    if (kind === 'merge') {
      const many = [this.#work(), this.#work(), this.#work()].slice(0, this.one([1, 2, 3]));
      const collection = this.one([undefined, 'Review', 'toString']);
      await library.merge(many, from(by), collection === undefined ? {} : { collection });
    } else if (kind === 'undo') await this.undo();
    else if (one && two) await this.#happen(kind ?? '', one.key, two.key, by);
  }

  async #happen(kind: string, one: string, two: string, by: string): Promise<void> {
    const { library } = this;
    if (kind === 'edit') await library.edit(one, this.#wording(), by);
    else if (kind === 'join') await library.join(one, two, by);
    else if (kind === 'part') await library.part([one, two], by);
    else if (kind === 'forget') await library.forget(one, by);
    else if (kind === 'leave') {
      const works = [one, two].flatMap((key) => library.get(key) ?? []);
      await library.leave(works, 'guild-200000000000000009', by);
    } else {
      const under = this.one(['labels', 'collections'] as const) ?? 'labels';
      const way = this.chance(0.7) ? 'in' : 'out';
      await library.file(
        [one, two],
        { under, name: this.one(['Review', 'toString']) ?? '', way },
        by,
      );
    }
  }

  #wording(): object {
    return (
      this.one<object>([
        { title: `${this.one(titles)}, put right` },
        { DOI: this.one(['10.1/0a', '10.1/1b']) },
        { volume: this.one(['3', '4', undefined]) },
        { note: 'read twice' },
      ]) ?? {}
    );
  }

  /** One of the changes that stand is undone; `false` where there is none. */
  async undo(): Promise<boolean> {
    const change = this.one(this.library.changes().filter(({ undone }) => !undone));
    if (change) await this.library.undo(change.id, ben);
    return change !== undefined;
  }

  /** Works that say other than the log tells of them. */
  untold(): readonly Reference[] {
    const log = { of: (key: string) => this.library.history(key) };
    const changeOf = (id: string) => this.library.change(id);
    return this.library.all().filter((each) => retold(each, log, changeOf) !== each);
  }

  /** What a program would find that opens the library now. */
  async onDisk(): Promise<readonly unknown[]> {
    const found = await atRest(this.#home);
    return found
      ? [[...found.tables.reference.values()], [...found.tables.change.values()]]
      : [[], []];
  }

  findings(): Promise<readonly unknown[]> {
    return check(this.#home).then(({ findings }) => findings);
  }
}

describe('whatever happened, in whatever order it is undone', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8].map((seed) => [seed]))(
    'a library is empty when all of it is undone, and never other than on disk (seed %i)',
    async (seed) => {
      for (let life = 0; life < 6; life++) {
        const one = await Life.begin(seed * 100 + life);
        for (let step = 0; step < 22; step++) {
          await one.step();
          expect(one.untold()).toEqual([]);
          expect(await one.onDisk()).toEqual([one.library.all(), one.library.changes()]);
        }
        expect(await one.findings()).toEqual([]);
        while (await one.undo()) expect(one.library.size).toBeGreaterThanOrEqual(0);
        expect(one.library.all()).toEqual([]);
        expect(await one.findings()).toEqual([]);
        await one.library.close();
      }
    },
  );
});

/** What may happen to one work: a file brings it, somebody types, it is forgotten, a change is undone. */
type Event =
  | { readonly do: 'import'; readonly more: object }
  | { readonly do: 'edit'; readonly wording: object }
  | { readonly do: 'forget' }
  | { readonly do: 'undo'; readonly which: number };

const event = fc.oneof(
  fc
    .constantFrom({}, { volume: '3', DOI: '10.1/a' }, { page: '1-5' })
    .map((more): Event => ({ do: 'import', more })),
  fc
    .constantFrom({ volume: '4' }, { volume: '5', note: 'a' }, { note: undefined })
    .map((wording): Event => ({ do: 'edit', wording })),
  fc.constant<Event>({ do: 'forget' }),
  fc.nat(20).map((which): Event => ({ do: 'undo', which })),
);

async function happen(library: Library, event: Event): Promise<void> {
  const title = 'Factors that influence integration';
  const key = 'liapi2025factors';
  if (event.do === 'import') await library.merge([work('Liapi', 2025, title, event.more)], from());
  else if (event.do === 'edit') await library.edit(key, event.wording, ana);
  else if (event.do === 'forget') await library.forget(key, ana);
  else {
    const standing = library.changes().filter(({ undone }) => !undone);
    const change = standing[event.which % standing.length];
    if (change) await library.undo(change.id, ben);
  }
}

/** The last word that somebody typed of each variable, and that stands. */
function lastTyped(changes: readonly Change[]): Record<string, unknown> {
  const words: Record<string, unknown> = {};
  for (const change of changes.toReversed()) {
    if (change.undone) continue;
    if (change.kind === 'forgetting') break;
    if (change.kind !== 'edit') continue;
    for (const variable of change.cleared) if (!(variable in words)) words[variable] = undefined;
    Object.assign(words, { ...change.set, ...words });
  }
  return words;
}

test('no word is lost that somebody typed and that stands, however often the work left and came again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 14 }), async (events) => {
      const library = await Library.open('/libraries/it', { disk: new FaultyDisk(seeded(4)) });
      for (const each of events) {
        await happen(library, each);
        const [one] = library.all();
        const typed = lastTyped(library.changes());
        if (one) expect({ ...one.csl, ...typed }).toEqual(one.csl);
      }
      await library.close();
    }),
    { numRuns: 300 },
  );
});

describe('undoing', () => {
  const liapi = work('Liapi', 2025, 'Factors that influence integration');
  const alpha = work('Adams', 2019, 'Alpha systems of care for older people');
  const beta = work('Baker', 2019, 'Beta systems of care for older people');
  const gamma = work('Clark', 2019, 'Gamma systems of care for older people');

  async function begun(...works: readonly Work[]): Promise<Library> {
    const library = await Library.open(await folder());
    await library.merge(works, from(ana));
    return library;
  }
  const keys = (library: Library): readonly string[] => library.all().map(({ key }) => key);
  const undo = (library: Library, change: Change | undefined) =>
    library.undo(change?.id ?? '', ben);

  test('the first of two works that were joined one to the next brings it back', async () => {
    const library = await begun(alpha, beta, gamma);
    const first = await library.join('adams2019alpha', 'baker2019beta', ana);
    const second = await library.join('baker2019beta', 'clark2019gamma', ana);
    expect((await undo(library, first))?.restored.map(({ key }) => key)).toEqual([
      'adams2019alpha',
    ]);
    await undo(library, second);
    expect(keys(library)).toEqual(['clark2019gamma', 'adams2019alpha', 'baker2019beta']);
    await library.close();
  });

  test('what was undone while a work was away does not come back with it', async () => {
    const library = await begun(liapi);
    const edit = await library.edit('liapi2025factors', { title: 'Wrong' }, ana);
    const forgotten = await library.forget('liapi2025factors', ana);
    await undo(library, edit);
    await undo(library, forgotten);
    expect(library.get('liapi2025factors')?.csl.title).toBe(liapi.csl.title);
    await library.close();
  });

  test('a work does not come back whose only import is undone', async () => {
    const library = await begun(liapi);
    const forgotten = await library.forget('liapi2025factors', ana);
    await undo(library, library.changes()[0]);
    expect((await undo(library, forgotten))?.restored).toEqual([]);
    expect(keys(library)).toEqual([]);
    await library.close();
  });

  test('a tag stays where it was put on again since, and goes with the last that put it on', async () => {
    const library = await begun(liapi);
    const tag = (way: 'in' | 'out') =>
      library.file(['liapi2025factors'], { under: 'labels', name: 'included', way }, ana);
    const [first, , third] = [await tag('in'), await tag('out'), await tag('in')];
    await undo(library, first);
    expect(library.get('liapi2025factors')?.labels).toEqual(['included']);
    await undo(library, third);
    expect(library.get('liapi2025factors')?.labels).toBeUndefined();
    await library.close();
  });

  test('a work stays in a collection that another standing import was brought into', async () => {
    const library = await begun();
    const into = { collection: 'Review' };
    const { id } = await library.merge([liapi], from(ana), into);
    await library.merge([liapi], from(ben), into);
    await library.undo(id, ana);
    expect(library.get('liapi2025factors')).toMatchObject({
      collections: ['Review'],
      source: { by: ben },
    });
    await library.close();
  });

  test('what an import completed goes with it, also where a later import said the same', async () => {
    const library = await begun(liapi);
    const whole = { ...liapi, csl: { ...liapi.csl, volume: '25' } };
    const { id } = await library.merge([whole], from(ben));
    await library.merge([whole], from(ana));
    await library.undo(id, ben);
    expect(library.get('liapi2025factors')?.csl).toEqual(liapi.csl);
    await library.close();
  });

  test('of one edit leaves the protection of another', async () => {
    const library = await begun(
      work('Liapi', 2025, 'Factors that influence integration', { volume: '1' }),
    );
    const note = await library.edit('liapi2025factors', { note: 'x' }, ana);
    await library.edit('liapi2025factors', { volume: '2' }, ana);
    await library.edit('liapi2025factors', { volume: undefined }, ana);
    await undo(library, note);
    await library.merge(
      [work('Liapi', 2025, 'Factors that influence integration', { volume: '44' })],
      from(),
    );
    expect(library.get('liapi2025factors')?.csl.volume).toBeUndefined();
    await library.close();
  });

  describe('of a forgetting, when the work was brought again since', () => {
    const key = 'liapi2025factors';
    const rich = { volume: '12', DOI: '10.1000/one', abstract: 'Long.' };
    const whole = { ...liapi.csl, ...rich, page: '7-9' };

    async function again() {
      const library = await begun({ ...liapi, csl: { ...liapi.csl, ...rich } });
      const edit = await library.edit(key, { page: '7-9' }, ana);
      await library.file([key], { under: 'labels', name: 'core', way: 'in' }, ana);
      const forgotten = await library.forget(key, ana);
      const { id } = await library.merge([liapi], from(ben));
      return { library, edit, forgotten, second: library.change(id) };
    }

    test('gives all that it had back to the one that is here', async () => {
      const { library, forgotten } = await again();
      expect(library.get(key)).toMatchObject({ csl: liapi.csl, source: from(ben) });
      const undoing = await undo(library, forgotten);
      expect(undoing?.completed.map(({ key }) => key)).toEqual([key]);
      expect(library.get(key)).toMatchObject({ csl: whole, labels: ['core'] });
      expect(library.get(key)?.ids.doi).toBe('10.1000/one');
      await library.close();
    });

    test.each(['the forgetting first', 'the second import first'])(
      'loses nothing, %s',
      async (order) => {
        const { library, edit, forgotten, second } = await again();
        const both = [forgotten, second];
        for (const each of order === 'the forgetting first' ? both : both.reverse())
          await undo(library, each);
        expect(library.get(key)).toMatchObject({ csl: whole, labels: ['core'], source: from(ana) });
        await undo(library, edit);
        expect(library.get(key)?.csl).toEqual({ ...liapi.csl, ...rich });
        await library.close();
      },
    );

    test('leaves what was typed in the one that is here', async () => {
      const { library, forgotten, second } = await again();
      const typed = await library.edit(key, { page: '11-13', volume: '13' }, ben);
      await undo(library, forgotten);
      expect(library.get(key)?.csl).toEqual({ ...whole, page: '11-13', volume: '13' });
      await undo(library, second);
      await undo(library, typed);
      expect(library.get(key)?.csl).toEqual(whole);
      await library.close();
    });

    test('of two that took it brings back what both had, with the last of them', async () => {
      const { library, forgotten } = await again();
      await library.edit(key, { note: 'read' }, ben);
      const second = await library.forget(key, ben);
      await library.merge([liapi], from(ben));
      expect((await undo(library, forgotten))?.completed).toEqual([]);
      expect(library.get(key)?.csl).toEqual(liapi.csl);
      await undo(library, second);
      expect(library.get(key)?.csl).toEqual({ ...whole, note: 'read' });
      await library.close();
    });

    test('leaves the tags off that it had before, as long as the forgetting stands', async () => {
      const { library } = await again();
      const note = await library.edit(key, { note: 'x' }, ben);
      await undo(library, note);
      expect(library.get(key)?.labels).toBeUndefined();
      await library.close();
    });

    test('under another key completes that one, and comes back when that leaves', async () => {
      const library = await begun(
        work('Liapi', 2025, 'Factors that influence integration', { DOI: '10.1/a' }),
      );
      await library.edit(key, { note: 'typed' }, ana);
      const forgotten = await library.forget(key, ana);
      const other = 'On quite other matters of elderly care';
      const { id } = await library.merge([work('Shaw', 2011, other)], from(ben));
      const right = {
        title: liapi.csl.title,
        author: liapi.csl.author,
        issued: liapi.csl.issued,
        DOI: '10.1/a',
      };
      await library.edit('shaw2011quite', right, ben);
      expect(keys(library)).toEqual(['shaw2011quite']);
      expect((await undo(library, forgotten))?.completed.map(({ key }) => key)).toEqual([
        'shaw2011quite',
      ]);
      expect(library.get('shaw2011quite')?.csl.note).toBe('typed');
      await library.undo(id, ben);
      expect(library.get(key)?.csl.note).toBe('typed');
      await library.close();
    });
  });

  test('of an import leaves what people typed for the next that brings the work', async () => {
    const library = await begun(liapi);
    await library.edit('liapi2025factors', { note: 'typed' }, ana);
    await library.file(['liapi2025factors'], { under: 'labels', name: 'core', way: 'in' }, ana);
    await undo(library, library.changes()[0]);
    await library.merge([liapi], from(ben));
    expect(library.get('liapi2025factors')).toMatchObject({
      csl: { note: 'typed' },
      labels: ['core'],
    });
    await library.close();
  });
});
