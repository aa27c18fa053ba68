/** Values that have one name, work or address a line. */
const lists: ReadonlySet<string> = new Set(['AU', 'AF', 'BA', 'BF', 'CA', 'GP', 'BE', 'ED', 'CR']);

/** Longer lines are whole paragraphs: older exports wrap theirs at 80 characters, newer ones never. */
const longestWrapped = 100;

/** The value of a tag from its lines. */
export function unfold(tag: string, lines: readonly string[]): string {
  const all = lines.filter((line) => line !== '');
  if (lists.has(tag)) return all.join('\n');
  if (tag === 'C1') return addresses(all).join('\n');
  const isWrapped = tag !== 'AB' || all.every((line) => line.length <= longestWrapped);
  return all.join(isWrapped ? ' ' : '\n');
}

/** An address ends with a point, and begins with the names in brackets where it has them. */
function addresses(lines: readonly string[]): string[] {
  const found: string[][] = [];
  for (const line of lines) {
    const last = found.at(-1);
    if (!last || line.startsWith('[') || last.at(-1)?.endsWith('.')) found.push([line]);
    else last.push(line);
  }
  return found.map((parts) => parts.join(' '));
}
