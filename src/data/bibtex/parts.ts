/** What may part a value: a character, or the word "and" between spaces. */
export type Separator = ',' | ';' | ' ' | 'and';

/** The parts of a value of one line, parted where no brace is open; each is trimmed. */
export function parts(text: string, separator: Separator): string[] {
  const found: string[] = [];
  let from = 0;
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '{') depth++;
    else if (character === '}') depth--;
    if (depth > 0) continue;
    const length = partedBy(text, i, separator);
    if (length === 0) continue;
    found.push(text.slice(from, i).trim());
    from = i + length;
    i = from - 1;
  }
  found.push(text.slice(from).trim());
  return found;
}

/** How long the separator is that stands here; 0 where none does. */
function partedBy(text: string, at: number, separator: Separator): number {
  if (separator !== 'and') return text.charAt(at) === separator ? 1 : 0;
  if (text.charAt(at) !== ' ') return 0;
  // The next name shares its space with the "and" before it: `A and and B`.
  return /^ and(?= )/i.test(text.slice(at, at + 5)) ? 4 : 0;
}
