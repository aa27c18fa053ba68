/** The entities that exporters write (EBSCO, Lens, Scopus, Dimensions), beside the numeric ones. */
const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['deg', '°'],
  ['plusmn', '±'],
  ['times', '×'],
  ['middot', '·'],
  ['micro', 'µ'],
  ['alpha', 'α'],
  ['beta', 'β'],
  ['gamma', 'γ'],
  ['delta', 'δ'],
  ['mu', 'μ'],
  ['le', '≤'],
  ['ge', '≥'],
  ['auml', 'ä'],
  ['ouml', 'ö'],
  ['uuml', 'ü'],
  ['Auml', 'Ä'],
  ['Ouml', 'Ö'],
  ['Uuml', 'Ü'],
  ['szlig', 'ß'],
  ['eacute', 'é'],
  ['egrave', 'è'],
  ['aacute', 'á'],
  ['iacute', 'í'],
  ['oacute', 'ó'],
  ['uacute', 'ú'],
  ['ntilde', 'ñ'],
  ['ccedil', 'ç'],
]);

/** Elements that end a paragraph; the others of `known` stand within one. */
const paragraph = /<\/?(?:jats:)?(?:p|br|div|sec|title|li|ul|ol|h[1-6])\b[^<>]*>/gi;
const inline =
  /<\/?(?:jats:)?(?:i|b|em|strong|italic|bold|sub|sup|inf|span|sc|u|a|font|small|tt)\b[^<>]*>/gi;

/** Text without markup: entities are read once, elements that we know are taken out. */
export function plain(text: string): string {
  return unescaped(withoutElements(text, ' '));
}

/** Text with its paragraphs as lines, and no markup else. */
export function paragraphs(text: string): string {
  return unescaped(withoutElements(text, '\n'));
}

/**
 * Text with the four elements that CSL-JSON knows (i, b, sub, sup; citeproc-js manual, "HTML-like
 * formatting tags"), which is how titles say H<sub>2</sub>O; all others are taken out.
 */
export function rich(text: string): string {
  if (!text.includes('<')) return unescaped(text);
  const kept = text
    .replace(/<(\/?)(?:jats:)?(?:em|italic|i)(?:\s[^<>]*)?>/gi, '\u0002$1i\u0003')
    .replace(/<(\/?)(?:jats:)?(?:strong|bold|b)(?:\s[^<>]*)?>/gi, '\u0002$1b\u0003')
    .replace(/<(\/?)(?:jats:)?(?:sub|inf)(?:\s[^<>]*)?>/gi, '\u0002$1sub\u0003')
    .replace(/<(\/?)(?:jats:)?sup(?:\s[^<>]*)?>/gi, '\u0002$1sup\u0003');
  return unescaped(withoutElements(kept, ' ')).replaceAll('\u0002', '<').replaceAll('\u0003', '>');
}

function withoutElements(text: string, gap: string): string {
  if (!text.includes('<')) return text;
  return text.replace(paragraph, gap).replace(inline, '').trim();
}

/** Reads entities once: `&amp;lt;` is the text `&lt;`, and not `<`. */
function unescaped(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal, hex, name) => {
      if (name) return entities.get(name) ?? whole;
      const code = decimal ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
      return isText(code) ? String.fromCodePoint(code) : whole;
    },
  );
}

/** Whether a code point is a character of text: no control character, no half of a surrogate pair. */
function isText(code: number): boolean {
  if (code < 0x20 || (code >= 0x7f && code < 0xa0)) return false;
  return code < 0xd800 || (code > 0xdfff && code <= 0x10ffff);
}
