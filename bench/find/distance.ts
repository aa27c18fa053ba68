/**
 * Whether so many slips make one word of the other: a letter more, less, or another, or two neighbours
 * in the wrong order (optimal string alignment, row by row).
 */
export function within(one: string, other: string, most: number): boolean {
  if (Math.abs(one.length - other.length) > most) return false;
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const change = (last[j - 1] ?? 0) + (same ? 0 : 1);
      const turn = swapped ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, change, turn));
    }
    if (Math.min(...row) > most + 1) return false;
    [before, last] = [last, row];
  }
  return (last[other.length] ?? Infinity) <= most;
}

/** Whether so many slips make the stub of the beginning of the word. */
export function withinStart(stub: string, word: string, most: number): boolean {
  const lengths = Array.from({ length: 2 * most + 1 }, (_, at) => stub.length - most + at);
  return lengths.some((length) => within(stub, word.slice(0, length), most));
}
