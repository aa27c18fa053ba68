import { printableLines } from '../../printable.ts';
import { writeList } from '../../references/document.ts';
import { list } from '../../references/list.ts';
import { type Io, print } from '../io.ts';
import { tellUnprinted, type Wanted } from './wanted.ts';

/** Prints works as one list. Returns how many the style had words for. */
export async function citeTogether(wanted: Wanted, io: Io): Promise<number> {
  const { works, style, locale, format } = wanted;
  const language = locale ?? style.locale;
  // Nobody else waits while citeproc is at work, as they do in a bot.
  const { entries, unprinted, broken } = list({ style, works, ...(locale ? { locale } : {}) });
  const lacking = new Set(unprinted);
  const errors = new Map(broken.map(({ key, error }) => [key, error]));
  for (const work of works) {
    if (lacking.has(work.key)) await tellUnprinted(work, style, io, errors.get(work.key));
  }
  if (entries.length === 0) return 0;
  const file = writeList(entries, format, language ? { language } : {});
  await print(io.stdout, printableLines(file));
  return entries.length;
}
