import { type SlashCommandStringOption, SlashCommandSubcommandBuilder } from 'discord.js';
import { isHeavy } from '../references/heavy.ts';
import { toMarkdown } from '../references/markdown.ts';
import { styleWords } from './citation.ts';
import { type Answer, type Ask, type Command, Refusal } from './command.ts';
import { customId } from './custom-id.ts';
import { dropStyle, suggestBrought } from './drop-style.ts';
import { formatted } from './formatted.ts';
import { languageName, languageNamed, suggestLanguages } from './languages.ts';
import { limits } from './limits.ts';
import { button, card, fitting, plainly, text, textWithButton } from './reply.ts';
import { mustRule } from './rights.ts';
import { slash } from './slash.ts';
import {
  styleNamed,
  stylesOf,
  suggestStyle,
  teamLocale,
  teamStyle,
  usualStyle,
} from './team-style.ts';
import { bringStyle } from './team-styles.ts';

/** How a style cites, in words. */
const ways = {
  'author-date': 'author and year',
  author: 'author',
  numeric: 'numbers',
  note: 'notes',
  label: 'labels',
};

/** Which style the team has, or what one is like, with the latest work as an example. */
async function show(ask: Ask): Promise<Answer> {
  const { desk, options } = ask;
  const style = styleNamed(desk, options['style']);
  const own = stylesOf(desk);
  const locale = teamLocale(desk);
  const example = desk.library.all().findLast(({ csl }) => !isHeavy(csl));
  const shown = example ? await formatted(ask, example, style) : undefined;
  const isTeams = style.id === teamStyle(desk);
  const lines = [
    `### ${plainly(style.title)}`,
    `-# \`${styleWords(style)}\` · ${ways[style.format]}${style.own ? ' · brought here' : ''}${isTeams ? ' · **the style of this team**' : ''}`,
    ...(shown ? [`${toMarkdown(shown.reference)}\n-# In text: ${toMarkdown(shown.inText)}`] : []),
    `Language: ${locale ? languageName(locale) : 'the style’s own'}.`,
    ...(own.length > 0 ? [`Brought here: ${own.map(({ id }) => `\`${id}\``).join(', ')}.`] : []),
  ];
  return {
    to: 'asker',
    card: true,
    components: card(text(fitting(lines.join('\n'), limits.cardText))),
  };
}

/** The style in which the team cites from now on. */
async function use({ desk, asker, options }: Ask): Promise<Answer> {
  mustRule(asker, 'choose the style of this team');
  const style = styleNamed(desk, options['style']);
  const after = style.id === usualStyle ? undefined : style.id;
  const change = await desk.library.set('style', () => after, asker.id);
  const said = `Works are cited in **${plainly(style.title)}** (\`${styleWords(style)}\`) from now on.`;
  return told(said, change?.id);
}

/** The language in which references are printed from now on. */
async function speak({ desk, asker, options }: Ask): Promise<Answer> {
  mustRule(asker, 'choose the language of references');
  const locale = languageNamed(options['language'] ?? '');
  const change = await desk.library.set('locale', () => locale, asker.id);
  const said = locale
    ? `References are printed in **${plainly(languageName(locale))}** from now on, whatever the style says.`
    : 'References are printed in the language of each style from now on.';
  return told(said, change?.id);
}

function told(said: string, change: string | undefined): Answer {
  const parts = change
    ? textWithButton(said, button('Undo', customId('undo', change)))
    : text(said);
  return { to: 'everyone', card: true, components: card(parts) };
}

async function add(ask: Ask): Promise<Answer> {
  mustRule(ask.asker, 'add a style');
  return told(await bringStyle(ask), undefined);
}

async function remove(ask: Ask): Promise<Answer> {
  mustRule(ask.asker, 'remove a style');
  return told(await dropStyle(ask), undefined);
}

const answers: Readonly<Record<string, (ask: Ask) => Answer | Promise<Answer>>> = {
  show,
  use,
  language: speak,
  add,
  remove,
};

const sub = (name: string, description: string): SlashCommandSubcommandBuilder =>
  new SlashCommandSubcommandBuilder().setName(name).setDescription(description);

const named =
  (name: string, description: string, required = true) =>
  (option: SlashCommandStringOption): SlashCommandStringOption =>
    option.setName(name).setDescription(description).setRequired(required).setAutocomplete(true);

/** `/style`: how the team cites. */
export const styleCommand: Command = {
  data: slash('style', 'How this team cites: its style, its language, styles of its own')
    .addSubcommand(
      sub('show', 'What a style is like; only you see it').addStringOption(
        named('style', 'A journal or a style; the team’s if you choose none', false),
      ),
    )
    .addSubcommand(
      sub('use', 'Choose the style of this team').addStringOption(
        named('style', 'A journal, a title or an id'),
      ),
    )
    .addSubcommand(
      sub('language', 'Choose the language of references').addStringOption(
        named('language', 'German, français, de-DE; or the style’s own'),
      ),
    )
    .addSubcommand(
      sub('add', 'Bring a style that I lack: a .csl file, or its name')
        .addAttachmentOption((option) =>
          option.setName('file').setDescription('A .csl file').setRequired(false),
        )
        .addStringOption((option) =>
          option
            .setName('name')
            .setDescription('Its name in the official repository of CSL styles')
            .setMaxLength(limits.choice)
            .setRequired(false),
        ),
    )
    .addSubcommand(
      sub('remove', 'Remove a style that was brought').addStringOption(
        named('style', 'One that was brought here'),
      ),
    )
    .toJSON(),
  to: 'asker',
  suggest: (suggest) => {
    if (suggest.option === 'language') return suggestLanguages(suggest.words);
    if (suggest.subcommand === 'remove') return suggestBrought(suggest);
    return suggestStyle(suggest);
  },
  answer: (ask) => {
    const answer = answers[ask.subcommand ?? ''];
    if (!answer) throw new Refusal('I no longer know this command. Type `/help` for those I know.');
    return answer(ask);
  },
};
