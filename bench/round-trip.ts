/** How much of the corpus comes back: byte for byte where nobody changed it, and as the same work? */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { decodeWhole } from '../src/data/decode.ts';
import { read } from '../src/data/read.ts';
import type { Found } from '../src/data/reference.ts';
import { canonicalRis } from '../src/references/ris/canonical.ts';
import { replayed } from '../src/references/ris/replay.ts';
import { toRisFile } from '../src/references/ris/ris.ts';
import { corpusFiles } from '../test/corpus-files.ts';
import { say } from './corpus.ts';

const essence = ({ csl, ids }: Found) => ({ csl, ids });
const count = { files: 0, records: 0, same: 0, stand: 0, replayed: 0, whole: 0 };
for (const { path } of corpusFiles) {
  const bytes = readFileSync(path);
  const works = read(bytes).references.filter(({ format }) => format === undefined);
  if (works.length === 0) continue;
  const text = decodeWhole(bytes);
  const written = new TextEncoder().encode(works.map(canonicalRis).join('\r\n'));
  const again = read(written).references;
  count.files++;
  count.records += works.length;
  count.same += works.filter((work, i) => {
    const found = again[i];
    return found && isDeepStrictEqual(essence(found), essence(work));
  }).length;
  count.stand += works.filter(({ raw }) => raw !== undefined && text.includes(raw)).length;
  count.replayed += works.filter((work) => replayed(work) !== undefined).length;
  if (toRisFile(works) === text) count.whole++;
}
say('RIS records: read(write(x)) = x', `${count.same} of ${count.records}`);
say('RIS records kept byte for byte', `${count.stand} of ${count.records}`);
say('given back so (the rest is no good RIS)', `${count.replayed} of ${count.records}`);
say('whole files that come back byte for byte', `${count.whole} of ${count.files}`);
