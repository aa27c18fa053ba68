import type { Desk } from '../data/desk.ts';
import { folded, hasAll, named } from '../references/styles/names.ts';
import { ownStyles } from '../references/styles/own.ts';
import { type Style, styleById } from '../references/styles/style.ts';
import { type Ask, type Choice, Refusal, type Suggest } from './command.ts';
import { limits } from './limits.ts';
import { plainly } from './reply.ts';
import { choiceOf, stylesOf, teamStyle, withoutHash } from './team-style.ts';

/** The styles that were brought here, and can be used. */
function broughtTo(desk: Desk): readonly Style[] {
  const brought = desk.styles.all();
  return stylesOf(desk).filter(({ id }) => brought.has(id));
}

/** Those of them that the words so far may mean. */
export function suggestBrought({
  desk,
  words,
}: Pick<Suggest, 'desk' | 'words'>): readonly Choice[] {
  const typed = folded(words);
  return broughtTo(desk)
    .filter((style) => typed === '' || hasAll(named(style), typed))
    .slice(0, limits.choices)
    .map(choiceOf);
}

/** The id of the style that was brought and has this id or title. Throws a `Refusal` where none has. */
function idOf(desk: Desk, words: string): string {
  const all = broughtTo(desk);
  const id = withoutHash(words.trim(), all).toLowerCase();
  const brought = desk.styles.all();
  // What is kept and can't be used, since the style that it follows is gone, can be removed all the same.
  if (brought.has(id)) return id;
  const [only, ...others] = all.filter(({ title }) => folded(title) === folded(words));
  if (only && others.length === 0) return only.id;
  const names = [...brought.keys()].map((each) => `\`${each}\``).join(', ');
  throw new Refusal(
    `No style \`${plainly(id)}\` was brought here. ${names ? `There are: ${names}.` : 'None was.'}`,
  );
}

/** Removes a style that was brought, and says so. Throws a `Refusal` where it is not, or is needed. */
export async function dropStyle({ desk, options }: Ask): Promise<string> {
  const id = idOf(desk, options['style'] ?? '');
  const given = ownStyles(desk.givenStyles.values()).some((style) => style.id === id);
  const stands = given || styleById(id) !== undefined;
  if (!stands) mustBeFree(desk, id);
  await desk.styles.remove(id);
  return `The style \`${id}\` is gone${stands ? '; the one that I have takes its place' : ''}.`;
}

/** Throws a `Refusal` where nobody could cite as the team does, once the style is gone. */
function mustBeFree(desk: Desk, id: string): void {
  if (id === teamStyle(desk)) {
    throw new Refusal(
      `\`${id}\` is the style of this team: choose another with \`/style use\` first.`,
    );
  }
  const [follower] = stylesOf(desk).filter(({ parent }) => parent === id);
  if (follower) {
    throw new Refusal(`\`${follower.id}\` is printed in \`${id}\`: remove that one first.`);
  }
}
