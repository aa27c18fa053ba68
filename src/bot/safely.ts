import { randomBytes } from 'node:crypto';
import { type Answer, Refusal } from '../commands/command.ts';
import { limits } from '../commands/limits.ts';
import { fitting } from '../commands/reply.ts';
import { DamagedFile, NewerFile } from '../data/store/faults.ts';
import type { Log } from '../log.ts';

/** What the log says of the question, beside the error. */
export type About = Readonly<Record<string, string | null>>;

/** A refusal may name ten files, each with a reason; what Discord can't take is cut at a line. */
const refusal = (words: string): Answer => ({
  to: 'asker',
  content: fitting(words, limits.content),
});

/**
 * The one error boundary: an answer in every case. A `Refusal` in its own words; a damaged library
 * in words that calm; anything else is a bug, logged with its cause under a short id, and the
 * asker gets the id.
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
    if (error instanceof Refusal) {
      log.info(
        { ...about, reason: error.message, ...(error.cause ? { err: error.cause } : {}) },
        'refused',
      );
      return refusal(error.message);
    }
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
}
