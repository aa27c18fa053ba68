import type { Found, Reference } from '../data/reference.ts';
import { toBiblatex, toBibtex } from '../references/bibtex/bibtex.ts';
import { toCslJson } from '../references/csl-json.ts';
import { toRisFile } from '../references/ris/ris.ts';

/** A work of a file that was read, with the citation key that it gets here. */
export interface Read extends Found, Pick<Reference, 'key'> {
  readonly file: string;
  /** Its number in the file, from 1. */
  readonly record: number;
}

/** How works can be written as one file on standard output, by the name that `--to` takes. */
export const forms = {
  'csl-json': toCslJson,
  ris: toRisFile,
  bibtex: toBibtex,
  biblatex: toBiblatex,
  tags: toTags,
} satisfies Record<string, (works: readonly Read[]) => string>;

/** The raw records, so that a person can see why a work came out as it did: one JSON array. */
function toTags(works: readonly Read[]): string {
  const records = works.map(({ file, record, format = 'ris', tags }) =>
    JSON.stringify({ file, record, format, tags }),
  );
  return `[\n${records.join(',\n')}${records.length > 0 ? '\n' : ''}]\n`;
}
