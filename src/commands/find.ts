import type { Desk } from '../data/desk.ts';
import type { Match } from '../data/finder.ts';
import { usualStyle } from './cite.ts';
import type { Answer, Command } from './command.ts';
import { label, shorten, titleOf } from './label.ts';
import { limits } from './limits.ts';
import { menu, nothingFound } from './pick.ts';
import { card, fitting, plainly, text } from './reply.ts';
import { slash } from './slash.ts';

/** What fits a card with room to spare; more words narrow it down better than more pages. */
const shown = 15;

/** One more than is shown is asked for, to know whether there are more. */
const asked = shown + 1;

function line({ reference }: Match): string {
  const title = plainly(shorten(titleOf(reference), 120));
  return `- **${plainly(label(reference))}** ${title} \`${reference.key}\``;
}

/** The works that the words may mean, and a menu to cite one of them in the channel. */
function list(desk: Desk, words: string): Answer {
  const matches = words.trim() === '' ? [] : desk.finder.find(words, { limit: asked });
  if (matches.length === 0) throw nothingFound(desk, words);
  const head = `### Works for “${plainly(shorten(words, 100))}”`;
  const more = matches.length > shown ? '\n-# There are more: another word narrows it down.' : '';
  const lines = matches.slice(0, shown).map(line).join('\n');
  return {
    to: 'asker',
    card: true,
    components: [
      ...card(text(fitting(`${head}\n${lines}`, limits.cardText - more.length) + more)),
      menu(matches.slice(0, shown), 'cite', 'Cite one of them here', usualStyle),
    ],
  };
}

/** `/find`: what is there, seen by the asker alone; what they choose is cited for all. */
export const findCommand: Command = {
  data: slash('find', 'Look through the library; only you see the list')
    .addStringOption((option) =>
      option
        .setName('words')
        .setDescription('Author, year, words of the title, journal, DOI')
        .setRequired(true),
    )
    .toJSON(),
  to: 'asker',
  answer: ({ desk, options }) => list(desk, options['words'] ?? ''),
};
