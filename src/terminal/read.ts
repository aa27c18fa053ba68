import { label, titleOf } from '../commands/label.ts';
import { citeKey } from '../data/cite-key.ts';
import type { CslItem } from '../data/csl.ts';
import { defaultLimits, type Limits } from '../data/format.ts';
import { readInSlices } from '../data/read.ts';
import type { Problem } from '../data/reading.ts';
import { printable } from '../printable.ts';
import { bytesOf, lines, problemLine } from './files.ts';
import { forms, type Read } from './forms.ts';
import { type Io, print } from './io.ts';

/** What `ibid read --to` can write: the works in a format, or a JSON object per line and problem. */
export const readForms = [...(Object.keys(forms) as (keyof typeof forms)[]), 'problems'] as const;
export type ReadForm = (typeof readForms)[number];

/**
 * `ibid read FILE… [--to form]`: results to standard output, problems to standard error. A file
 * that cannot be had does not stop the others. Returns 0, or 2 when nothing could be read.
 */
export async function readFiles(
  files: readonly string[],
  form: ReadForm | undefined,
  io: Io,
  limits: Limits = defaultLimits,
): Promise<number> {
  const works: Read[] = [];
  const keys = new Set<string>();
  for (const file of files) {
    const bytes = await bytesOf(file, io);
    if (typeof bytes === 'string') {
      await print(io.stderr, `${bytes}\n`);
      continue;
    }
    const { references, problems } = await readInSlices(bytes, limits);
    const found = references.map((each, i): Read => {
      return { ...each, file, record: i + 1, key: nextKey(each.csl, keys) };
    });
    for (const work of found) works.push(work);
    if (form === undefined) await print(io.stdout, lines(found.map(workLine)));
    const asJson = ({ kind, line, record, text }: Problem) =>
      JSON.stringify({ file, line, record, kind, text });
    const asWords = (problem: Problem) => problemLine(file, problem);
    if (form === 'problems') await print(io.stdout, lines(problems.map(asJson)));
    else await print(io.stderr, lines(problems.map(asWords)));
  }
  if (form !== undefined && form !== 'problems') await print(io.stdout, forms[form](works));
  return works.length === 0 ? 2 : 0;
}

/** A citation key that no reference of this run has, noted as taken. */
function nextKey(csl: CslItem, keys: Set<string>): string {
  const key = citeKey(csl, (each) => keys.has(each));
  keys.add(key);
  return key;
}

/** `liapi2025factors  Liapi et al. 2025. Factors that influence inter-organisational …`. */
function workLine(work: Read): string {
  return printable(`${work.key}  ${label(work)}. ${titleOf(work)}`);
}
