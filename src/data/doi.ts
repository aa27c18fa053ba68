/** A DOI wherever it stands: bare, behind `doi:`, inside a URL (ISO 26324; Crossref's pattern, widened). */
export const doiForm = /(?:^|[^\d.])(10\.\d{4,9}\/\S{1,300})/;

/** `%2F` for `/`: DOI links copied from some browsers. */
export function withSlashes(text: string): string {
  if (!text.includes('%')) return text;
  return text.replace(/%2f/gi, '/');
}

/** The first DOI in a text, bare and as printed: without a resolver, a label, or the point behind it. */
export function doiIn(text: string): string | undefined {
  const found = doiForm.exec(withSlashes(text))?.[1];
  return found === undefined ? undefined : trimmed(found);
}

/** What sentences and lists put behind a DOI goes; a bracket only where none inside it opens. */
export function trimmed(doi: string): string {
  if (/[a-z\d]$/i.test(doi)) return doi;
  let bare = doi;
  for (;;) {
    const open = bare.split('(').length - bare.split(')').length;
    const end = bare.endsWith(')') && open < 0 ? 1 : (/[.,;:"'>\]}]+$/.exec(bare)?.[0].length ?? 0);
    if (end === 0) return bare;
    bare = bare.slice(0, -end);
  }
}

/** What a line says that is no rest of the DOI above it: another one, a link, a year, a PMID, an ISSN. */
const ownWords = /\s|^(?:10\.\d{4}|https?:|doi|pm|\d{1,8}$|\d{4}-\d{3}[\dx]$)/i;

/** A value with a DOI that was wrapped (`10.1016/j.⏎cell.2020.01.001`) as one line; others stay two. */
export function unwrapped(value: string): string {
  if (!value.includes('\n')) return value;
  return value.split('\n').reduce((above, line) => {
    const open = /10\.\d{4,9}\/\S*$/.test(above) && !ownWords.test(line);
    const goesOn = /[/_(-]$/.test(above) || /^[./_)-]|\d/.test(line);
    return above + (open && goesOn ? '' : '\n') + line;
  });
}

/** Whether words stand behind the DOI of a text that belong to no other: `10.1000/a b c`. */
export function hasWordsBehind(text: string, doi: string): boolean {
  const [, behind = ''] = withSlashes(text).split(doi, 2);
  const words = behind.split(/\s+/);
  return words.some(
    (word) => /[\p{L}\p{N}]/u.test(word) && !doiForm.test(word) && !label.test(word),
  );
}

/** MEDLINE: 10.1000/abc [doi] */
const label = /^\W*doi\W*$/i;
