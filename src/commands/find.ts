import type { Desk } from '../data/desk.ts';
import type { Mark, Match } from '../data/finder.ts';
import type { Answer, Command } from './command.ts';
import { label, shorten, titleOf } from './label.ts';
import { limits } from './limits.ts';
import { menu, nothingFound } from './pick.ts';
import { card, fitting, plainly, text } from './reply.ts';
import { slash } from './slash.ts';
import { idInButton, teamStyle } from './team-style.ts';

/** What fits a card with room to spare; more words narrow it down better than more pages. */
const shown = 15;

/** One more than is shown is asked for, to know whether there are more. */
const asked = shown + 1;

/** Letters of an abstract that are shown around what was found there. */
const around = 60;

/** Text with what was found in it in bold, without markdown of its own. */
function marked(text: string, ranges: Mark['ranges']): string {
  let [shown, at] = ['', 0];
  for (const [from, to] of ranges) {
    if (from >= text.length) break;
    if (from < at) continue;
    const end = Math.min(to + 1, text.length);
    shown += `${plainly(text.slice(at, from))}**${plainly(text.slice(from, end))}**`;
    at = end;
  }
  return shown + plainly(text.slice(at));
}

/** Where the abstract has words that stand nowhere else. */
function excerpt({ text, ranges }: Mark): string {
  const [first = 0] = ranges[0] ?? [];
  const from = text.lastIndexOf(' ', Math.max(0, first - around)) + 1;
  const part = shorten(text.slice(from), 2 * around);
  const within = ranges.map(([one, other]) => [one - from, other - from] as const);
  return `\n  -# ${from > 0 ? '…' : ''}${marked(part, within)}`;
}

function line(desk: Desk, { reference, by }: Match, words: string): string {
  const marks = by === 'identifier' ? [] : desk.finder.marks(reference, words);
  const title = shorten(titleOf(reference), 120);
  const inTitle = marks.find(({ variable }) => variable === 'title')?.ranges ?? [];
  const abstract = marks.find(({ variable }) => variable === 'abstract');
  return `- **${plainly(label(reference))}** ${marked(title, inTitle)} \`${reference.key}\`${abstract ? excerpt(abstract) : ''}`;
}

/** The works that the words may mean, and a menu to cite one of them in the channel. */
function list(desk: Desk, words: string): Answer {
  const matches = words.trim() === '' ? [] : desk.finder.find(words, { limit: asked });
  if (matches.length === 0) throw nothingFound(desk, words);
  const head = `### Works for “${plainly(shorten(words, 100))}”`;
  const more = matches.length > shown ? '\n-# There are more: another word narrows it down.' : '';
  const lines = matches
    .slice(0, shown)
    .map((match) => line(desk, match, words))
    .join('\n');
  return {
    to: 'asker',
    card: true,
    components: [
      ...card(text(fitting(`${head}\n${lines}`, limits.cardText - more.length) + more)),
      menu(matches.slice(0, shown), 'cite', 'Cite one of them here', idInButton(teamStyle(desk))),
    ],
  };
}

/** `/find`: what is there, seen by the asker alone; what they choose is cited for all. */
export const findCommand: Command = {
  data: slash('find', 'Look through the library; only you see the list')
    .addStringOption((option) =>
      option
        .setName('words')
        .setDescription(
          'Author, year, words, journal, DOI; year:2019-2024, journal:, tag:, type:, has:abstract',
        )
        .setRequired(true),
    )
    .toJSON(),
  to: 'asker',
  answer: ({ desk, options }) => list(desk, options['words'] ?? ''),
};
