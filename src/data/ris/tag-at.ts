const capitals = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const followers = `${capitals}0123456789`;
/** Every possible tag once, so that the hundred thousand AU of a file are one string. */
const tagNames = [...capitals].flatMap((first) => [...followers].map((second) => first + second));

/**
 * The quick way to see what nearly every line is: `AU  -` and no second hyphen. Nothing is asked for
 * that lies beyond the text: the engine would be slow from then on.
 */
export function tagAt(text: string, at: number, end: number): string | undefined {
  if (at + 5 > end) return undefined;
  if (text.charCodeAt(at + 4) !== 0x2d || text.charCodeAt(at + 3) !== 0x20) return undefined;
  if (text.charCodeAt(at + 2) !== 0x20) return undefined;
  if (at + 5 < end && text.charCodeAt(at + 5) === 0x2d) return undefined;
  const first = text.charCodeAt(at) - 0x41;
  const second = text.charCodeAt(at + 1);
  if (first < 0 || first > 25) return undefined;
  if (second >= 0x41 && second <= 0x5a) return tagNames[first * 36 + second - 0x41];
  if (second >= 0x30 && second <= 0x39) return tagNames[first * 36 + 26 + second - 0x30];
  return undefined;
}
