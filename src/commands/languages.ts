import { foldedWords } from '../data/fold.ts';
import { shelf } from '../references/styles/shelf.ts';
import { type Choice, Refusal } from './command.ts';
import { shorten } from './label.ts';
import { limits } from './limits.ts';
import { plainly } from './reply.ts';

/** What is typed for the language that each style has of its own. */
const ofTheStyle = 'style';

/** A language of references, with its names in English and in itself. */
interface Language {
  readonly tag: string;
  readonly name: string;
  readonly words: readonly string[];
}

let made: readonly Language[] | undefined;

/** The languages that there is a CSL locale for. */
function languages(): readonly Language[] {
  made ??= shelf().locales.map((tag) => {
    const english = nameIn('en', tag);
    const own = nameIn(tag, tag);
    const name = own === english ? english : `${english} · ${own}`;
    return { tag, name: `${name} (${tag})`, words: foldedWords(`${name} ${tag}`) };
  });
  return made;
}

function nameIn(reader: string, tag: string): string {
  return new Intl.DisplayNames([reader], { type: 'language', fallback: 'code' }).of(tag) ?? tag;
}

/** The languages that the words so far may mean; first the one that each style has. */
export function suggestLanguages(words: string): readonly Choice[] {
  const typed = foldedWords(words);
  const own = { name: 'The style’s own language', value: ofTheStyle };
  const found = languages().filter(({ words: all }) =>
    typed.every((start) => all.some((word) => word.startsWith(start))),
  );
  const choices = found.map(({ tag, name }) => ({
    name: shorten(name, limits.choice),
    value: tag,
  }));
  return [...(typed.length === 0 ? [own] : []), ...choices].slice(0, limits.choices);
}

/**
 * The CSL locale that was typed, by its tag or as the only one of that name; `undefined` for the style’s
 * own. Throws a `Refusal` where there is none.
 */
export function languageNamed(words: string): string | undefined {
  const typed = words.trim();
  if (typed.toLowerCase() === ofTheStyle) return undefined;
  const same = languages().find(({ tag }) => tag.toLowerCase() === typed.toLowerCase());
  if (same) return same.tag;
  const found = suggestLanguages(typed).map(({ value }) => value);
  const [only, ...more] = typed === '' ? [] : found;
  if (only !== undefined && more.length === 0) return only;
  const near = found.slice(0, 5).map((tag) => `\`${tag}\``);
  throw new Refusal(
    `I print no references in “${plainly(shorten(typed, 100))}”. ${near.length > 1 ? `Say which: ${near.join(', ')}.` : 'Choose a language while you type.'}`,
  );
}

/** `German · Deutsch (de-DE)`. */
export function languageName(tag: string): string {
  return languages().find((each) => each.tag === tag)?.name ?? tag;
}
