import type { Reference } from '../data/reference.ts';
import { toBiblatex, toBibtex } from './bibtex/bibtex.ts';
import { toCslJson } from './csl-json.ts';
import { toRisFile } from './ris/ris.ts';

/** How works are written as one file, by the names that people give the forms. */
export const writers = {
  ris: toRisFile,
  bibtex: toBibtex,
  biblatex: toBiblatex,
  'csl-json': toCslJson,
} satisfies Record<string, (works: readonly Reference[]) => string>;

/** The name of a form. */
export type ExportForm = keyof typeof writers;

/**
 * Works in one piece: a text of 200,000 would be longer than a string can be, and a thousand records of
 * RIS keep everybody waiting for a quarter of a second.
 */
const many = 100;

/** What stands between two pieces. */
const between: Record<ExportForm, string> = {
  ris: '',
  bibtex: '\n',
  biblatex: '\n',
  'csl-json': ',\n',
};

/** What each piece of a form has around its works that only the whole file has: `[\n` and `\n]\n`. */
const around: Partial<Record<ExportForm, readonly [begin: string, end: string]>> = {
  'csl-json': ['[\n', '\n]\n'],
};

/** The same text as the writer's, in pieces. */
export function* exportPieces(works: readonly Reference[], form: ExportForm): Generator<string> {
  if (works.length <= many) {
    yield writers[form](works);
    return;
  }
  const [begin, end] = around[form] ?? ['', ''];
  yield begin;
  for (let at = 0; at < works.length; at += many) {
    const piece = writers[form](works.slice(at, at + many));
    yield (at > 0 ? between[form] : '') + piece.slice(begin.length, piece.length - end.length);
  }
  yield end;
}
