import { ComponentType } from 'discord.js';
import { bring } from '../data/bring.ts';
import type { Merge } from '../data/library.ts';
import type { Problem } from '../data/reading.ts';
import type { Reference } from '../data/reference.ts';
import { type Answer, type Ask, type AskFile, type Command, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { label, shorten, titleOf } from './label.ts';
import { limits } from './limits.ts';
import { problemWords } from './problem-words.ts';
import { button, card, fitting, plainly, text, textWithButton } from './reply.ts';
import { messageMenu, slash } from './slash.ts';

/** The largest file that Ibid reads, in bytes; Discord's own limit is mostly 10 MiB. */
const mebibyte = 1024 * 1024;
const mostBytes = 25 * mebibyte;

/** Works named in a receipt: enough to see that it was the right file. */
const named = 5;

/** What became of one file: merged, or refused in words. */
type Outcome = { readonly file: AskFile } & (
  | { readonly merge: Merge; readonly problems: readonly Problem[] }
  | { readonly refusal: Refusal }
);

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
  const { merge, problems } = await bring(ask.desk.library, await file.bytes(), {
    file: file.name,
    by: ask.asker.id,
    ...(ask.message === undefined ? {} : { message: ask.message }),
  });
  if (merge) return { file, merge, problems };
  const [first] = problems;
  throw new Refusal(first ? plainly(problemWords(first)) : 'There is no reference in it.');
}

/** One bad file never sinks the others. */
async function outcome(ask: Ask, file: AskFile): Promise<Outcome> {
  try {
    return await keep(ask, file);
  } catch (error) {
    if (error instanceof Refusal) return { file, refusal: error };
    throw error;
  }
}

const line = (reference: Reference): string =>
  `- **${plainly(label(reference))}** ${plainly(shorten(titleOf(reference), 100))} \`${reference.key}\``;

/** `12 added, 3 completed, 5 the same, 2 problems`, and the first works. */
function report({ added, merged, same }: Merge, problems: readonly Problem[]): string {
  const counts = [
    `${added.length} added`,
    ...(merged.length > 0 ? [`${merged.length} completed`] : []),
    `${same.length} the same`,
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
  ].join(', ');
  const works = [added, merged, same].find((list) => list.length > 0) ?? [];
  const rest = works.length > named ? [`-# and ${works.length - named} more`] : [];
  return [counts, ...works.slice(0, named).map(line), ...rest].join('\n');
}

/** The part of a receipt that speaks of one file, with its *Undo* where something was changed. */
function part(one: Outcome, room: number): ReturnType<typeof text> {
  const name = plainly(shorten(one.file.name, 100));
  if ('refusal' in one) return text(fitting(`**${name}**: ${one.refusal.message}`, room));
  const said = fitting(`**${name}**: ${report(one.merge, one.problems)}`, room);
  const changed = one.merge.added.length + one.merge.merged.length > 0;
  return changed
    ? textWithButton(said, button('Undo', customId('undo', one.merge.id)))
    : text(said);
}

const problemsFile = 'problems.txt';

/** Problems told in full; a file in which more lines make no sense is another kind of file. */
const told = 1000;

/** One line a problem, with its place in the file. */
function problemLines(one: Outcome): readonly string[] {
  if ('refusal' in one) return [];
  return one.problems.map((problem) => {
    const record = problem.record === 0 ? '' : `, record ${problem.record}`;
    return `${one.file.name}, line ${problem.line}${record}: ${problemWords(problem)}`;
  });
}

/** The receipt: what became of each file, and all problems as a file. */
function receipt(outcomes: readonly Outcome[]): Answer {
  const room = Math.floor(limits.cardText / outcomes.length);
  const parts = outcomes.map((one) => part(one, room));
  const problems = outcomes.flatMap(problemLines);
  const more = problems.length > told ? [`… and ${problems.length - told} more.`] : [];
  if (problems.length === 0) return { to: 'everyone', card: true, components: card(...parts) };
  return {
    to: 'everyone',
    card: true,
    components: card(...parts, {
      type: ComponentType.File,
      file: { url: `attachment://${problemsFile}` },
    }),
    files: [
      { name: problemsFile, content: `${[...problems.slice(0, told), ...more].join('\n')}\n` },
    ],
  };
}

/**
 * Reads the files one after the other, keeps what they hold and gives a receipt. Throws a
 * `Refusal` when there is no file, or when nothing could be kept of any.
 */
export async function importFiles(ask: Ask): Promise<Answer> {
  if (ask.files.length === 0) {
    throw new Refusal('There is no file in that message. Post an `.ris` file, or use `/import`.');
  }
  const outcomes: Outcome[] = [];
  for (const file of ask.files.slice(0, limits.files)) outcomes.push(await outcome(ask, file));
  const refused = outcomes.flatMap((one) => ('refusal' in one ? [one] : []));
  if (refused.length < outcomes.length) return receipt(outcomes);
  const reasons = refused.map(
    ({ file, refusal }) => `**${plainly(shorten(file.name, 100))}**: ${refusal.message}`,
  );
  throw new Refusal(`${reasons.join('\n')}\n-# Nothing was changed.`);
}

/** `/import`: a file of references into the library. */
export const importCommand: Command = {
  data: slash('import', 'Bring the references of an RIS file into the library')
    .addAttachmentOption((option) =>
      option
        .setName('file')
        .setDescription('An RIS file (.ris, .txt), as any reference manager exports it')
        .setRequired(true),
    )
    .toJSON(),
  to: 'everyone',
  answer: importFiles,
};

/** Apps > *Import references*: the same for the files of a message. */
export const importMenuCommand: Command = {
  data: messageMenu('Import references').toJSON(),
  to: 'everyone',
  answer: importFiles,
};
