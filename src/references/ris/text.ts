/** The elements that titles have in CSL. */
const elements = /<\/?(?:i|b|sub|sup)>|[&<]/g;

/**
 * A text so that the reader says the same again. Nearly all do as they are; where there is something
 * in it that would pass for markup or for letters read in the wrong encoding, it is written as entities.
 */
export function risText(text: string, read: (value: string) => string): string {
  if (read(text) === text) return text;
  const escaped = text.replace(elements, (found) =>
    found.length > 1 ? found : found === '&' ? '&amp;' : '&lt;',
  );
  if (read(escaped) === text) return escaped;
  return text.replace(/[&<]|[^\n\x20-\x7E]/gu, (letter) => `&#${letter.codePointAt(0)};`);
}
