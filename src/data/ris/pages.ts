import { isAbsent, words } from './values.ts';

/** Values that say there are no pages: EBSCO, Ovid ("No" and "Specified", "In" and "press"), Covidence. */
const none =
  /^(?:n\.?\s?pag\.?|no(?:-specified| pagination)?|specified|not specified|n\.p\.?|in|(?:in |press-)?press|pages?)$/i;

/**
 * The pages of a work from its first and last page: `947`, `100-110`, `1425-9` as printed, `S12-S15`,
 * `123+`. The first may hold the whole range (`67-76`, in BibTeX's way `67--76`), and the last is not
 * read again then. `undefined` where there are none.
 */
export function pages(first: string, last: string): string | undefined {
  const start = page(first);
  const end = page(last);
  if (start === '') return end || undefined;
  if (/[-+]/.test(start)) return isOfOnePart(start, end) ? `${start}-${end}` : start;
  if (end === '' || end === start) return start;
  if (end === '+') return `${start}+`;
  // Where the last page holds a range as well, the first is the start of it.
  return end.startsWith(`${start}-`) ? end : `${start}-${end}`;
}

/** `A-12` and `A-20`, `1-12` and `1-20` are two pages of one part, and no ranges. */
function isOfOnePart(start: string, end: string): boolean {
  const [, part = '', from = ''] = ofPart.exec(start) ?? [];
  const [, same = '', to = ''] = ofPart.exec(end) ?? [];
  return part !== '' && part === same && Number(from) < Number(to);
}

/** Parts are letters, or small numbers: `123-130` is a range. */
const ofPart = /^(\p{L}{1,4}\d{0,2}|\d{1,2})-(\d{1,5})$/u;

function page(value: string): string {
  if (/^\d+(?:-\d+)?$/.test(value)) return value;
  const text = words(value).replace(/^pp?(?:\.\s*|\s+|(?=\d))|\s*pp?\.$/gi, '');
  if (isAbsent(text) || none.test(text)) return '';
  const range = text.replace(/\s*[-–—‐−]+\s*/g, '-').replace(/^-+|-+$/g, '');
  return range.endsWith('-+') ? `${range.slice(0, -2)}+` : range; // Web of Science: 647-+
}
