import type { Desk } from '../data/desk.ts';
import type { Reference } from '../data/reference.ts';
import { type Answer, type Asker, type Command, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { label, longestTitle, shorten, titleOf } from './label.ts';
import { pick, work } from './pick.ts';
import { button, card, plainly, textWithButton } from './reply.ts';
import { mustOwn } from './rights.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';

/** Takes the work out, says so to all, and offers the way back. */
async function forget(desk: Desk, asker: Asker, reference: Reference): Promise<Answer> {
  mustOwn(asker, [reference.source.by], 'forget this work');
  const change = await desk.library.forget(reference.key, asker.id);
  if (!change) throw new Refusal(`\`${reference.key}\` has been forgotten already.`);
  const said = `<@${asker.id}> took **${plainly(label(reference))}** out of the library.\n-# ${plainly(shorten(titleOf(reference), longestTitle))} · \`${reference.key}\``;
  const undo = button('Undo', customId('undo', change.id));
  return { to: 'everyone', card: true, components: card(textWithButton(said, undo)) };
}

/** `/forget`: takes a work out of the library; undoable. */
export const forgetCommand: Command = {
  data: slash('forget', 'Take a work out of the library; can be undone')
    .addStringOption(workOption)
    .toJSON(),
  to: 'everyone',
  suggest: suggestWorks,
  answer: ({ desk, asker, options }) => {
    const picked = pick(desk, options['work'] ?? '', 'forget');
    return 'work' in picked ? forget(desk, asker, picked.work) : picked.question;
  },
  presses: {
    forget: ({ desk, asker, values: [key] }) => forget(desk, asker, work(desk, key)),
  },
};
