import { Refusal } from '../../commands/command.ts';
import { foldedWords } from '../../data/fold.ts';
import { shelf } from '../../references/styles/shelf.ts';
import { didYouMean } from './near.ts';

/**
 * The CSL locale of a tag, in any case, or of a language that has only one (`sv`). Throws a `Refusal`
 * where there is none, with those of a language that has several (`de`, `German`).
 */
export function localeMeant(said: string): string {
  const { locales } = shelf();
  const tag = said.trim().replaceAll('_', '-').toLowerCase();
  const same = locales.find((each) => each.toLowerCase() === tag);
  if (same !== undefined) return same;
  const [only, ...others] = locales.filter((each) => each.toLowerCase().startsWith(`${tag}-`));
  if (only !== undefined && others.length === 0) return only;
  const near = nearLocales(tag, locales);
  const all = near.length > 0 ? '' : ` There are: ${locales.join(', ')}.`;
  throw new Refusal(`There is no locale “${said}”.${didYouMean(near)}${all}`);
}

const english = new Intl.DisplayNames(['en'], { type: 'language' });

/** Those of the same language (`de-LI`), else those of a language of that name. */
function nearLocales(said: string, locales: readonly string[]): readonly string[] {
  const same = locales.filter((each) => each.split('-')[0] === said.split('-')[0]);
  if (same.length > 0) return same;
  const typed = foldedWords(said);
  if (typed.length === 0) return [];
  return locales.filter((each) => {
    const name = foldedWords(english.of(each) ?? '');
    return typed.every((start) => name.some((word) => word.startsWith(start)));
  });
}
