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

/**
 * Where in a work, as people write it: `12`, `pp. 12-14`, `ch. 3`, `§ 4`, `Fig 2`. What begins with no
 * word that is known is a page, as it stands.
 */
export function readLocator(text: string): Pick<Mention, 'locator' | 'label'> {
  const said = text.trim();
  if (said === '') return {};
  const [, word = '', rest = ''] = /^([\p{L}§¶]+)\.?\s*(.+)$/u.exec(said) ?? [];
  const kind = kindOf.get(word.toLowerCase());
  return kind === undefined ? { locator: said, label: 'page' } : { locator: rest, label: kind };
}
