import { ComponentType } from 'discord.js';
import type { Merge } from '../data/library.ts';
import type { Problem } from '../data/reading.ts';
import type { Reference } from '../data/reference.ts';
import type { Answer, AskFile, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { label, shorten, titleOf } from './label.ts';
import { limits } from './limits.ts';
import { problemWords } from './problem-words.ts';
import { button, card, fitting, menuRow, plainly, row, text, textWithButton } from './reply.ts';

/** Works named in a receipt: enough to see that it was the right file. */
const named = 5;

/** What became of one file: merged, or refused in words. */
export type Outcome = { readonly file: AskFile } & (
  | {
      readonly merge: Merge;
      readonly problems: readonly Problem[];
      /** The collection that the file was brought into. */
      readonly collection?: string;
    }
  | { readonly refusal: Refusal }
);

/** The file's name, as the head of what is said of it. */
export function nameOf({ file }: Pick<Outcome, 'file'>): string {
  return `**${plainly(shorten(file.name, 100))}**`;
}

const line = (reference: Reference): string =>
  `- **${plainly(label(reference))}** ${plainly(shorten(titleOf(reference), 100))} \`${reference.key}\``;

type Kept = Extract<Outcome, { readonly merge: Merge }>;

/** How many of the new works may be known ones. A work may be like several. */
const doubtfulOf = ({ doubts }: Merge): number => new Set(doubts.map(([key]) => key)).size;

/** What is left to do about a file, and where its works were put. */
function remarks({ merge, collection }: Kept): readonly string[] {
  const doubtful = doubtfulOf(merge);
  const name = collection === undefined ? '' : `the collection **${plainly(collection)}**`;
  const put =
    merge.filed.length > 0
      ? `${merge.filed.length} put into ${name}`
      : `All were in ${name} before`;
  return [
    ...(doubtful > 0
      ? [`${doubtful} may be ${doubtful === 1 ? 'a work that is' : 'works that are'} here already`]
      : []),
    ...(name === '' ? [] : [put]),
  ];
}

/** `12 added, 3 completed, 5 the same, 2 problems`, what is to be known, and the first works. */
function report(one: Kept): string {
  const { merge, problems } = one;
  const { added, merged, same } = merge;
  const counts = [
    `${added.length} added`,
    ...(merged.length > 0 ? [`${merged.length} completed`] : []),
    `${same.length} the same`,
    `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`,
  ].join(', ');
  const works = [added, merged, same].find((list) => list.length > 0) ?? [];
  const rest = works.length > named ? [`-# and ${works.length - named} more`] : [];
  return [counts, ...remarks(one), ...works.slice(0, named).map(line), ...rest].join('\n');
}

/** The part of a receipt that speaks of one file, with its *Undo* where something was changed. */
function part(one: Outcome, room: number): ReturnType<typeof text> {
  if ('refusal' in one) return text(fitting(`${nameOf(one)}: ${one.refusal.message}`, room));
  const said = fitting(`${nameOf(one)}: ${report(one)}`, room);
  const { added, merged, filed } = one.merge;
  const changed = added.length + merged.length + filed.length > 0;
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

/** The way to be asked about doubtful works: a button, or a menu where there are some in several files. */
function ways(outcomes: readonly Outcome[]): readonly ReturnType<typeof text>[] {
  const doubtful = outcomes.flatMap((one) =>
    'merge' in one && one.merge.doubts.length > 0 ? [one] : [],
  );
  const [first, second] = doubtful;
  if (!first) return [];
  if (!second) return [row(button('Review', customId('review', first.merge.id)))];
  // A button for each would be too many parts for a card of ten files.
  const options = doubtful.map(({ file, merge }) => ({
    label: shorten(file.name, limits.choice),
    description: `${doubtfulOf(merge)} may be here already`,
    value: merge.id,
  }));
  return [menuRow(customId('review'), 'Review…', options)];
}

/** The receipt: what became of each file, and all problems as a file. At most ten files. */
export function receipt(outcomes: readonly Outcome[]): Answer {
  const room = Math.floor(limits.cardText / outcomes.length);
  const parts = [...outcomes.map((one) => part(one, room)), ...ways(outcomes)];
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
