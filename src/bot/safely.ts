import { randomBytes } from 'node:crypto';
import { type Answer, Refusal } from '../commands/command.ts';
import { limits } from '../commands/limits.ts';
import { fitting } from '../commands/reply.ts';
import { DamagedFile, NewerFile, NotSaved } from '../data/store/faults.ts';
import type { Log } from '../log.ts';
import { Unprintable } from '../references/unprintable.ts';
import { notSavedWords } from './not-saved.ts';

/** What the log says of the question, beside the error. */
export type About = Readonly<Record<string, string | null>>;

/** A refusal may name ten files, each with a reason; what Discord can't take is cut at a line. */
const refusal = (words: string): Answer => ({
  to: 'asker',
  content: fitting(words, limits.content),
});

/**
 * The one error boundary: an answer in every case. A `Refusal` in its own words; a damaged library
 * in words that calm; a change that could not be saved with what to do; anything else is a bug, logged
 * with its cause under a short id, and the asker gets the id.
 */
export async function safely(
  work: () => Answer | Promise<Answer>,
  log: Log,
  about: About,
): Promise<Answer> {
  try {
    const answer = await work();
    for (const err of answer.faults ?? []) log.error({ ...about, err }, 'a part of it broke');
    return answer;
  } catch (error) {
    return error instanceof Refusal || error instanceof NotSaved
      ? expected(error, log, about)
      : unexpected(error, log, about);
  }
}

/** What may happen to anybody, and what the asker is told of it. */
function expected(error: Refusal | NotSaved, log: Log, about: About): Answer {
  if (error instanceof NotSaved) {
    log.error({ ...about, err: error }, 'a change could not be saved');
    return refusal(notSavedWords(error));
  }
  const { message: reason, cause } = error;
  // The asker can cite all the same, but somebody has to mend it.
  const level = cause instanceof Unprintable ? 'error' : 'info';
  log[level]({ ...about, reason, ...(cause ? { err: cause } : {}) }, 'refused');
  return refusal(reason);
}

/** A library that is damaged, or a bug. */
function unexpected(error: unknown, log: Log, about: About): Answer {
  const id = randomBytes(3).toString('hex');
  log.error({ ...about, id, err: error }, 'something broke');
  if (error instanceof DamagedFile || error instanceof NewerFile) {
    return refusal(
      `The library of this place can’t be read, so I touch nothing in it. Whoever runs me finds in the log (${id}) what to do; nothing was overwritten.`,
    );
  }
  return refusal(
    `Something broke on my side (${id}), and I don’t know what came of it. Whoever runs me finds the cause in the log under that id.`,
  );
}
