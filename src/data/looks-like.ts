import { wholeFile } from './problem.ts';
import type { Problem } from './reading.ts';

/** An XML text by its first element: a declaration, comments and a document type may be above. */
function xml(element: string): RegExp {
  return new RegExp(`^<(?:[?!][\\s\\S]{0,2000}?<)?(?:\\w+:)?${element}[\\s>]`);
}

/** Formats that we know by sight and cannot read, each by how it starts. */
const others: readonly (readonly [name: string, start: RegExp])[] = [
  ['EndNote XML', /^(?:<\?xml[^>]*>\s*)?<xml>\s*<records>/],
  ['PubMed XML', /<PubmedArticle(?:Set)?\b/],
  ['Zotero RDF', /<rdf:RDF\b/],
  ['MODS', /<(?:\w+:)?mods(?:Collection)?\b/],
  ['MARC', xml('(?:collection|record)[^>]{0,200}MARC21[^>]{0,200}')],
  ['a CSL style', xml('style[^>]{0,300}purl\\.org/net/xbiblio/csl[^>]{0,300}')],
  ['TEI', xml('TEI')],
  ['JATS', xml('article')],
  ['XML', /^<(?:\?xml|[a-zA-Z][\w:-]*[\s/>])/],
  [
    'RefWorks tagged format',
    /(?:^|[\r\n])RT (?:Journal|Book|Conference|Dissertation|Generic|Report|Web)/,
  ],
  ['a LaTeX document', /^\\(?:documentclass|begin|bibitem|relax)\b/m],
  ['RTF', /^\{\\rtf/],
  ['JSON that holds no CSL items', /^[[{]\s*["[{\]}]/],
  ['CITATION.cff', /^cff-version[ \t]*:/m],
  ['CSL-YAML', /^(?:---\s*)?references:\s*-\s/],
  ['CSL-YAML', /^(?:---\s*)?- (?:id|type|title): [^\r\n]*[\r\n]+ {2}[\w-]+:/],
  // `1: Huang C, Wang Y. Clinical features …. doi: 10.1000/x. PMID: 1.`
  ['PubMed summary text', /^1[:.] [\s\S]{0,3000}?\bPM(?:C?ID): ?\w/],
  // Ovid's "Citation" with whole field names
  ['Ovid text', /^<1>\s+(?:Unique Identifier|Accession Number|Title|Database)\b/],
  ['a table of Web of Science', /^PT\t(?:AU|BA)\t/],
  ['a table (CSV) of Dimensions', /^"?About the data:/],
  ['a table (CSV) of Embase', /^"TITLE","/],
  ['a table (CSV)', csv(',')],
  ['a table (CSV)', csv(';')],
  ['a table (TSV)', csv('\t')],
];

/** A first line that names columns of references: Scopus, Covidence, Rayyan and PubMed have such. */
function csv(comma: string): RegExp {
  const name = '(?:title|authors?|year|publication year|doi|abstract|journal|pmid|key|item type)';
  return new RegExp(
    `^(?:[^\\r\\n]{0,500}${comma})?"?${name}"?${comma}[^\\r\\n]{0,500}\\b${name}\\b`,
    'i',
  );
}

/**
 * The problem of a text in which no record was found: what it looks like, or how it starts. `start`
 * is its beginning, decoded.
 */
export function looksLike(start: string): Problem {
  const text = start.slice(0, 10_000).trimStart();
  const other = others.find(([, form]) => form.test(text));
  return other
    ? wholeFile('other-format', other[0])
    : wholeFile('no-records', text.split(/[\r\n]/, 1)[0] ?? '');
}
