/** What a link shows, and where it leads. */
interface Link {
  readonly text: string;
  /** Absent where the text names no address that a reader can follow. */
  readonly href?: string;
}

const RESOLVER = 'https://doi.org/';

/**
 * The link behind a DOI or URL as a style prints it: `10.1186/x`, `https://doi.org/10.1186/x`,
 * `https://www.who.int/x`, `www.who.int/x`. citeproc's own address is of no use: it holds a DOI
 * unencoded, and takes `www.who.int/x` for one.
 */
export function linkOf(printed: string): Link {
  const doi = /^(?:https?:\/\/(?:dx\.)?doi\.org\/)?(10\.\d{4,9}\/.+)$/i.exec(printed)?.[1];
  if (doi === undefined) {
    return /^https?:\/\/[^\s<>]+$/i.test(printed)
      ? { text: printed, href: printed }
      : { text: printed };
  }
  const href = `${RESOLVER}${encodeDoi(doi)}`;
  // A DOI alone is shown as it is; as an address it must be one: <https://doi.org/10.1/a<b> is none.
  return { text: doi === printed ? printed : href, href };
}

/**
 * A DOI within an address: every character encoded that a URL cannot hold, or reads as something
 * else (Crossref, "Constructing your DOIs"). `10.1002/(SICI)1097:15<1::AID>3.0` keeps its brackets.
 */
function encodeDoi(doi: string): string {
  return encodeURI(doi).replaceAll('#', '%23').replaceAll('?', '%3F');
}
