import { createHash } from 'node:crypto';
import { readStyle } from './csl-file.ts';
import { styleByAnyId } from './renamed.ts';
import { type OwnStyle, parentOf, type Style } from './style.ts';

/** What one file says, by its bytes: the same file is read once. */
const read = new WeakMap<Uint8Array, ReturnType<typeof readStyle> & { readonly own?: OwnStyle }>();

function readOnce(bytes: Uint8Array): ReturnType<typeof readStyle> & { readonly own?: OwnStyle } {
  const known = read.get(bytes);
  if (known) return known;
  const file = readStyle(bytes);
  const node = 'fault' in file ? undefined : file.node;
  const hash = createHash('sha256').update(bytes).digest('base64url');
  const made = node ? { ...file, own: { node, hash } } : file;
  read.set(bytes, made);
  return made;
}

/**
 * The styles of these files. A journal that is printed in another style needs that one among them, or on
 * the shelf; what can't be read is left out, since whoever brought it was told. Of several with one id
 * the first counts.
 */
export function ownStyles(texts: Iterable<Uint8Array>): readonly Style[] {
  const all = [...texts].map(readOnce).flatMap((file) => ('fault' in file ? [] : [file]));
  const files = [...new Map(all.reverse().map((file) => [file.id, file])).values()].reverse();
  const whole = new Map(files.flatMap(({ id, own }) => (own ? [[id, own] as const] : [])));
  return files.flatMap(({ id, title, short, format, locale, parent, own }): Style[] => {
    const followed = own ? undefined : followedBy(parent, whole);
    const rules = own ?? whole.get(followed ?? '');
    if (!rules && followed === undefined) return [];
    return [
      {
        id,
        title,
        format,
        ...(short ? { short } : {}),
        // A style states its own language in its rules; a journal's name has nothing else to say.
        ...(locale && !own ? { locale } : {}),
        ...(followed ? { parent: followed } : {}),
        ...(rules ? { own: rules } : {}),
      },
    ];
  });
}

/**
 * The id of the style whose rules a journal has: of these files, or of the shelf, which may have it under an
 * older id, or as another journal's name.
 */
function followedBy(
  parent: string | undefined,
  whole: ReadonlyMap<string, OwnStyle>,
): string | undefined {
  if (parent === undefined || whole.has(parent)) return parent;
  const style = styleByAnyId(parent);
  return style && parentOf(style);
}
