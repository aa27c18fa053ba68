let room = Buffer.alloc(1 << 13);
let codes = new Uint16Array(room.buffer, room.byteOffset, room.length >>> 1);

/** Shorter texts are read letter by letter sooner than in one go. */
const short = 48;

/**
 * The code units of a text, up to its length, until the next is asked for: a string looks up at each of its
 * units how it is kept, and a list does not.
 */
export function unitsOf(text: string): Uint16Array {
  const { length } = text;
  if (length > codes.length) {
    room = Buffer.alloc(4 * length);
    codes = new Uint16Array(room.buffer, room.byteOffset, room.length >>> 1);
  }
  if (length > short) room.write(text, 'utf16le');
  else for (let at = 0; at < length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}
