/** CR CR LF is one line end: a text file converted to Windows line ends twice. */
const lineEnd = /\r\r?\n|\r|\n/;

/**
 * The lines of a text that comes in slices, each of whole lines. Where files were put together, the
 * mark of their byte order may begin a line amid the text.
 */
export function* lines(slices: Iterable<string>): Generator<string> {
  for (const part of slices) {
    const slice = part.includes('\uFEFF') ? part.replaceAll('\uFEFF', '') : part;
    const all = slice.includes('\r') ? slice.split(lineEnd) : slice.split('\n');
    // What stands behind the last line end is no line, unless the text ends there.
    if (all.at(-1) === '') all.pop();
    yield* all;
  }
}

/** The first lines of a text that have anything in them. */
export function firstLines(start: string, count: number): string[] {
  const found: string[] = [];
  for (const line of lines([start])) {
    if (isBlank(line)) continue;
    found.push(line);
    if (found.length === count) break;
  }
  return found;
}

/** Whether a line has nothing but white space in it. */
export function isBlank(line: string): boolean {
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (code > 0x20 && code !== 0xa0 && code !== 0xfeff) return false;
  }
  return true;
}
