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
