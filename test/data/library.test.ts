import { expect, test } from 'vitest';
import { Library } from '../../src/data/library.ts';
import { NotSaved } from '../../src/data/store/faults.ts';
import { folder } from '../folder.ts';
import { fullDisk } from '../full-disk.ts';
import { seeded } from '../synthetic.ts';
import { from, work } from '../works.ts';
import { libraryContract } from './library-contract.ts';
import { FaultyDisk } from './store/faulty-disk.ts';

libraryContract('on the real disk', async () => ({ home: await folder() }));
libraryContract('on a disk in memory', async () => ({
  home: '/libraries/guild-200000000000000001',
  disk: new FaultyDisk(seeded(4)),
}));

test('when the disk is full, nothing is changed in memory either, and work goes on when it is not', async () => {
  const { disk, fill, empty } = fullDisk();
  const home = await folder();
  const library = await Library.open(home, { disk });
  const liapi = work('Liapi', 2025, 'Factors that influence integration');
  const shaw = work('Shaw', 2011, 'What is integrated care, after all?');
  await library.merge([liapi], from());
  const [works, changes] = [library.all(), library.changes()];
  fill();
  await expect(library.merge([shaw], from())).rejects.toThrow(NotSaved);
  await expect(library.edit('liapi2025factors', { volume: '1' }, 'x')).rejects.toThrow(NotSaved);
  expect([library.all(), library.changes()]).toEqual([works, changes]);
  empty();
  const { added } = await library.merge([shaw, shaw], from());
  expect(added.map(({ key }) => key)).toEqual(['shaw2011integrated']);
  await library.close();
  const again = await Library.open(home);
  expect(again.all()).toEqual(library.all());
  await again.close();
});
