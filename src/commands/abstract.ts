import { ButtonStyle } from 'discord.js';
import type { Desk } from '../data/desk.ts';
import type { Reference } from '../data/reference.ts';
import { type Answer, type Command, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { label, longestTitle, shorten, titleOf } from './label.ts';
import { pick, work } from './pick.ts';
import { button, card, fitsCard, plainly, row, text } from './reply.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';
import { idInButton, teamStyle } from './team-style.ts';

/** The abstract, whole: on a card where it fits, else as a file. Only the asker needs it. */
function abstract(desk: Desk, reference: Reference): Answer {
  const words = reference.csl.abstract;
  if (words === undefined) {
    throw new Refusal(
      `No abstract came with **${plainly(label(reference))}** (\`${reference.key}\`).`,
    );
  }
  const head = `### ${plainly(shorten(titleOf(reference), longestTitle))}\n-# ${plainly(label(reference))} · \`${reference.key}\``;
  const cite = row(
    button(
      'Cite',
      customId('cite', idInButton(teamStyle(desk)), reference.key),
      ButtonStyle.Primary,
    ),
  );
  if (fitsCard(head + plainly(words))) {
    return { to: 'asker', card: true, components: card(text(head), text(plainly(words)), cite) };
  }
  return {
    to: 'asker',
    content: `The abstract of \`${reference.key}\` is longer than a message (${words.length} characters): it is in the file.`,
    components: [cite],
    files: [{ name: `${reference.key}.txt`, content: `${titleOf(reference)}\n\n${words}\n` }],
  };
}

/** `/abstract`: what a work says of itself. */
export const abstractCommand: Command = {
  data: slash('abstract', 'Read the abstract of a work; only you see it')
    .addStringOption(workOption)
    .toJSON(),
  to: 'asker',
  suggest: suggestWorks,
  answer: ({ desk, options }) => {
    const picked = pick(desk, options['work'] ?? '', 'abstract');
    return 'work' in picked ? abstract(desk, picked.work) : picked.question;
  },
  presses: {
    abstract: ({ desk, arguments: [key], values }) => abstract(desk, work(desk, values[0] ?? key)),
  },
};
