import { createHash } from 'node:crypto';
import type { SlashCommandStringOption } from 'discord.js';
import type { Desk } from '../data/desk.ts';
import { ownStyles } from '../references/styles/own.ts';
import { resolveStyle } from '../references/styles/resolve.ts';
import { type Style, styles } from '../references/styles/style.ts';
import { suggestStyles } from '../references/styles/suggest.ts';
import { type Choice, Refusal, type Suggest } from './command.ts';
import { shorten } from './label.ts';
import { limits } from './limits.ts';
import { plainly } from './reply.ts';

/** The style of a team that has chosen none. */
export const usualStyle = 'apa';

/** The id of the style in which a team cites. */
export function teamStyle({ library }: Pick<Desk, 'library'>): string {
  return library.setting('style') ?? usualStyle;
}

/** The language in which a team cites; `undefined` where it is the style's own. */
export function teamLocale({ library }: Pick<Desk, 'library'>): string | undefined {
  return library.setting('locale');
}

/** The styles that a team has beside the shelf: its own before those that are given to all. */
export function stylesOf({
  styles,
  givenStyles,
}: Pick<Desk, 'styles' | 'givenStyles'>): readonly Style[] {
  return ownStyles([...styles.all().values(), ...givenStyles.values()]);
}

/** A button has room for a work and a style whose id is no longer, in characters. */
const longestId = 28;

/**
 * The id of a style as it stands in a button. Some are longer than a button has room for, as
 * `gruppe-interaktion-organisation-zeitschrift-fur-angewandte-organisationspsychologie`: a hash stands for those.
 */
export function idInButton(id: string): string {
  if (id.length <= longestId) return id;
  return `~${createHash('sha256').update(id).digest('base64url').slice(0, 12)}`;
}

/** The id for which such a hash stands; all other words as they are. */
export function withoutHash(words: string, own: readonly Style[]): string {
  if (!words.startsWith('~')) return words;
  return [...own, ...styles()].find(({ id }) => idInButton(id) === words)?.id ?? words;
}

/**
 * The style that the words name; the team's where there are none. Throws a `Refusal` with the nearest
 * ones: never another in silence.
 */
export function styleNamed(desk: Desk, words: string | undefined): Style {
  const named = words ?? teamStyle(desk);
  const own = stylesOf(desk);
  const style = resolveStyle(withoutHash(named, own), own);
  if (style) return style;
  const near = suggestStyles(named, 3, { own }).map(({ id }) => `\`${id}\``);
  throw new Refusal(
    `I have no style “${plainly(shorten(named, 100))}”. ${near.length > 0 ? `Did you mean ${near.join(', ')}?` : 'Choose one while you type.'} \`/style add\` brings one that I lack.`,
  );
}

/** The styles that the words so far may mean; first the team's, and those that the channel used last. */
export function suggestStyle({
  desk,
  words,
  channelId,
}: Pick<Suggest, 'desk' | 'words' | 'channelId'>): readonly Choice[] {
  const used = channelId === undefined ? [] : desk.uses.stylesOf(channelId);
  const first = [teamStyle(desk), ...used];
  return suggestStyles(words, limits.choices, { first, own: stylesOf(desk) }).map(choiceOf);
}

/** A style as a choice while typing. */
export function choiceOf({ id, title }: Style): Choice {
  // Discord would refuse all choices for one value that is too long.
  const value = id.length > limits.choice ? idInButton(id) : id;
  return { name: shorten(title, limits.choice), value };
}

/** The option that names a style, with choices while typing. */
export function styleOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('style')
    .setDescription('A journal, or a citation style; the team’s, if you choose none')
    .setAutocomplete(true);
}
