/** The elements that titles have in CSL. */
const elements = /<\/?(?:i|b|sub|sup)>|[&<]/g;

/** A letter that makes a reader think that all was read in the wrong encoding: `Ã©`. */
const misleading = /[\u00C2-\u00F4](?=[\u0080-\uFFFF])/g;

/**
 * A text so that the reader says the same again. Nearly all do as they are. Where there is something
 * in it that would pass for markup, `&` and `<` are written as entities, and no other letter: programs
 * that read no entities show them as they stand. What can't be said again in any way is left as it is.
 */
export function risText(text: string, read: (value: string) => string): string {
  if (read(text) === text) return text;
  const inTitle = text.replace(elements, (found) => (found.length > 1 ? found : escaped(found)));
  if (read(inTitle) === text) return inTitle;
  const whole = text.replace(/[&<]/g, escaped);
  if (read(whole) === text) return whole;
  const mending = whole.replace(misleading, (letter) => `&#${letter.charCodeAt(0)};`);
  return read(mending) === text ? mending : text;
}

function escaped(letter: string): string {
  return letter === '&' ? '&amp;' : '&lt;';
}
