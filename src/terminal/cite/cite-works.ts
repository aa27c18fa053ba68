import { Refusal } from '../../commands/command.ts';
import { usualStyle } from '../../commands/team-style.ts';
import type { ListForm } from '../../references/document.ts';
import { keptLibrary } from '../find/kept.ts';
import { type Sources, worksOf } from '../find/works-in.ts';
import type { Parts } from '../parts.ts';
import { citeEach } from './each.ts';
import { localeMeant } from './locale-meant.ts';
import { styleMeant } from './style-meant.ts';
import { stylesAtHand } from './styles-at-hand.ts';
import { citeTogether } from './together.ts';
import { worksMeant } from './works-meant.ts';

/** What can be printed of works, by the names that `--form` takes. */
export const citeForms = ['reference', 'in-text', 'bibliography'] as const;

/** How it can be written, by the names that `--format` takes. */
export const formats = ['text', 'markdown', 'html', 'rtf'] as const satisfies readonly ListForm[];

/** Which works, and how they are to be cited. */
export interface Citing extends Sources {
  /** In the order in which they are printed; none for all works. */
  readonly keys: readonly string[];
  /** Absent where it is to be that of the library’s team. */
  readonly style?: string;
  readonly locale?: string;
  readonly form: (typeof citeForms)[number];
  readonly format: ListForm;
}

/** `ibid cite`. Returns 0; 1 when nothing was printed; 2 when nothing could be read. */
export async function citeWorks(citing: Citing, parts: Parts): Promise<number> {
  const { io } = parts;
  // What can be wrong with the command line is told before files are read, and before a library as far as
  // that is known then: a style may be one of the library's.
  const said = citing.locale === undefined ? undefined : localeMeant(citing.locale);
  const kept = citing.library === undefined ? undefined : await keptLibrary(citing.library, io);
  const own = await stylesAtHand(kept, parts);
  const style = await styleMeant(citing.style ?? kept?.settings.style ?? usualStyle, own, io);
  const language = said ?? kept?.settings.locale;
  const all = kept?.works ?? (await worksOf(citing.files, parts));
  if (all.length === 0 && !kept) return 2;
  if (all.length === 0) throw new Refusal('There are no works in this library.');
  const works = await worksMeant(all, citing.keys);
  const { form, format } = citing;
  const locale = language === undefined ? {} : { locale: language };
  const wanted = { works, style, format, ...locale };
  const count = await (form === 'bibliography'
    ? citeTogether(wanted, io)
    : citeEach({ ...wanted, form }, io));
  return count > 0 ? 0 : 1;
}
