import { expect, it } from 'vitest';
import { type ExportForm, exportPieces, writers } from '../../src/references/pieces.ts';
import { syntheticReferences } from '../synthetic.ts';

const forms = Object.keys(writers) as ExportForm[];

it.each(
  forms.flatMap((form) =>
    [0, 1, 999, 1000, 1001, 2000, 2500].map((count) => [form, count] as const),
  ),
)('writes %s of %i works in pieces that are the whole when put together', (form, count) => {
  const works = syntheticReferences(count);
  expect([...exportPieces(works, form)].join('')).toBe(writers[form](works));
});
