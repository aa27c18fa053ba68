import { unescaped } from './entities.ts';

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
