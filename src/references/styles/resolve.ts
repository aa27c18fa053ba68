import { catalogue } from './catalogue.ts';
import { bare, folded, type Named } from './names.ts';
import { shelf } from './shelf.ts';
import { parentOf, type Style, styleById, wanted } from './style.ts';

/** A style was renamed so often at most; more would be a circle. */
const renamings = 5;

let renamed: ReadonlyMap<string, string> | undefined;

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
    own.find((style) => style.id === id) ?? byId(id) ?? titledSo(own, typed) ?? calledSo(typed)
  );
}

function byId(id: string): Style | undefined {
  renamed ??= new Map(shelf().renamed);
  let now: string | undefined = id;
  for (let times = 0; now !== undefined && times <= renamings; times += 1) {
    const style = styleById(now);
    if (style) return style;
    now = renamed.get(now);
  }
  return undefined;
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
