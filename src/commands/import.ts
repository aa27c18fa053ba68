import { bring } from '../data/bring.ts';
import { GivenUp } from '../data/importing.ts';
import { type Answer, type Ask, type AskFile, type Command, Refusal } from './command.ts';
import { longestName, nameFrom, suggestNames } from './filing.ts';
import { limits } from './limits.ts';
import { problemWords } from './problem-words.ts';
import { nameOf, type Outcome, receipt } from './receipt.ts';
import { plainly } from './reply.ts';
import { review } from './review.ts';
import { messageMenu, slash } from './slash.ts';

const mebibyte = 1024 * 1024;

/** The largest file that Ibid reads, in bytes; Discord's own limit is mostly 10 MiB. */
const mostBytes = 25 * mebibyte;

/** Throws a `Refusal` when the file is larger than Discord or Ibid takes. */
function mustFit(file: AskFile, uploadLimit: number): void {
  const most = Math.min(mostBytes, uploadLimit);
  if (file.size <= most) return;
  // Rounded apart: "it is 10 MB, the most is 10 MB" would help nobody.
  const [is, may] = [Math.ceil((file.size * 10) / mebibyte), Math.floor((most * 10) / mebibyte)];
  throw new Refusal(
    `It is ${is / 10} MB; the most I can take here is ${may / 10} MB. Export fewer records at a time, or post it in parts.`,
  );
}

/** Reads one file and keeps its works. Throws a `Refusal` when there is nothing in it to keep. */
async function keep(ask: Ask, file: AskFile): Promise<Outcome> {
  mustFit(file, ask.uploadLimit);
  const typed = ask.options['collection'];
  const origin = {
    file: file.name,
    by: ask.asker.id,
    ...(ask.message === undefined ? {} : { message: ask.message }),
  };
  const into = typed === undefined ? {} : { collection: nameFrom(ask.desk, 'collections', typed) };
  const { merge, problems } = await bring(ask.desk, await file.bytes(), origin, into).catch(
    tooLate,
  );
  if (merge) return { file, merge, problems, ...into };
  const [first] = problems;
  throw new Refusal(first ? plainly(problemWords(first)) : 'There is no reference in it.');
}

/** While a file was fetched and read, the channel's own library was given up. */
function tooLate(error: unknown): never {
  if (!(error instanceof GivenUp)) throw error;
  throw new Refusal(
    'While I read it, this channel went over to the server’s library. Bring it again.',
  );
}

/**
 * One bad file never sinks the others. Nor does a fault of ours or of the disk: what was kept of the
 * files before it is on disk, and must be told. `faults` takes what broke.
 */
async function outcome(ask: Ask, file: AskFile, faults: unknown[]): Promise<Outcome> {
  try {
    return await keep(ask, file);
  } catch (error) {
    if (error instanceof Refusal) return { file, refusal: error };
    faults.push(error);
    return { file, refusal: new Refusal('It could not be saved: nothing of it was kept.') };
  }
}

/**
 * Reads the files one after the other, keeps what they hold and gives a receipt. Throws a
 * `Refusal` when there is no file, or when nothing could be kept of any.
 */
export async function importFiles(ask: Ask): Promise<Answer> {
  if (ask.files.length === 0) {
    throw new Refusal(
      'There is no file in that message. Post a file of references, or use `/import`.',
    );
  }
  const outcomes: Outcome[] = [];
  const faults: unknown[] = [];
  for (const file of ask.files.slice(0, limits.files)) {
    outcomes.push(await outcome(ask, file, faults));
  }
  const refused = outcomes.flatMap((one) => ('refusal' in one ? [one] : []));
  if (refused.length < outcomes.length) return { ...receipt(outcomes), faults };
  // Nothing is to be told but the fault itself.
  if (faults.length > 0) throw faults[0];
  const reasons = refused.map((one) => `${nameOf(one)}: ${one.refusal.message}`);
  throw new Refusal(`${reasons.join('\n')}\n-# Nothing was changed.`);
}

/** `/import`: a file of references into the library. */
export const importCommand: Command = {
  data: slash('import', 'Bring the references of a file into the library')
    .addAttachmentOption((option) =>
      option
        .setName('file')
        .setDescription(
          'RIS, BibTeX, PubMed, EndNote, Web of Science or CSL-JSON, as programs export it',
        )
        .setRequired(true),
    )
    .addStringOption((option) =>
      option
        .setName('collection')
        .setDescription('Put the works into this collection; a new name makes a new one')
        .setMaxLength(longestName)
        .setAutocomplete(true),
    )
    .toJSON(),
  to: 'everyone',
  suggest: ({ desk, words }) => suggestNames(desk, 'collections', words),
  answer: importFiles,
  presses: { review },
};

/** Apps > *Import references*: the same for the files of a message. */
export const importMenuCommand: Command = {
  data: messageMenu('Import references').toJSON(),
  to: 'everyone',
  answer: importFiles,
};
