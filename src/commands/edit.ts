import type { Desk } from '../data/desk.ts';
import type { Reference } from '../data/reference.ts';
import { usualStyle } from './cite.ts';
import {
  type Answer,
  type Asker,
  type Choice,
  type Command,
  Refusal,
  type Suggest,
} from './command.ts';
import { customId } from './custom-id.ts';
import { type Field, fields, shown } from './fields.ts';
import { label, shorten } from './label.ts';
import { limits } from './limits.ts';
import { pick } from './pick.ts';
import { button, card, plainly, textWithButton } from './reply.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';

/** Longest value that is shown of a change; the log has all of it. */
const longest = 600;

/** The field that is meant. Throws a `Refusal` that names those that there are. */
function fieldNamed(name: string): Field {
  const found = fields.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (found) return found;
  const names = fields.map((each) => `\`${each.name}\``).join(', ');
  throw new Refusal(`There is no field “${plainly(shorten(name, 100))}”. There are ${names}.`);
}

/** What was typed as a value; `undefined` takes the field out. Throws a `Refusal` that shows the form. */
function parsed(field: Field, typed: string): ReturnType<Field['parse']> {
  const tidy = typed.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (tidy === '') {
    if (field.variable === 'type')
      throw new Refusal('A work must have a type; choose another one.');
    return undefined;
  }
  const value = field.parse(tidy);
  if (value !== undefined) return value;
  throw new Refusal(
    `“${plainly(shorten(tidy, 200))}” can’t be read as ${field.name}. Type it like ${field.example}.`,
  );
}

/** Writes what was typed, for all to see, with the way back. */
async function edit(
  desk: Desk,
  asker: Asker,
  reference: Reference,
  { field, typed }: { readonly field: Field; readonly typed: string },
): Promise<Answer> {
  const { variable, name } = field;
  const wording = { [variable]: parsed(field, typed) };
  const change = await desk.library.edit(reference.key, wording, asker.id);
  const who = `**${plainly(label(reference))}** (\`${reference.key}\`)`;
  if (!change) throw new Refusal(`The ${name} of ${who} says that already.`);
  const say = (value: unknown): string =>
    value === undefined ? 'nothing' : `“${plainly(shorten(shown(value), longest))}”`;
  const after = desk.library.get(reference.key)?.csl[variable];
  const said = `<@${asker.id}> changed the ${name} of ${who}:\n${say(change.before.csl[variable])}\n→ ${say(after)}`;
  const undo = button('Undo', customId('undo', change.id));
  return { to: 'everyone', card: true, components: card(textWithButton(said, undo)) };
}

/** Fields by the words typed; those that the work has come first. */
function suggestFields({ desk, words, others }: Suggest): readonly Choice[] {
  const csl = desk.library.get(others['work'] ?? '')?.csl;
  const fitting = fields.filter(({ name }) =>
    name.toLowerCase().includes(words.trim().toLowerCase()),
  );
  const has = ({ variable }: Field): number => (csl?.[variable] === undefined ? 1 : 0);
  return [...fitting]
    .sort((a, b) => has(a) - has(b))
    .slice(0, limits.choices)
    .map(({ name }) => ({ name, value: name }));
}

/** The present value, so that it can be put right instead of typed anew. */
function suggestValue({ desk, words, others }: Suggest): readonly Choice[] {
  const csl = desk.library.get(others['work'] ?? '')?.csl;
  const field = fields.find(({ name }) => name === others['field']);
  const now = field && csl ? shown(csl[field.variable]) : '';
  if (words !== '' || now === '' || now.length > limits.choice) return [];
  return [{ name: now, value: now }];
}

/** `/edit`: puts a field of a work right; logged, undoable, and kept against any file. */
export const editCommand: Command = {
  data: slash('edit', 'Put a field of a work right; can be undone')
    .addStringOption(workOption)
    .addStringOption((option) =>
      option
        .setName('field')
        .setDescription('What is to be changed: title, authors, date …')
        .setMaxLength(20)
        .setRequired(true)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('value')
        .setDescription('What it should say; left out, the field is taken out')
        .setAutocomplete(true),
    )
    .toJSON(),
  to: 'everyone',
  suggest: (suggest) => {
    if (suggest.option === 'field') return suggestFields(suggest);
    if (suggest.option === 'value') return suggestValue(suggest);
    return suggestWorks(suggest.desk, suggest.words);
  },
  answer: ({ desk, asker, options }) => {
    const field = fieldNamed(options['field'] ?? '');
    const typed = options['value'] ?? '';
    parsed(field, typed);
    return edit(desk, asker, theWork(desk, options['work'] ?? ''), { field, typed });
  },
};

/** The one work that the words name. Throws a `Refusal` where they name several. */
function theWork(desk: Desk, words: string): Reference {
  // The menu that other commands would ask with could not carry a long value.
  const picked = pick(desk, words, 'cite', usualStyle);
  if ('work' in picked) return picked.work;
  throw new Refusal(
    `“${plainly(shorten(words, 100))}” may mean several works. Choose one of the list while you type.`,
  );
}
