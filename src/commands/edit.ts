import { ButtonStyle } from 'discord.js';
import type { CslItem } from '../data/csl.ts';
import type { Desk } from '../data/desk.ts';
import type { Reference } from '../data/reference.ts';
import { type Answer, type Asker, type Command, Refusal } from './command.ts';
import { customId, fitsCustomId } from './custom-id.ts';
import { suggestFields, suggestValue } from './edit-choices.ts';
import { shown, tidy } from './field-forms.ts';
import { type Field, fieldOf, usualFields } from './fields.ts';
import { label, shorten } from './label.ts';
import { limits } from './limits.ts';
import { pick, work } from './pick.ts';
import { button, card, plainly, row, textWithButton } from './reply.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';

/** Longest value that is shown of a change; the log has all of it. */
const longest = 600;

const quoted = (value: unknown): string =>
  value === undefined ? 'nothing' : `“${plainly(shorten(shown(value), longest))}”`;

const named = (reference: Reference): string =>
  `**${plainly(label(reference))}** (\`${reference.key}\`)`;

/** The field that is meant. Throws a `Refusal` that names those that there are. */
function fieldNamed(name: string): Field {
  const found = fieldOf(name);
  if (found) return found;
  const names = usualFields.map((each) => `\`${each.name}\``).join(', ');
  throw new Refusal(
    `There is no field “${plainly(shorten(name, 100))}”. There are ${names}, and the other variables of CSL.`,
  );
}

/** What was typed as a value. Throws a `Refusal` that shows the form. */
function parsed(field: Field, typed: string, now?: CslItem[keyof CslItem]): CslItem[keyof CslItem] {
  // What is typed as it stands is what it says, though it may have come in another form.
  if (now !== undefined && tidy(shown(now)) === typed) return now;
  const value = field.parse(typed, now);
  if (value !== undefined) return value;
  throw new Refusal(
    `“${plainly(shorten(typed, 200))}” can’t be read as ${field.name}. Type it like ${field.example}.`,
  );
}

/** Writes a value for all to see, with the way back; `undefined` takes the field out. */
async function write(
  desk: Desk,
  asker: Asker,
  reference: Reference,
  { variable, name }: Field,
  value: CslItem[keyof CslItem],
): Promise<Answer> {
  const change = await desk.library.edit(reference.key, { [variable]: value }, asker.id);
  if (!change) throw new Refusal(`The ${name} of ${named(reference)} says that already.`);
  const said = `<@${asker.id}> changed the ${name} of ${named(reference)}:\n${quoted(change.before.csl[variable])}\n→ ${quoted(value)}`;
  const undo = button('Undo', customId('undo', change.id));
  return { to: 'everyone', card: true, components: card(textWithButton(said, undo)) };
}

/** A value that is left out may have been forgotten: the field goes only when that is said again. */
function mayClear(reference: Reference, { variable, name }: Field): Answer {
  if (variable === 'type') throw new Refusal('A work must have a type; choose another one.');
  const now = reference.csl[variable];
  const whose = named(reference);
  if (now === undefined) throw new Refusal(`${whose} has no ${name} that could be taken out.`);
  return {
    to: 'asker',
    content: shorten(
      `No value was typed. Shall the ${name} of ${whose} go? It says ${quoted(now)}. Nothing has been changed yet.`,
      limits.content,
    ),
    components: [
      row(button('Take it out', customId('clear', reference.key, variable), ButtonStyle.Danger)),
    ],
  };
}

/** Changes the work, or asks before a field goes. */
function edit(
  desk: Desk,
  asker: Asker,
  reference: Reference,
  field: Field,
  typed: string,
): Answer | Promise<Answer> {
  if (typed === '') return mayClear(reference, field);
  const value = parsed(field, typed, reference.csl[field.variable]);
  return write(desk, asker, reference, field, value);
}

/** Where the words name several works, a menu asks which one, if what was typed fits its custom id. */
function ask(
  desk: Desk,
  asker: Asker,
  words: string,
  field: Field,
  typed: string,
): Answer | Promise<Answer> {
  const fits = fitsCustomId('edit', field.variable, typed);
  const picked = pick(desk, words, 'edit', field.variable, fits ? typed : '');
  if ('work' in picked) return edit(desk, asker, picked.work, field, typed);
  if (fits) return picked.question;
  throw new Refusal(
    `“${plainly(shorten(words, 100))}” may mean several works. Choose one of the list while you type.`,
  );
}

/** `/edit`: puts a field of a work right; logged, undoable, and kept against any file. */
export const editCommand: Command = {
  data: slash('edit', 'Put a field of a work right; can be undone')
    .addStringOption(workOption)
    .addStringOption((option) =>
      option
        .setName('field')
        .setDescription('What is to be changed: title, authors, date …')
        .setMaxLength(40)
        .setRequired(true)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('value')
        .setDescription('What it should say; left out, the field is taken out, once you say so')
        .setAutocomplete(true),
    )
    .toJSON(),
  to: 'everyone',
  suggest: (suggest) => {
    if (suggest.option === 'field') return suggestFields(suggest);
    if (suggest.option === 'value') return suggestValue(suggest);
    return suggestWorks(suggest);
  },
  answer: ({ desk, asker, options }) => {
    const field = fieldNamed(options['field'] ?? '');
    return ask(desk, asker, options['work'] ?? '', field, tidy(options['value'] ?? ''));
  },
  presses: {
    edit: ({ desk, asker, arguments: [field = '', typed = ''], values: [key] }) =>
      edit(desk, asker, work(desk, key), fieldNamed(field), typed),
    clear: ({ desk, asker, arguments: [key, field = ''] }) =>
      write(desk, asker, work(desk, key), fieldNamed(field), undefined),
  },
};
