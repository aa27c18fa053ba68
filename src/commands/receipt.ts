import { ComponentType } from 'discord.js';
import type { Merge } from '../data/library.ts';
import type { Problem } from '../data/reading.ts';
import type { Reference } from '../data/reference.ts';
import type { Answer, AskFile, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { label, shorten, titleOf } from './label.ts';
import { limits } from './limits.ts';
import { problemWords } from './problem-words.ts';
import { button, card, fitting, plainly, text, textWithButton } from './reply.ts';

/** Works named in a receipt: enough to see that it was the right file. */
const named = 5;

/** What became of one file: merged, or refused in words. */
export type Outcome = { readonly file: AskFile } & (
  | { readonly merge: Merge; readonly problems: readonly Problem[] }
  | { readonly refusal: Refusal }
);

/** The file's name, as the head of what is said of it. */
export function nameOf({ file }: Pick<Outcome, 'file'>): string {
  return `**${plainly(shorten(file.name, 100))}**`;
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
  if ('refusal' in one) return text(fitting(`${nameOf(one)}: ${one.refusal.message}`, room));
  const said = fitting(`${nameOf(one)}: ${report(one.merge, one.problems)}`, room);
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

/** The receipt: what became of each file, and all problems as a file. At most ten files. */
export function receipt(outcomes: readonly Outcome[]): Answer {
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
