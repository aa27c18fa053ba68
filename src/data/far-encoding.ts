import iconv from 'iconv-lite';

/** Encodings of writing that is not Latin. */
export type FarEncoding = 'shift_jis' | 'euc-jp' | 'euc-kr' | 'gb18030' | 'big5' | 'windows-1251';

/**
 * By what each is known: letters that every text of it is full of, and the least share that they have
 * among those beyond ASCII. In an encoding that is not its own, a text has hardly any of them.
 */
const known: readonly (readonly [FarEncoding, common: RegExp, least: number])[] = [
  ['shift_jis', /[\u3041-\u30ff]/g, 0.05],
  ['euc-jp', /[\u3041-\u30ff]/g, 0.05],
  ['euc-kr', /[\uac00-\ud7a3]/g, 0.9],
  ['gb18030', /[的研究与中国学大分析和及基于在对性人一理论影响发展]/g, 0.05],
  ['big5', /[的研究與中國學大分析和及基於在對性人一理論影響發展]/g, 0.05],
  // Greek and Hebrew have letters in the same place, but other ones are common.
  ['windows-1251', /[оеаинті]/g, 0.4],
];

/** Punctuation and symbols say nothing of a language. */
const letters = /[^\p{ASCII}\p{P}\p{S}\p{Z}]/gu;

/** So many bytes show it: some pages. */
const sample = 100_000;

/**
 * The encoding of bytes whose words are not Latin; `undefined` where they are, `unknown` where it
 * cannot be told surely. A word of Latin letters has one or two beyond ASCII, seldom in a row.
 */
export function farEncoding(parts: Iterable<Uint8Array>): FarEncoding | 'unknown' | undefined {
  const bytes = start(parts);
  if (!isFar(bytes)) return undefined;
  const found = known.find(([encoding, common, least]) => {
    const text = iconv.decode(bytes, encoding);
    const all = count(text, letters);
    // A byte or two may be broken in a good file.
    return count(text, /\uFFFD/g) * 200 <= all && count(text, common) >= all * least;
  });
  return found?.[0] ?? 'unknown';
}

function start(parts: Iterable<Uint8Array>): Buffer {
  const found: Uint8Array[] = [];
  let length = 0;
  for (const part of parts) {
    found.push(part);
    length += part.length;
    if (length >= sample) break;
  }
  return Buffer.concat(found);
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether most bytes beyond ASCII stand three or more in a row, and some words are so; `———` is none. */
function isFar(bytes: Uint8Array): boolean {
  let [all, inRows, row, last] = [0, 0, 0, 0];
  for (const byte of bytes) {
    row = byte < 0x80 ? 0 : byte === last ? 1 : row + 1;
    if (byte >= 0x80) all++;
    if (row >= 3) inRows += row === 3 ? 3 : 1;
    last = byte;
  }
  return inRows > 20 && inRows * 2 > all;
}
