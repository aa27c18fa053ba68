import { type SlashCommandStringOption, SlashCommandSubcommandBuilder } from 'discord.js';
import type { Filing } from '../data/change.ts';
import type { Desk } from '../data/desk.ts';
import { inStretches } from '../data/pauses.ts';
import type { Reference } from '../data/reference.ts';
import { type ExportForm, exportPieces } from '../references/pieces.ts';
import { type Answer, type Asker, type Command, type Press, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { longestName, nameFrom, namesIn, suggestNames, worksIn } from './filing.ts';
import { label, shorten, titleOf } from './label.ts';
import { limits } from './limits.ts';
import { pick, work } from './pick.ts';
import { button, card, fitting, plainly, row, text, textWithButton } from './reply.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';

/** Works on one page: each takes a line or two. */
const onPage = 10;

const count = (n: number): string => `${n} ${n === 1 ? 'work' : 'works'}`;

const line = (reference: Reference): string =>
  `- **${plainly(label(reference))}** ${plainly(shorten(titleOf(reference), 120))} \`${reference.key}\``;

/** What a collection can be had as, by the end of a file's name. */
const forms: Readonly<Record<string, ExportForm>> = { ris: 'ris', bib: 'bibtex', json: 'csl-json' };

/** One page of a collection, with buttons for the others and for the whole as a file. */
function show(desk: Desk, name: string, page: number): Answer {
  const works = worksIn(desk, 'collections', name);
  if (works.length === 0) {
    throw new Refusal(
      `There is nothing in a collection “${plainly(name)}”. \`/collection list\` names those that there are.`,
    );
  }
  const pages = Math.ceil(works.length / onPage);
  const at = Math.min(Math.max(page, 0), pages - 1);
  const head = `### ${plainly(name)}\n-# ${count(works.length)}${pages > 1 ? `, page ${at + 1} of ${pages}` : ''}`;
  const lines = works.slice(at * onPage, (at + 1) * onPage).map(line);
  const to = (label: string, next: number): ReturnType<typeof button> =>
    button(label, customId('collection', name, String(next)));
  return {
    to: 'asker',
    card: true,
    components: card(
      text(fitting([head, ...lines].join('\n'), limits.cardText)),
      row(
        ...(at > 0 ? [to('Back', at - 1)] : []),
        ...(at < pages - 1 ? [to('More', at + 1)] : []),
        ...Object.keys(forms).map((form) =>
          button(form.toUpperCase(), customId('collected', form, name)),
        ),
      ),
    ),
  };
}

/** The whole collection as a file, as long as Discord takes it; written in pieces, so that nobody waits. */
async function asFile({ desk, uploadLimit }: Press, form: string, name: string): Promise<Answer> {
  const to = forms[form];
  if (!to)
    throw new Refusal('That button is from another version of me. Show the collection again.');
  const pieces: Buffer[] = [];
  let length = 0;
  await inStretches(exportPieces(worksIn(desk, 'collections', name), to), (piece) => {
    if (length > uploadLimit) return;
    const bytes = Buffer.from(piece);
    pieces.push(bytes);
    length += bytes.length;
  });
  if (length > uploadLimit) {
    const most = Math.floor(uploadLimit / 2 ** 20);
    throw new Refusal(
      `The collection is larger than the ${most} MB that Discord takes here. Whoever runs me can write the whole library on that machine: \`ibid library export --to ${to}\`.`,
    );
  }
  const safe = name.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'collection';
  const file = { name: `${safe}.${form}`, content: Buffer.concat(pieces) };
  return { to: 'asker', content: `The collection **${plainly(name)}**:`, files: [file] };
}

function list(desk: Desk): Answer {
  const names = namesIn(desk, 'collections');
  const none =
    'There are no collections yet: `/collection add`, or `/import` with one, makes the first.';
  const lines = names.map(([name, works]) => `- **${plainly(name)}** ${count(works)}`);
  const said = names.length > 0 ? ['### Collections', ...lines].join('\n') : none;
  return { to: 'asker', card: true, components: card(text(fitting(said, limits.cardText))) };
}

/** Puts a work into a collection, or takes it out, and says so to all. */
async function file(
  desk: Desk,
  asker: Asker,
  reference: Reference,
  { name, way }: Pick<Filing, 'name' | 'way'>,
): Promise<Answer> {
  const { key } = reference;
  const change = await desk.library.file([key], { under: 'collections', name, way }, asker.id);
  const who = `**${plainly(label(reference))}** (\`${key}\`)`;
  if (!change) {
    throw new Refusal(`${who} is ${way === 'in' ? 'already' : 'not'} in **${plainly(name)}**.`);
  }
  const said = `${who} ${way === 'in' ? 'is now in' : 'left'} the collection **${plainly(name)}**.`;
  const undo = button('Undo', customId('undo', change.id));
  return { to: 'everyone', card: true, components: card(textWithButton(said, undo)) };
}

const nameOption = (option: SlashCommandStringOption): SlashCommandStringOption =>
  option
    .setName('name')
    .setDescription('The collection')
    .setMaxLength(longestName)
    .setRequired(true)
    .setAutocomplete(true);

const sub = (name: string, description: string): SlashCommandSubcommandBuilder =>
  new SlashCommandSubcommandBuilder().setName(name).setDescription(description);

/** `/collection`: named sets of works. */
export const collectionCommand: Command = {
  data: slash('collection', 'Named sets of works')
    .addSubcommand(
      sub('show', 'The works of a collection, also as a file; only you see it').addStringOption(
        nameOption,
      ),
    )
    .addSubcommand(sub('list', 'The collections that there are; only you see it'))
    .addSubcommand(
      sub('add', 'Put a work into a collection; can be undone')
        .addStringOption(workOption)
        .addStringOption(nameOption),
    )
    .addSubcommand(
      sub('remove', 'Take a work out of a collection; can be undone')
        .addStringOption(workOption)
        .addStringOption(nameOption),
    )
    .toJSON(),
  to: 'asker',
  suggest: (suggest) =>
    suggest.option === 'name'
      ? suggestNames(suggest.desk, 'collections', suggest.words)
      : suggestWorks(suggest),
  answer: ({ desk, asker, subcommand, options }) => {
    if (subcommand === 'list') return list(desk);
    const name = nameFrom(desk, 'collections', options['name'] ?? '');
    if (subcommand === 'show') return show(desk, name, 0);
    const way = subcommand === 'add' ? 'in' : 'out';
    const picked = pick(desk, options['work'] ?? '', 'collect', way, name);
    return 'work' in picked ? file(desk, asker, picked.work, { name, way }) : picked.question;
  },
  presses: {
    collection: ({ desk, arguments: [name = '', page] }) => ({
      ...show(desk, name, Number(page)),
      replaces: true,
    }),
    collected: (press) => {
      const [form = '', name = ''] = press.arguments;
      return asFile(press, form, name);
    },
    collect: ({ desk, asker, arguments: [way, name = ''], values: [key] }) =>
      file(desk, asker, work(desk, key), { name, way: way === 'in' ? 'in' : 'out' }),
  },
};
