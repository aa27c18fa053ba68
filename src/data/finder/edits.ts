/** Words that are longer are not compared letter by letter. */
export const longest = 40;

/** Two rows before the one that is worked out, and this one, of the table of distances. */
const rows = [0, 1, 2].map(() => new Uint8Array(longest + 2)) as [
  Uint8Array,
  Uint8Array,
  Uint8Array,
];

/**
 * How many edits are between the asked letters and those from `begin` to `end` of others: a letter too
 * much, too little or wrong, or two that changed places (optimal string alignment). More than `most` where
 * they are more; then it is not known how many.
 */
export function edits(
  asked: Uint16Array,
  letters: Uint16Array,
  begin: number,
  end: number,
  most: number,
): number {
  let [from, first, to, last] = [0, begin, asked.length, end];
  while (from < to && first < last && asked[from] === letters[first]) {
    from += 1;
    first += 1;
  }
  while (from < to && first < last && asked[to - 1] === letters[last - 1]) {
    to -= 1;
    last -= 1;
  }
  const [left, other] = [to - from, last - first];
  if (left === 0 || other === 0) return left + other;
  if (left === 1 && other === 1) return 1;
  if (left === 2 && other === 2 && isSwap(asked, from, letters, first)) return 1;
  return most === 1 ? 2 : table(asked.subarray(from, to), letters, first, last, most);
}

const isSwap = (asked: Uint16Array, at: number, letters: Uint16Array, begin: number): boolean =>
  asked[at] === letters[begin + 1] && asked[at + 1] === letters[begin];

/** The same to the best beginning of the other letters, of which there may be more than are asked. */
export function editsToBegin(
  asked: Uint16Array,
  letters: Uint16Array,
  begin: number,
  end: number,
): number {
  let at = 0;
  const { length } = asked;
  const other = end - begin;
  while (at < length && at < other && asked[at] === letters[begin + at]) at += 1;
  if (at === length) return 0;
  // What is left must be the same when a letter is changed, too much, too little, or two are swapped.
  const here = begin + at;
  if (
    goesOn(asked, at + 1, letters, here + 1, end) ||
    goesOn(asked, at + 1, letters, here, end) ||
    goesOn(asked, at, letters, here + 1, end)
  ) {
    return 1;
  }
  const swapped = at + 1 < length && at + 1 < other && isSwap(asked, at, letters, here);
  return swapped && goesOn(asked, at + 2, letters, here + 2, end) ? 1 : 2;
}

/** Do the letters from `begin` on begin with the asked ones from `from` on? */
function goesOn(
  asked: Uint16Array,
  from: number,
  letters: Uint16Array,
  begin: number,
  end: number,
): boolean {
  if (asked.length - from > end - begin) return false;
  for (let off = 0; from + off < asked.length; off += 1) {
    if (asked[from + off] !== letters[begin + off]) return false;
  }
  return true;
}

function table(
  asked: Uint16Array,
  letters: Uint16Array,
  begin: number,
  end: number,
  most: number,
): number {
  const width = end - begin;
  let [older, old, row] = rows;
  for (let j = 0; j <= width; j += 1) old[j] = j;
  for (let i = 1; i <= asked.length; i += 1) {
    const code = asked[i - 1];
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j += 1) {
      const other = letters[begin + j - 1];
      let cost = (old[j - 1] ?? 0) + (code === other ? 0 : 1);
      cost = Math.min(cost, (old[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && code === letters[begin + j - 2] && asked[i - 2] === other) {
        cost = Math.min(cost, (older[j - 2] ?? 0) + 1);
      }
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return least;
    [older, old, row] = [old, row, older];
  }
  return old[width] ?? 0;
}
