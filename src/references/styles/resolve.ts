import { catalogue } from './catalogue.ts';
import { bare, folded, type Named } from './names.ts';
import { styleByAnyId } from './renamed.ts';
import { parentOf, type Style, wanted } from './style.ts';

/**
 * The style that the words name, of the team's own or of the shelf: by id, by an id that it had (`nlm`,
 * `lncs`), by title, abbreviation or common name (`APA`, `mla 9`), small words left out or not
 * (`current opinion biotechnology`). Ids come before names. `undefined` where none or several do: a style that
 * was not asked for is never taken in silence.
 */
export function resolveStyle(words: string, own: readonly Style[] = []): Style | undefined {
  const typed = folded(words);
  if (typed === '') return undefined;
  const id = words.trim().toLowerCase().replaceAll(/\s+/g, '-');
  return (
    // An id is nobody's but its own: a journal whose initials are APA must not stand for apa.
    own.find((style) => style.id === id) ??
    ruledBy(styleByAnyId(id), own) ??
    titledSo(own, typed) ??
    ruledBy(calledSo(typed), own)
  );
}

/** With the rules of the team's own, where that has one in place of the style that a journal follows. */
function ruledBy(style: Style | undefined, own: readonly Style[]): Style | undefined {
  const rules = own.find(({ id }) => id === style?.parent);
  return style && rules?.own ? { ...style, format: rules.format, own: rules.own } : style;
}

/** The one of the team's own that has this title or abbreviation. */
function titledSo(own: readonly Style[], typed: string): Style | undefined {
  const [only, ...others] = own.filter(({ title, short = '' }) =>
    [title, short].some((name) => folded(name) === typed),
  );
  return others.length === 0 ? only : undefined;
}

/** The style of the shelf that is called so for certain; where none is, the only one with these initials. */
function calledSo(typed: string): Style | undefined {
  const exactly = catalogue().called(typed);
  const barely = catalogue().calledBarely(bare(typed));
  if (exactly.length + barely.length > 0) return only(exactly) ?? only(barely);
  const [first, ...others] = catalogue().withInitials(typed);
  // `JCP` may be fifteen journals.
  return others.length === 0 ? first?.style : undefined;
}

/**
 * Of several styles with one name, the one that most people want; the one on whose rules all others are
 * printed; or the first, where all are printed alike.
 */
function only(entries: readonly Named[]): Style | undefined {
  const all = entries.map(({ style }) => style);
  const [first] = all;
  if (first === undefined || wanted().includes(first)) return first;
  const parent = all.find(({ id }) => all.every((style) => parentOf(style) === id));
  if (parent) return parent;
  const alike = all.every(
    (style) => parentOf(style) === parentOf(first) && style.locale === first.locale,
  );
  return alike ? first : undefined;
}
