import type { Mention } from './mention.ts';

/** The locator types of CSL 1.0.2 that people write, and how they write them. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  page: ['p', 'pp', 'page', 'pages', 's', 'seite', 'seiten'],
  chapter: ['ch', 'chap', 'chs', 'chapter', 'chapters', 'kap'],
  section: ['sec', 'secs', 'sect', 'section', 'sections', '§', '§§'],
  paragraph: ['para', 'paras', 'paragraph', 'paragraphs', '¶', '¶¶'],
  figure: ['fig', 'figs', 'figure', 'figures', 'abb'],
  table: ['tab', 'tabs', 'table', 'tables'],
  part: ['pt', 'pts', 'part', 'parts'],
  volume: ['vol', 'vols', 'volume', 'volumes'],
  issue: ['no', 'nos', 'issue', 'issues'],
  line: ['l', 'll', 'line', 'lines'],
  note: ['n', 'nn', 'note', 'notes'],
  column: ['col', 'cols', 'column', 'columns'],
  verse: ['v', 'vv', 'verse', 'verses'],
  equation: ['eq', 'eqs', 'equation', 'equations'],
  appendix: ['app', 'apps', 'appendix', 'appendices'],
  book: ['bk', 'bks', 'book', 'books'],
  folio: ['fol', 'fols', 'folio', 'folios'],
  timestamp: ['at', 'time', 'timestamp'],
};

const kindOf = new Map(
  Object.entries(KINDS).flatMap(([kind, words]) => words.map((word) => [word, kind] as const)),
);

/** `12`, `S3`, `xii`, `A`: what no sentence begins with. */
const PLACE = /^(?:\p{L}{0,2}\d|[ivxlcdm]+(?!\p{L})|\p{L}(?!\p{L}))/iu;

/** A word, and whether a stop or a space sets it apart from what follows. */
const WORD = /^([\p{L}§¶]+)(\.?)(\s*)(.*)$/su;

/** These stand before a number without a space too: `p12`, `§4`. */
const GLUED = /^(?:pp?|§§?|¶¶?)$/i;

/**
 * Where in a work, as people write it: `12`, `pp. 12-14`, `ch. 3`, `§ 4`, `Fig 2`. What begins with no
 * word that is known is a page, as it stands: so are `vi`, `S12` and `at home`, which only begin like one.
 */
export function readLocator(text: string): Pick<Mention, 'locator' | 'label'> {
  const said = text.trim();
  if (said === '') return {};
  const [, letters = '', stop, space, rest = ''] = WORD.exec(said) ?? [];
  const label = kindOf.get(letters.toLowerCase());
  const apart = stop !== '' || space !== '' || GLUED.test(letters);
  const isPlace = rest !== '' && (stop !== '' || PLACE.test(rest));
  return label !== undefined && apart && isPlace
    ? { locator: rest, label }
    : { locator: said, label: 'page' };
}
