import { seedBytes } from './seed.ts';
import { seeded } from './synthetic.ts';

/** Whole numbers below a bound, the same for the same seed. */
export function drawn(seed: number): (below: number) => number {
  const random = seeded(seed);
  return (below) => Math.floor(random() * below);
}

/** What breaks readers: pieces of every format, halves of them, and bytes that are no text. */
const pieces = [
  'TY  - ',
  'ER  - ',
  '\nTY  - JOUR\n',
  '\nER  -\n',
  'AB - ',
  ' DO - 10.1/x ',
  'PMID- 1\n',
  '%0 Book\n',
  '%A ',
  'PT J\n',
  'EF\n',
  '@article{x,\n',
  '@string{a="b"}',
  '}',
  '{',
  '"',
  '[',
  ']',
  '<i>',
  '</i>',
  '&amp;',
  '&#',
  '<p',
  '\\',
  '\r',
  '\r\r\n',
  '\n\n',
  '\0',
  '\t',
  ', ',
  ';',
  ' and ',
  '-',
  '–',
  '10.1000/',
  'http://',
  '1999',
  '/',
  '(',
  ')',
  '\u2028',
  '\uFEFF',
  '\xff\xfe',
  '\xc3',
  '\xe2\x80',
  '\xa0',
  '𝛼',
  '\ud800',
].map((text) => Buffer.from(text, /^[\x80-\xff]+$/.test(text) ? 'latin1' : 'utf8'));

/** One file with some of its bytes changed, in one to eight places. */
export function mutated(bytes: Buffer, random: (below: number) => number): Buffer {
  let file = bytes;
  for (let times = 1 + random(8); times > 0; times--) file = once(file, random);
  return file;
}

function once(file: Buffer, random: (below: number) => number): Buffer {
  const at = random(file.length + 1);
  const to = Math.min(file.length, at + random(2 ** random(12)));
  const [before, part, after] = [file.subarray(0, at), file.subarray(at, to), file.subarray(to)];
  const piece = pieces[random(pieces.length)] ?? part;
  switch (random(8)) {
    case 0:
      return Buffer.concat([before, after]);
    case 1:
      return Buffer.concat([before, part, part, after]);
    case 2:
      return Buffer.concat([before, piece, after]);
    case 3:
      return Buffer.concat([before, ...Array.from({ length: 2 ** random(9) }, () => piece), after]);
    case 4:
      return before;
    case 5:
      return Buffer.concat([after, part, before]);
    case 6:
      return Buffer.concat([
        before,
        Buffer.from(part.map((byte) => byte ^ (1 << random(8)))),
        after,
      ]);
    default:
      return Buffer.concat([before, Buffer.from(part.map(() => random(256))), after]);
  }
}

const utf8 = (lines: readonly string[]) => Buffer.from(lines.join('\n'));

/** One small file of each format. */
export const ownFiles = {
  RIS: utf8(['TY  - JOUR', 'AU  - Moser, Ada', 'TI  - Grid cells', 'PY  - 2005', 'ER  - ', '']),
  'one line of RIS': Buffer.from(seedBytes),
  MEDLINE: utf8([
    'PMID- 15965463',
    'TI  - Grid cells of',
    '      the rat.',
    'FAU - Moser, Ada',
    '',
  ]),
  Refer: utf8(['%0 Journal Article', '%A Moser, Ada', '%T Grid cells', '%D 2005', '']),
  'Web of Science': utf8([
    'FN Web of Science',
    'VR 1.0',
    'PT J',
    'AF Moser, Ada',
    'TI Grid',
    'ER',
    '',
    'EF',
  ]),
  BibTeX: utf8([
    '@article{moser2005,',
    '  title = {Grid {C}ells},',
    '  author = "Moser, Ada",',
    '}',
    '',
  ]),
  'CSL-JSON': utf8(['[{"id":"a","type":"article-journal","title":"Grid cells"}]']),
};
