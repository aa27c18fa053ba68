import { Finder } from '../../data/finder.ts';
import { print } from '../io.ts';
import type { Parts } from '../parts.ts';
import { refused } from '../told.ts';
import { type Answered, asJson, asLines, nothing } from './answered.ts';
import { questionsIn } from './questions.ts';
import { type Sources, worksIn } from './works-in.ts';

/** Where to look, what for, and how to tell. */
export interface Search extends Sources {
  readonly words: string;
  /** A file of questions, in place of the words. */
  readonly queries?: string;
  readonly limit: number;
  readonly json?: true;
}

/**
 * Looks for one question, or for each of many in the same index. Returns 0; 1 when the one found nothing;
 * 2 when nothing could be read.
 */
export async function findIn(search: Search, parts: Parts): Promise<number> {
  const { io } = parts;
  const { words, queries, limit, json } = search;
  const questions = queries === undefined ? undefined : await questionsIn(queries, io);
  if (typeof questions === 'string') return refused(questions, io);
  const works = await worksIn(search, parts);
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

/** Times the looking alone. */
function answered(finder: Finder, query: string, limit: number): Answered {
  const begun = performance.now();
  const matches = finder.find(query, { limit });
  const ms = performance.now() - begun;
  return { query, ms, works: matches.map(({ reference }) => reference) };
}
