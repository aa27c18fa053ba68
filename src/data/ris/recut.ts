/**
 * Slices of whole lines, cut anew: none but the last ends with a line whose meaning hangs on the line
 * below it. `ER` is words of an abstract where the next slice begins with more of them.
 */
export function* recut(slices: Iterable<string>): Generator<string> {
  let held = '';
  for (const slice of slices) {
    // Blank lines are no line below; a file may have megabytes of them.
    if (held !== '' && slice.trim() === '') {
      held += slice;
      continue;
    }
    const text = held + slice;
    const end = known(text);
    if (end > 0) yield text.slice(0, end);
    held = text.slice(end);
  }
  if (held !== '') yield held;
}

/**
 * All that `isBareEnd`, `opensAmid` and `jointIn` may ask the line below of; more does no harm. `ER  - `
 * is an end in every dialect, and the last line of many slices.
 */
const asksBelow = /^(?!ER {2}-)[\s>]*(?:ER\s*[-–—:=]?$|TY)|TY {2}- [A-Z]+$/i;

/** How far each line of a text is what it is, whatever comes below. */
function known(text: string): number {
  let end = text.length;
  while (end > 0 && text.charCodeAt(end - 1) <= 0x20) end--;
  let start = end;
  while (start > 0 && !isLineEnd(text.charCodeAt(start - 1))) start--;
  return asksBelow.test(text.slice(start, end)) ? start : text.length;
}

function isLineEnd(code: number): boolean {
  return code === 0x0a || code === 0x0d;
}
