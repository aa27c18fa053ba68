/** What Windows-1252 has at 0x80 to 0x9F; the five bytes that it does not use stand for themselves. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const bytes: ReadonlyMap<number, number> = new Map(
  [...upper].map((letter, i) => [letter.charCodeAt(0), 0x80 + i]),
);

/** A letter that may be the first byte of a character of UTF-8, and one that may be its second. */
const suspect = new RegExp(`[\u00C2-\u00F4][\u00A0-\u00BF${upper}]`);

const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Text that some program read as Windows-1252 although it was UTF-8 (`â€“` for a dash, `Ã©` for é),
 * mended. Only where that is certain: all of it must have been such bytes, and be good UTF-8 again.
 */
export function mended(text: string): string {
  if (!suspect.test(text)) return text;
  const raw = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const byte = code < 0x80 || (code >= 0xa0 && code < 0x100) ? code : bytes.get(code);
    if (byte === undefined) return text;
    raw[i] = byte;
  }
  try {
    return utf8.decode(raw);
  } catch {
    return text;
  }
}
