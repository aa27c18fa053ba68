import type { Reference } from '../../data/reference.ts';
import { printableLines } from '../../printable.ts';
import { cite } from '../../references/cite.ts';
import { toCommonMark } from '../../references/commonmark.ts';
import { writeList } from '../../references/document.ts';
import type { Entry } from '../../references/entry.ts';
import { toHtml } from '../../references/html.ts';
import { toPlain } from '../../references/plain.ts';
import type { Run } from '../../references/runs.ts';
import { Unprintable } from '../../references/unprintable.ts';
import { type Io, print } from '../io.ts';
import { tellUnprinted, type Wanted } from './wanted.ts';

/** Works that are printed one by one, and what of them. */
interface WantedEach extends Wanted {
  readonly form: 'reference' | 'in-text';
}

/**
 * Prints each work by itself, as soon as it is formatted; RTF, which is only good as a whole file, at the
 * end. Returns how many the style had words for.
 */
export async function citeEach(wanted: WantedEach, io: Io): Promise<number> {
  const { works, style, form, format } = wanted;
  const entries: Entry[] = [];
  let count = 0;
  for (const work of works) {
    const runs = runsOf(work, wanted);
    if (runs instanceof Error || toPlain(runs) === '') {
      await tellUnprinted(work, style, io, runs instanceof Error ? runs : undefined);
      continue;
    }
    if (format === 'rtf') entries.push({ runs });
    // Lines that follow each other are one paragraph in Markdown; mentions stand in no paragraph of their own.
    const between = format === 'markdown' && form === 'reference' && count > 0 ? '\n' : '';
    if (format !== 'rtf')
      await print(io.stdout, printableLines(`${between}${written[format](runs)}\n`));
    count += 1;
  }
  // Lines of mentions do not hang, as entries do.
  const file = () => writeList(entries, 'rtf', { hanging: form === 'reference' });
  if (entries.length > 0) await print(io.stdout, file());
  return count;
}

/** What is printed of a work, or how citeproc breaks on it. */
function runsOf(
  { csl }: Pick<Reference, 'csl'>,
  { style, locale, form }: Omit<WantedEach, 'works'>,
): readonly Run[] | Unprintable {
  try {
    const { reference, inText } = cite(csl, style, locale);
    return form === 'in-text' ? inText : reference;
  } catch (error) {
    if (error instanceof Unprintable) return error;
    throw error;
  }
}

/** Lines break in an annotation; in text, a line is a work, so that it can be counted and sorted. */
const written: Readonly<
  Record<Exclude<Wanted['format'], 'rtf'>, (runs: readonly Run[]) => string>
> = {
  text: (runs) => toPlain(runs).replaceAll('\n', ' '),
  markdown: toCommonMark,
  html: toHtml,
};
