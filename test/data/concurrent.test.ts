import { expect, it } from 'vitest';
import { concurrent } from '../concurrent.ts';
import { folder } from '../folder.ts';

it('keeps each of ten files that come at once whole, but that for which the disk was full', async () => {
  const found = await concurrent(await folder(), 200);
  expect(found).toMatchObject({ absent: ['file-4.ris'], part: [], kept: 10, works: 1800 });
});
