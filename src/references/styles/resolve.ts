import { catalogue } from './catalogue.ts';
import { bare, folded, type Named } from './names.ts';
import { shelf } from './shelf.ts';
import { type Style, styleById, wanted } from './style.ts';

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
    own.find((style) => style.id === id) ??
    byId(id) ??
    titledSo(own, typed) ??
    calledSo(catalogue().called(typed), typed) ??
    only(catalogue().calledBarely(bare(typed)))
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

/** The style with that name. */
function calledSo(entries: readonly Named[], name: string): Style | undefined {
  return only(entries.filter(({ names }) => names.includes(name)));
}

/**
 * Of several styles with one name, the one on whose own rules the others are printed, or the one
 * that comes first where all print the same.
 */
function only(entries: readonly Named[]): Style | undefined {
  const all = entries.map(({ style }) => style);
  const [first, ...others] = all.filter(({ parent }) => parent === undefined);
  if (first) return others.length === 0 || wanted().includes(first) ? first : undefined;
  const [journal] = all;
  return all.every(({ parent }) => parent === journal?.parent) ? journal : undefined;
}
