import { createHash } from 'node:crypto';
import { citeKey } from '../../data/cite-key.ts';
import { type Meeting, Twins } from '../../data/duplicates.ts';
import type { Limits } from '../../data/format.ts';
import { readInSlices } from '../../data/read.ts';
import type { Reference, Work } from '../../data/reference.ts';
import { type Known, settle } from '../../data/settle.ts';
import { printable } from '../../printable.ts';
import { bytesOf, lines } from '../files.ts';
import { type Io, print } from '../io.ts';
import { counted } from '../library/words.ts';

/**
 * The works of files, as a library has them that these files are brought to: a work that stands in two
 * of them is found once, under the key that `/cite` would know it by.
 */
class Gathered implements Known {
  readonly #twins = new Twins();
  readonly #works = new Map<string, Reference>();

  get(key: string): Reference | undefined {
    return this.#works.get(key);
  }

  meets(work: Work): Meeting {
    return this.#twins.of(work);
  }

  keyFor({ csl }: Work): string {
    return citeKey(csl, (key) => this.#works.has(key));
  }

  /** Nobody was asked. */
  areApart(): boolean {
    return false;
  }

  put(reference: Reference, before: Reference | undefined): void {
    if (before) this.#twins.remove(before);
    this.#twins.add(reference);
    this.#works.set(reference.key, reference);
  }

  all(): readonly Reference[] {
    return [...this.#works.values()];
  }
}

/**
 * Reads files into one library in memory. A file that cannot be had is told and does not stop the others;
 * of problems in a file it is told how many there are.
 */
export async function gathered(
  files: readonly string[],
  limits: Limits,
  io: Io,
): Promise<readonly Reference[]> {
  const works = new Gathered();
  for (const file of files) {
    const bytes = await bytesOf(file, io);
    if (typeof bytes === 'string') {
      await print(io.stderr, lines([bytes]));
      continue;
    }
    const { references, problems } = await readInSlices(bytes, limits);
    if (problems.length > 0) {
      await print(io.stderr, lines([troubled(file, references.length, problems.length)]));
    }
    const hash = createHash('sha256').update(bytes).digest('hex');
    const source = { file, hash, by: 'ibid', at: new Date().toISOString() };
    await settle(works, references, { change: hash, source });
  }
  return works.all();
}

/** `search.ris: 12 works, 3 problems; ibid read says which.` */
function troubled(file: string, works: number, problems: number): string {
  const read = works === 0 ? 'nothing could be read' : counted(works, 'work');
  return printable(`${file}: ${read}, ${counted(problems, 'problem')}; ibid read says which.`);
}
