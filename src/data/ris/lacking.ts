// What a value may lack of being the words that it says: single spaces and nothing unseen, …
export const untidy = 1;
// … no elements and entities, …
export const marked = 2;
// … and no letters that were read in the wrong encoding.
export const broken = 4;

// What a byte of UTF-8 tells of a value, beside that: it is of a letter beyond ASCII, or a space.
const beyond = 8;
const space = 16;
const meaning = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte >= 0x80) return beyond;
  if (byte === 0x20) return space;
  if (byte === 0x26 || byte === 0x3c) return marked;
  return byte < 0x20 || byte === 0x7f ? untidy : 0;
});

const encoder = new TextEncoder();
const bytes = new Uint8Array(65_536);
/** The same, four at a time. */
const fours = new Int32Array(bytes.buffer);

/** A letter beyond ASCII of which the slower way must tell what it is. */
const unsure = /[\x7f-\xa0\xc2-\xf4\u1680-\u200f\u2028-\u3000\ud800-\udfff]/;

/**
 * What a value lacks; most lack nothing. The bytes of a value are looked at instead of its letters:
 * the engine reads them four times as quickly, and every word of every file comes by here.
 */
export function lacking(value: string): number {
  if (value === '') return 0;
  // A letter has three bytes at most. A few letters are looked at in no time.
  if (value.length < 16 || value.length * 3 > bytes.length) return lackingOf(value);
  const length = encoder.encodeInto(value, bytes).written;
  let said = 0;
  let last = space;
  for (let i = 0; i < length; i++) {
    const now = meaning[bytes[i] ?? 0] ?? 0;
    // Two spaces in a row: 16 of both is 1.
    said |= now | ((now & last) >> 4);
    last = now & space;
  }
  if ((said & beyond) !== 0 && unsure.test(value)) return lackingOf(value);
  return (said & (untidy | marked)) | (last === space ? untidy : 0);
}

/** The same, letter by letter. */
function lackingOf(value: string): number {
  let lacks = 0;
  let last = 0x20;
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code <= 0x20) {
      if (code !== 0x20 || last === 0x20) lacks |= untidy;
    } else if (code >= 0x7f) {
      if (isOdd(code)) lacks |= untidy;
      if (last >= 0xc2 && last <= 0xf4) lacks |= broken;
    } else if (code === 0x26 || code === 0x3c) {
      lacks |= marked;
    }
    last = code;
  }
  return last === 0x20 ? lacks | untidy : lacks;
}

/** White space beyond ASCII, or what may be invisible: the slower way tells. */
function isOdd(code: number): boolean {
  if (code < 0x1680) return code <= 0xa0;
  if (code >= 0xd800 && code <= 0xdfff) return true;
  if (code === 0x1680 || code === 0x3000) return true;
  // The dashes, quotation marks and points in the midst of them are common, and nothing is odd there.
  return code >= 0x2000 && code <= 0x206f && (code < 0x2010 || code > 0x2027);
}

/** Whether a value is ASCII without two spaces in a row. */
export function isEven(value: string): boolean {
  if (value.length * 2 > bytes.length) {
    return Buffer.byteLength(value) === value.length && !value.includes('  ');
  }
  return encoder.encodeInto(value, bytes).written === value.length && !hasGap(value.length);
}

/**
 * Whether two spaces stand in a row among the first ASCII `bytes`, four of them at a time: less 0x20
 * (by XOR), every byte but that of a space reaches 0x80 when 0x7f is added.
 */
function hasGap(length: number): boolean {
  bytes[length] = bytes[length + 1] = bytes[length + 2] = 0;
  let every = -1;
  let before = -1;
  for (let i = 0; i < (length + 3) >> 2; i++) {
    const now = (((fours[i] ?? 0) ^ 0x20202020) + 0x7f7f7f7f) | 0;
    every &= now | (now << 8) | (before >>> 24);
    before = now;
  }
  return (every & 0x80808080) !== (0x80808080 | 0);
}
