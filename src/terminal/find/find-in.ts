import { Finder } from '../../data/finder.ts';
import { defaultLimits } from '../../data/format.ts';
import type { Reference } from '../../data/reference.ts';
import { printable } from '../../printable.ts';
import { lines } from '../files.ts';
import { type Io, print } from '../io.ts';
import { faultWords } from '../library/faults.ts';
import type { Parts } from '../parts.ts';
import { type Answered, asJson, asLines, nothing } from './answered.ts';
import { gathered } from './gathered.ts';
import { keptWorks } from './kept.ts';
import { questionsIn } from './questions.ts';

/** Where to look, what for, and how to tell. */
export interface Search {
  /** Files to look into; none where a library is named. */
  readonly files: readonly string[];
  /** The folder of a library. */
  readonly library?: string;
  readonly words: string;
  /** A file of questions, in place of the words. */
  readonly queries?: string;
  readonly limit: number;
  readonly json?: true;
}

/**
 * Looks for one question, or for each of many in the same index. Returns 0; 1 when the one found nothing,
 * or for what a person can put right; 2 when nothing could be read.
 */
export async function findIn(search: Search, parts: Parts): Promise<number> {
  const { io } = parts;
  const { words, queries, limit, json } = search;
  const questions = queries === undefined ? undefined : await questionsIn(queries, io);
  if (typeof questions === 'string') return refused(questions, io);
  const works = await worksFor(search, parts);
  if (typeof works === 'string') return refused(works, io);
  if (works.length === 0 && search.library === undefined) return 2;
  const finder = new Finder();
  await finder.follow({ put: works, removed: [] });
  if (questions) {
    for await (const each of questions)
      await print(io.stdout, asJson(answered(finder, each, limit)));
    return 0;
  }
  const answer = answered(finder, words, limit);
  await print(io.stdout, json ? asJson(answer) : asLines(answer));
  return answer.works.length > 0 ? 0 : refused(nothing(answer, works.length), io);
}

/** The works to look among, or the sentence that says why they cannot be had. */
async function worksFor(
  { library, files }: Search,
  { io, config }: Parts,
): Promise<readonly Reference[] | string> {
  // Settings that are wrong are told by `ibid start`; files can be looked into without them.
  const settings = config();
  const limits = 'config' in settings ? settings.config.limits : defaultLimits;
  try {
    return await (library === undefined ? gathered(files, limits, io) : keptWorks(library, io));
  } catch (error) {
    const words = faultWords(error);
    if (words === undefined) throw error;
    return words;
  }
}

/** Times the looking alone. */
function answered(finder: Finder, query: string, limit: number): Answered {
  const begun = performance.now();
  const matches = finder.find(query, { limit });
  const ms = performance.now() - begun;
  return { query, ms, works: matches.map(({ reference }) => reference) };
}

async function refused(why: string, io: Io): Promise<number> {
  await print(io.stderr, lines([printable(why)]));
  return 1;
}
