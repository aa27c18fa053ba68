import { describe, expect, onTestFinished, test } from 'vitest';
import { type Difference, Library, type LibraryOptions } from '../../src/data/library.ts';
import type { Found } from '../../src/data/reference.ts';
import type { Disk } from '../../src/data/store/disk.ts';
import { from, work } from '../works.ts';

/** Where a library is kept. */
export interface Place {
  readonly home: string;
  /** The real one, if left out. */
  readonly disk?: Disk;
}

const ana = '100000000000000001';
const ben = '100000000000000002';
const liapi = work('Liapi', 2025, 'Factors that influence integration');
const shaw = work('Shaw', 2011, 'What is integrated care, after all?');

const keys = (list: readonly { readonly key: string }[]): string[] => list.map(({ key }) => key);

/** Opens a library, which is closed when the test is over. */
async function openLibrary(
  { home, ...disk }: Place,
  options: LibraryOptions = {},
): Promise<Library> {
  const library = await Library.open(home, { ...options, ...disk });
  onTestFinished(() => library.close());
  return library;
}

/** What every library keeps to, whatever keeps it: nothing above it knows how that is done. */
export function libraryContract(name: string, place: () => Promise<Place>): void {
  describe(name, () => {
    describe('merging', () => {
      test('keeps new works under citation keys, across a restart', async () => {
        const home = await place();
        const merge = await (await openLibrary(home)).merge([liapi, shaw], from());
        expect(keys(merge.added)).toEqual(['liapi2025factors', 'shaw2011integrated']);

        const again = await openLibrary(home);
        expect(again.get('liapi2025factors')).toEqual({
          key: 'liapi2025factors',
          source: from(),
          ...liapi,
        });
        expect(again.all()).toEqual(merge.added);
      });

      test('adds nothing when a record comes again, and says so', async () => {
        const library = await openLibrary(await place());
        await library.merge([liapi], from(ana));
        const { added, merged, same } = await library.merge([liapi, liapi], from(ben));
        expect([keys(added), keys(merged), keys(same)]).toEqual([
          [],
          [],
          ['liapi2025factors', 'liapi2025factors'],
        ]);
        expect(library.all()).toHaveLength(1);
      });

      test('meets a work that stands twice in one file once', async () => {
        const library = await openLibrary(await place());
        const { added, same } = await library.merge([liapi, liapi, shaw], from());
        expect([keys(added), keys(same)]).toEqual([
          ['liapi2025factors', 'shaw2011integrated'],
          ['liapi2025factors'],
        ]);
      });

      test('a work that got its DOI within a file takes no record of another DOI for its own', async () => {
        const library = await openLibrary(await place());
        const paper = (DOI?: string) =>
          work('Smith', 2020, 'Proceedings of the meeting', DOI ? { DOI } : {});
        const { added, same } = await library.merge(
          [paper(), paper('10.1234/a'), paper('10.1234/b')],
          from(),
        );
        expect(keys(added)).toEqual(['smith2020proceedings', 'smith2020proceedings-2']);
        expect(added.map(({ ids }) => ids.doi)).toEqual(['10.1234/a', '10.1234/b']);
        expect(keys(same)).toEqual(['smith2020proceedings']);
      });

      test('completes a known work, and overwrites nothing of it', async () => {
        const library = await openLibrary(await place());
        await library.merge([liapi], from());
        const richer = work('Liapi', 2025, 'Factors that Influence Integration', { volume: '25' });
        const { merged } = await library.merge([richer], from(ben));
        expect(keys(merged)).toEqual(['liapi2025factors']);
        expect(library.get('liapi2025factors')?.csl).toEqual({ ...liapi.csl, volume: '25' });
        expect(library.get('liapi2025factors')?.source.by).toBe(ana);
      });

      test('imports asked for at once come one after the other, and none is lost', async () => {
        const home = await place();
        const library = await openLibrary(home);
        const works = Array.from({ length: 20 }, (_, at) =>
          work('Liapi', 2025, `Factors, part ${at} of a long story`),
        );
        await Promise.all(works.map((each) => library.merge([each], from())));
        const kept = keys((await openLibrary(home)).all());
        expect(new Set(kept).size).toBe(20);
        expect(kept).toContain('liapi2025factors-20');
      });

      test('tells the listener what came and went, after it is on disk', async () => {
        const heard: string[] = [];
        const tell = ({ put, removed }: Difference): void => {
          heard.push(`+${keys(put)} -${keys(removed)}`);
        };
        const library = await openLibrary(await place(), { tell });
        const { id } = await library.merge([liapi], from());
        await library.undo(id, ana);
        expect(heard).toEqual(['+liapi2025factors -', '+ -liapi2025factors']);
      });
    });

    describe('forgetting', () => {
      test('takes a work out, and undoing brings it back as it was', async () => {
        const library = await openLibrary(await place());
        await library.merge([liapi, shaw], from());
        const before = library.get('liapi2025factors');
        const change = await library.forget('liapi2025factors', ana);
        expect(keys(library.all())).toEqual(['shaw2011integrated']);
        const undoing = await library.undo(change?.id ?? '', ben);
        expect(undoing?.restored).toEqual([before]);
        expect(library.get('liapi2025factors')).toEqual(before);
      });

      test('what is not there can’t be forgotten', async () => {
        expect(await (await openLibrary(await place())).forget('nobody', ana)).toBeUndefined();
      });

      test('a work that was brought again meanwhile is not doubled by undoing', async () => {
        const library = await openLibrary(await place());
        await library.merge([liapi], from());
        const change = await library.forget('liapi2025factors', ana);
        expect(keys((await library.merge([liapi], from())).added)).toEqual(['liapi2025factors']);
        expect(keys((await library.undo(change?.id ?? '', ana))?.kept ?? [])).toEqual([
          'liapi2025factors',
        ]);
        expect(library.all()).toHaveLength(1);
      });

      test('its citation key is given to no other work', async () => {
        const library = await openLibrary(await place());
        await library.merge([liapi], from());
        await library.forget('liapi2025factors', ana);
        const other = work('Liapi', 2025, 'Factors of another kind altogether');
        expect(keys((await library.merge([other], from())).added)).toEqual(['liapi2025factors-2']);
      });
    });

    describe('undoing an import', () => {
      test('takes out what it added, once', async () => {
        const home = await place();
        const library = await openLibrary(home);
        const { id } = await library.merge([liapi, shaw], from());
        expect(keys((await library.undo(id, ana))?.removed ?? [])).toEqual([
          'liapi2025factors',
          'shaw2011integrated',
        ]);
        const again = await (await openLibrary(home)).undo(id, ben);
        expect(again).toMatchObject({
          already: true,
          removed: [],
          change: { undone: { by: ana } },
        });
      });

      test('keeps what a later import brought as well', async () => {
        const library = await openLibrary(await place());
        const { id } = await library.merge([liapi, shaw], from(ana));
        await library.merge([liapi], from(ben));
        const undoing = await library.undo(id, ana);
        expect([keys(undoing?.kept ?? []), keys(undoing?.removed ?? [])]).toEqual([
          ['liapi2025factors'],
          ['shaw2011integrated'],
        ]);
        expect(keys(library.all())).toEqual(['liapi2025factors']);
      });

      test('of all imports that brought a work takes it out with the last of them', async () => {
        const library = await openLibrary(await place());
        const first = await library.merge([liapi], from(ana));
        const second = await library.merge([liapi, shaw], from(ben));
        await library.undo(first.id, ana);
        expect(keys(library.all())).toEqual(['liapi2025factors', 'shaw2011integrated']);
        await library.undo(second.id, ben);
        expect(library.all()).toEqual([]);
      });

      test('gives a completed work its former words back', async () => {
        const library = await openLibrary(await place());
        await library.merge([liapi], from());
        const before = library.get('liapi2025factors');
        const { id } = await library.merge(
          [work('Liapi', 2025, 'Factors that influence integration', { volume: '25' })],
          from(),
        );
        await library.undo(id, ana);
        expect(library.get('liapi2025factors')).toEqual(before);
      });

      test('what was undone and comes again has its old key', async () => {
        const library = await openLibrary(await place());
        const { id } = await library.merge([liapi], from());
        await library.undo(id, ana);
        expect(keys((await library.merge([liapi], from())).added)).toEqual(['liapi2025factors']);
      });

      test('an unknown change is undefined', async () => {
        expect(await (await openLibrary(await place())).undo('0000000000', ana)).toBeUndefined();
      });
    });

    describe('editing', () => {
      test('a person’s words are kept against any file, and undone to what was there before', async () => {
        const { library } = await begun();
        const before = library.get('liapi2025factors');
        const change = await library.edit(
          'liapi2025factors',
          { volume: '7', title: 'Factors' },
          ben,
        );
        expect(change).toMatchObject({
          kind: 'edit',
          by: ben,
          set: { volume: '7', title: 'Factors' },
        });
        const richer = work('Liapi', 2025, 'Factors that influence integration', {
          volume: '25',
          issue: '3',
        });
        const { id } = await library.merge([{ ...richer, ids: { doi: '10.1/a' } }], from(ana));
        expect(library.get('liapi2025factors')?.csl).toMatchObject({
          volume: '7',
          title: 'Factors',
        });
        await library.undo(id, ana);
        await library.undo(change?.id ?? '', ben);
        expect(library.get('liapi2025factors')).toEqual(before);
      });

      test('what a person took out is not filled in again by a file', async () => {
        const { library } = await begun(
          work('Liapi', 2025, 'Factors that influence integration', { note: 'x' }),
        );
        const change = await library.edit('liapi2025factors', { note: undefined }, ana);
        expect(change).toMatchObject({ cleared: ['note'], set: {} });
        await library.merge(
          [work('Liapi', 2025, 'Factors that influence integration', { note: 'x' })],
          from(),
        );
        expect(library.get('liapi2025factors')?.csl.note).toBeUndefined();
      });

      test.each([
        { title: 'Factors that influence the integration of care' },
        { author: [{ family: 'Liapi', given: 'Foteini' }] },
        { issued: { 'date-parts': [[2024]] as [[number]] } },
        { DOI: '10.5678/right' },
      ])('its file is known again after a person has put %j right', async (wording) => {
        const own = work('Liapi', 2025, 'Factors that influence integration', {
          DOI: '10.1234/wrong',
        });
        const { library } = await begun(own);
        await library.edit('liapi2025factors', wording, ben);
        const { added, merged, same } = await library.merge([own], from(ana));
        expect([keys(added), keys(merged), keys(same)]).toEqual([[], [], ['liapi2025factors']]);
        expect(library.get('liapi2025factors')?.csl).toMatchObject(wording);
      });

      test('words that are there already are no change', async () => {
        const { library } = await begun();
        expect(
          await library.edit('liapi2025factors', { title: liapi.csl.title }, ana),
        ).toBeUndefined();
        expect(library.changes()).toHaveLength(1);
      });

      test('identifiers follow the words', async () => {
        const { library } = await begun();
        await library.edit('liapi2025factors', { DOI: '10.1234/ABC' }, ana);
        expect(library.get('liapi2025factors')?.ids).toEqual({ doi: '10.1234/abc' });
      });
    });

    describe('undoing one of several changes', () => {
      const filled = (more: object) =>
        work('Liapi', 2025, 'Factors that influence integration', more);

      test('takes back what it brought, and leaves what others brought', async () => {
        const { library } = await begun();
        const first = await library.merge([filled({ volume: '25' })], from(ana));
        await library.merge([filled({ issue: '3' })], from(ben));
        await library.undo(first.id, ana);
        expect(library.get('liapi2025factors')?.csl).toEqual({ ...liapi.csl, issue: '3' });
      });

      test('in any order ends where it began', async () => {
        const { library } = await begun();
        const before = library.get('liapi2025factors');
        const first = await library.merge([filled({ volume: '25' })], from(ana));
        const second = await library.edit('liapi2025factors', { volume: '26' }, ben);
        await library.undo(first.id, ana);
        expect(library.get('liapi2025factors')?.csl.volume).toBe('26');
        await library.undo(second?.id ?? '', ben);
        expect(library.get('liapi2025factors')).toEqual(before);
      });

      test('says of each reference who did what with it', async () => {
        const { library } = await begun();
        await library.merge([filled({ volume: '25' }), shaw], from(ben));
        await library.edit('liapi2025factors', { volume: '26' }, ben);
        await library.forget('liapi2025factors', ana);
        const log = library.history('liapi2025factors').map(({ kind, by }) => [kind, by]);
        expect(log).toEqual([
          ['import', ana],
          ['import', ben],
          ['edit', ben],
          ['forgetting', ana],
        ]);
        expect(library.history('shaw2011integrated')).toHaveLength(1);
      });
    });

    describe('two that may be one', () => {
      test('a person joins them: the one left is found under its key no more, the other is completed', async () => {
        const { library } = await begun(
          liapi,
          work('Liapi', 2024, 'Factors, a preliminary report', { volume: '9' }),
        );
        const [before, left] = library.all();
        const change = await library.join('liapi2024factors', 'liapi2025factors', ben);
        expect(keys(library.all())).toEqual(['liapi2025factors']);
        expect(library.get('liapi2025factors')?.csl.volume).toBe('9');
        await library.undo(change?.id ?? '', ben);
        expect(library.get('liapi2025factors')).toEqual(before);
        expect(library.get('liapi2024factors')).toEqual(left);
      });

      test('the one that stays has the tags, the collections and the typed words of the other', async () => {
        const { library } = await begun(
          liapi,
          work('Liapi', 2024, 'Factors, a preliminary report'),
        );
        const left = 'liapi2024factors';
        await library.file([left], { under: 'collections', name: 'Review', way: 'in' }, ana);
        await library.edit(left, { note: 'read twice' }, ana);
        const change = await library.join(left, 'liapi2025factors', ben);
        expect(library.get('liapi2025factors')).toMatchObject({
          collections: ['Review'],
          csl: { note: 'read twice' },
          origin: { note: { edit: true } },
        });
        await library.undo(change?.id ?? '', ben);
        expect(library.get('liapi2025factors')?.collections).toBeUndefined();
        expect(library.get('liapi2025factors')?.csl.note).toBeUndefined();
      });

      test('one of them alone can’t be joined, nor with itself', async () => {
        const { library } = await begun();
        expect(await library.join('liapi2025factors', 'nobody', ana)).toBeUndefined();
        expect(await library.join('liapi2025factors', 'liapi2025factors', ana)).toBeUndefined();
      });
    });

    describe('labels and collections', () => {
      test('a file is brought into a collection, known works too, and leaves it by undoing', async () => {
        const { library } = await begun();
        const { id } = await library.merge([liapi, shaw], from(ben), {
          collection: 'Scoping 2025',
        });
        expect(library.all().map(({ collections }) => collections)).toEqual([
          ['Scoping 2025'],
          ['Scoping 2025'],
        ]);
        await library.undo(id, ben);
        expect(library.all().map(({ key, collections }) => [key, collections])).toEqual([
          ['liapi2025factors', undefined],
        ]);
      });

      test('are put on and taken off, each once, and undone', async () => {
        const { library } = await begun(liapi, shaw);
        const label = { under: 'labels', name: 'included' } as const;
        const change = await library.file(
          ['liapi2025factors', 'nobody'],
          { ...label, way: 'in' },
          ana,
        );
        expect(change?.keys).toEqual(['liapi2025factors']);
        expect(
          await library.file(['liapi2025factors'], { ...label, way: 'in' }, ana),
        ).toBeUndefined();
        expect(library.get('liapi2025factors')?.labels).toEqual(['included']);
        await library.undo(change?.id ?? '', ana);
        expect(library.get('liapi2025factors')?.labels).toBeUndefined();
      });
    });

    describe('settings', () => {
      test('last over a restart, and are undone', async () => {
        const { library, home } = await begun();
        const change = await library.set('channels', () => ['100000000000000009'], ana);
        const again = await openLibrary(home);
        expect(again.setting('channels')).toEqual(['100000000000000009']);
        await again.undo(change?.id ?? '', ana);
        expect(again.setting('channels')).toBeUndefined();
      });
    });

    test('after a restart everything is as it was, in the same order', async () => {
      const { library, home } = await begun(liapi, shaw);
      await library.edit('shaw2011integrated', { volume: '7' }, ana);
      const forgotten = await library.forget('liapi2025factors', ana);
      await library.undo(forgotten?.id ?? '', ana);
      await library.file(['shaw2011integrated'], { under: 'labels', name: 'x', way: 'in' }, ben);
      const again = await openLibrary(home);
      expect(again.all()).toEqual(library.all());
      expect(again.changes()).toEqual(library.changes());
      expect(again.history('shaw2011integrated')).toEqual(library.history('shaw2011integrated'));
    });

    /** A library with a file of works by Ana. */
    async function begun(...works: readonly Found[]): Promise<{ library: Library; home: Place }> {
      const home = await place();
      const library = await openLibrary(home);
      await library.merge(works.length > 0 ? works : [liapi], from(ana));
      return { library, home };
    }
  });
}
