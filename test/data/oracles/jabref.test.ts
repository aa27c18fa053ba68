import type { CslName } from '../../../src/data/csl.ts';
import type { Found } from '../../../src/data/reference.ts';
import { agree, type Case, cslOf, type Fields, stored, valuesOf, works } from './compare.ts';

const oracle = stored<{ readonly pairs: readonly Pair[] }>('jabref-ris.json');

interface Pair {
  readonly name: string;
  readonly ris: string;
  readonly bib: string | null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const types: Readonly<Record<string, string>> = {
  article: 'article-journal',
  book: 'book',
  incollection: 'chapter',
  patent: 'patent',
  phdthesis: 'thesis',
};

function compared({ name, ris, bib }: Pair): Case {
  const found = works(ris);
  if (bib === null) return { name, theirs: { works: 0 }, ours: { works: found.length } };
  return { name, theirs: entry(bib), ours: asBibtex(found.at(-1)) };
}

/** The one entry of a .bib file; none of theirs has braces within a value. */
function entry(bib: string): Fields {
  const [, type = ''] = /@(\w+)\{/.exec(bib) ?? [];
  const fields = [...bib.matchAll(/(\w+)\s*=\s*(?:\{([^{}]*)\}|(\w+))/g)].map(
    ([, field = '', braced, bare]) => {
      const value = braced ?? bare ?? '';
      return [field, field === 'pages' ? value.replace('--', '-') : value];
    },
  );
  return { type: types[type.toLowerCase()], ...Object.fromEntries(fields) };
}

/** A work in JabRef's words: what it calls comment, caption and refid are tags to us. */
function asBibtex(found: Found | undefined): Fields {
  const csl = cslOf(found) as Found['csl'];
  const [from] = csl.issued?.['date-parts'] ?? [];
  const month = from?.[1];
  return {
    type: csl.type,
    abstract: csl.abstract,
    address: csl['publisher-place'],
    author: people(csl.author),
    editor: people(csl.editor),
    caption: valuesOf(found, 'CA')[0],
    comment: valuesOf(found, 'U1', 'U2', 'N1').join('\n'),
    database: csl.source,
    doi: csl.DOI,
    edition: csl.edition,
    issn: csl.ISSN ?? csl.ISBN,
    journal: csl['container-title'],
    keywords: csl.keyword?.replaceAll('; ', ', '),
    language: csl.language,
    month: month === undefined ? undefined : months[month - 1],
    number: csl.issue,
    pages: csl.page,
    publisher: csl.publisher,
    refid: valuesOf(found, 'ID')[0],
    school: csl.publisher,
    series: csl['collection-title'],
    title: csl.title,
    url: csl.URL,
    volume: csl.volume,
    year: from === undefined ? undefined : String(from[0]),
  };
}

function people(names: readonly CslName[] | undefined): string | undefined {
  return names
    ?.map(({ family, given, literal }) => literal ?? [family, given].filter(Boolean).join(', '))
    .join(' and ');
}

agree('JabRef', oracle?.pairs.map(compared));
