/**
 * Small words that join others to a sentence, in the languages that most abstracts have. Of 200,000
 * real values one of 2,500 begins or ends with one. No particles of names are here: "de", "van".
 */
const joining: ReadonlySet<string> = new Set(
  (
    'an and are as at be been but by can could did do does during each for from had has have how if ' +
    'in into is it its may more most no nor not of on or our such than that the their them then ' +
    'there these they this those to under using was we were when where which while who whose with ' +
    'within would que con por para los las una pour dans les est avec und mit sich auf não uma com'
  ).split(' '),
);

const longest = 6;

/**
 * How surely a place in a text is amid a sentence: 1 for a word or a comma before it that ends no
 * value, and 1 for a word after it that begins none.
 *
 *     The levels of KW - in the blood were high.
 *                 ●     ●                         → 2
 */
export function amidSentence(text: string, before: number, after: number): number {
  let last = before - 1;
  while (isSpace(text.charCodeAt(last))) last--;
  let first = after;
  while (isSpace(text.charCodeAt(first))) first++;
  const cut = text.charCodeAt(last) === 0x2c || joins(text, last, -1);
  return (cut ? 1 : 0) + (joins(text, first, 1) ? 1 : 0);
}

/** Whether a joining word begins (1) or ends (-1) at a place. Most places need one look: a capital. */
function joins(text: string, at: number, way: 1 | -1): boolean {
  let to = at;
  while (isSmall(text.charCodeAt(to)) && to !== at + way * longest) to += way;
  if (to === at || !isSpace(text.charCodeAt(to))) return false;
  return joining.has(way === 1 ? text.slice(at, to) : text.slice(to + 1, at + 1));
}

/** A small letter of the words above. */
function isSmall(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || code === 0xe3;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0;
}
