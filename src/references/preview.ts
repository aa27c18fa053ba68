import type { CiteprocCitation, CiteprocCite, Engine } from 'citeproc';

/** The HTML of a citation, as the style sorts and joins its works, all of them cited for the first time. */
export function preview(
  engine: Engine,
  cites: readonly CiteprocCite[],
  mode?: 'composite',
): string {
  return previewed(engine, cites, mode).html;
}

/** The ids of the works of a citation in the order in which they stand there. */
export function sorted(engine: Engine, cites: readonly CiteprocCite[]): readonly string[] {
  const { sortedItems = [] } = previewed(engine, cites).citation;
  return sortedItems.map(([{ id }]) => id);
}

function previewed(
  engine: Engine,
  cites: readonly CiteprocCite[],
  mode?: 'composite',
): { readonly html: string; readonly citation: CiteprocCitation } {
  const properties = { noteIndex: 0, ...(mode ? { mode } : {}) };
  const citation: CiteprocCitation = { citationItems: cites, properties };
  // A preview leaves nothing behind; citeproc's append gathers every citation it ever made.
  const html = printed(engine.previewCitationCluster(citation, [], [], 'html'));
  return { html, citation };
}

/** Without what citeproc prints in place of nothing: `[CSL STYLE ERROR: reference with no printed form.]`. */
export function printed(html: string): string {
  if (html.includes('[CSL STYLE ERROR:')) return '';
  return html.replaceAll('[NO_PRINTED_FORM]', '').trim();
}
