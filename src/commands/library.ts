import { SlashCommandSubcommandBuilder } from 'discord.js';
import { citeKey, usualPattern } from '../data/cite-key.ts';
import { parsePattern } from '../data/key-pattern.ts';
import { backup } from './backup.ts';
import { closeChannel, moveToChannel, moveToServer, openChannel } from './channel-library.ts';
import { type Answer, type Ask, type Command, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { limits } from './limits.ts';
import { pick, work } from './pick.ts';
import { button, card, fitting, plainly, text, textWithButton } from './reply.ts';
import { mustRule } from './rights.ts';
import { slash, workOption } from './slash.ts';
import { suggestWorks } from './suggest.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** What is kept here, and how. */
function info({ desk: { library }, place }: Ask): Answer {
  const imports = library.changes().filter(({ kind }) => kind === 'import').length;
  const [first] = library.changes();
  const whose = {
    guild: 'the library of this server',
    channel: 'this channel’s own library',
    user: 'your own library',
  };
  const since = first ? `, since <t:${Math.floor(Date.parse(first.at) / 1000)}:D>` : '';
  const lines = [
    `### This is ${whose[place.kind]}`,
    `- ${library.size} ${library.size === 1 ? 'work' : 'works'}, ${imports} ${imports === 1 ? 'import' : 'imports'}${since}`,
    `- ${megabytes(library.bytes)} on the disk of the computer that runs me`,
    `- New citation keys: \`${library.setting('keys') ?? usualPattern.text}\``,
  ];
  return { to: 'asker', card: true, components: card(text(lines.join('\n'))) };
}

/** How citation keys of new works are made from now on. */
async function setKeys({ desk: { library }, asker, options }: Ask): Promise<Answer> {
  mustRule(asker, 'choose how citation keys are made');
  const typed = (options['pattern'] ?? '').trim();
  const pattern = parsePattern(typed);
  if ('fault' in pattern) {
    throw new Refusal(
      fitting(`${pattern.fault}\nThe usual pattern is \`${usualPattern.text}\`.`, limits.content),
    );
  }
  const after = pattern.text === usualPattern.text ? undefined : pattern.text;
  const change = await library.set('keys', () => after, asker.id);
  const example = library.all().at(-1);
  const shown = example
    ? ` One like **${plainly(example.key)}** would be \`${citeKey(example.csl, () => false, pattern)}\`.`
    : '';
  const said = `New works get keys like \`${pattern.text}\` from now on; those that were given stay.${shown}`;
  const parts = change
    ? textWithButton(said, button('Undo', customId('undo', change.id)))
    : text(said);
  return { to: 'everyone', card: true, components: card(parts) };
}

const sub = (name: string, description: string): SlashCommandSubcommandBuilder =>
  new SlashCommandSubcommandBuilder().setName(name).setDescription(description);

const answers: Readonly<Record<string, (ask: Ask) => Answer | Promise<Answer>>> = {
  info,
  keys: setKeys,
  backup: ({ desk, asker, uploadLimit }) => {
    mustRule(asker, 'have the whole library as a file');
    return backup(desk.library, uploadLimit);
  },
  channel: (ask) => (ask.options['library'] === 'own' ? openChannel(ask) : closeChannel(ask)),
  move: (ask) => {
    const words = ask.options['work'] ?? '';
    if (ask.options['to'] === 'channel') return moveToChannel(ask, words);
    const picked = pick(ask.desk, words, 'move');
    return 'work' in picked ? moveToServer(ask, picked.work) : picked.question;
  },
};

/** `/library`: what is kept here and how; backup, citation keys, libraries of channels. */
export const libraryCommand: Command = {
  data: slash('library', 'What is kept here and how: backup, citation keys, libraries of channels')
    .addSubcommand(sub('info', 'How much is kept here; only you see it'))
    .addSubcommand(sub('backup', 'The whole library as one file; only you see it'))
    .addSubcommand(
      sub('keys', 'How citation keys of new works are made').addStringOption((option) =>
        option
          .setName('pattern')
          .setDescription('{author}{year}{word} is usual; a wrong one tells what there is')
          .setMaxLength(80)
          .setRequired(true),
      ),
    )
    .addSubcommand(
      sub(
        'channel',
        'Give this channel a library of its own, or the server’s again',
      ).addStringOption((option) =>
        option
          .setName('library')
          .setDescription('Whose library is used in this channel and its threads')
          .setRequired(true)
          .addChoices({ name: 'its own', value: 'own' }, { name: 'the server’s', value: 'server' }),
      ),
    )
    .addSubcommand(
      sub('move', 'Move a work between this channel’s own library and the server’s')
        .addStringOption(workOption)
        .addStringOption((option) =>
          option
            .setName('to')
            .setDescription(
              'Whose library it goes to; to this channel’s, name it by key, DOI or PMID',
            )
            .setRequired(true)
            .addChoices(
              { name: 'the server’s', value: 'server' },
              { name: 'this channel’s own', value: 'channel' },
            ),
        ),
    )
    .toJSON(),
  to: 'asker',
  suggest: suggestWorks,
  answer: (ask) => {
    const answer = answers[ask.subcommand ?? ''];
    if (!answer) throw new Refusal('I no longer know this command. Type `/help` for those I know.');
    return answer(ask);
  },
  presses: {
    move: (press) => moveToServer(press, work(press.desk, press.values[0])),
  },
};
