import type { Desk } from '../data/desk.ts';
import { readStyle } from '../references/styles/csl-file.ts';
import { ownStyles } from '../references/styles/own.ts';
import { type Style, styleById } from '../references/styles/style.ts';
import { tryStyle } from '../references/styles/trial.ts';
import { type Ask, type AskFile, type FetchedStyle, Refusal } from './command.ts';
import { plainly } from './reply.ts';
import { stylesOf, teamStyle } from './team-style.ts';

/** A team needs some journals; a thousand files would be read at each opening. */
export const mostStyles = 100;

/** What came, the style that is meant last. */
type Brought = readonly FetchedStyle[];

/** The file that was attached, with the style that it follows where that is lacking. */
async function attached(ask: Ask, file: AskFile): Promise<Brought> {
  const bytes = await file.bytes();
  const read = readStyle(bytes);
  if ('fault' in read) {
    throw new Refusal(`**${plainly(file.name)}** can’t be used. ${plainly(read.fault)}`);
  }
  const given = { bytes, file: read };
  const { parent } = read;
  if (parent === undefined || has(ask.desk)(parent)) return [given];
  return [...(await ask.fetchStyle(parent, has(ask.desk))), given];
}

const has =
  (desk: Desk) =>
  (id: string): boolean =>
    styleById(id) !== undefined || stylesOf(desk).some((style) => style.id === id);

/** `https://www.zotero.org/styles/plos-one`, `plos-one.csl` and `PLOS One`: `plos-one`. */
const idFrom = (typed: string): string =>
  (typed.trim().replace(/\/+$/, '').split('/').at(-1) ?? '')
    .replace(/\.csl$/i, '')
    .toLowerCase()
    .replace(/[\s_]+/g, '-');

async function fetched(ask: Ask, typed: string): Promise<Brought> {
  const id = idFrom(typed);
  if (has(ask.desk)(id)) {
    throw new Refusal(`I have the style \`${id}\` already: \`/style use\` makes it the team’s.`);
  }
  return ask.fetchStyle(id, has(ask.desk));
}

/** Brings a style, from a file or by its name. Throws a `Refusal` where it can’t be used. */
export async function bringStyle(ask: Ask): Promise<Style> {
  const [file] = ask.files;
  const name = ask.options['name'];
  if (!file && !name) {
    throw new Refusal('Attach a `.csl` file as `file`, or say the `name` of a style to fetch.');
  }
  const brought = file ? await attached(ask, file) : await fetched(ask, name ?? '');
  const style = await tried(ask.desk, brought);
  const { styles } = ask.desk;
  if (styles.all().size + brought.length > mostStyles) {
    throw new Refusal(`There are ${mostStyles} styles here already: \`/style remove\` one first.`);
  }
  for (const each of brought) await styles.put(each.file.id, each.bytes);
  return style;
}

/** The style that is meant, after a few works were printed in it. */
async function tried({ styles, givenStyles }: Desk, brought: Brought): Promise<Style> {
  const meant = brought.at(-1)?.file;
  // The style that it follows may have been brought before.
  const known = [...styles.all().values(), ...givenStyles.values()];
  const all = ownStyles([...brought.map(({ bytes }) => bytes), ...known]);
  const style = all.find(({ id }) => id === meant?.id);
  if (!style) throw new Refusal('The style that it follows can’t be had, so it can’t be used.');
  const fault = await tryStyle(style);
  if (fault === undefined) return style;
  throw new Refusal(`The style \`${style.id}\` can’t be used. ${plainly(fault)}`);
}

/** Removes a style that was brought, and gives its id. Throws a `Refusal` where it is not, or is needed. */
export async function dropStyle({ desk, options }: Ask): Promise<string> {
  const id = (options['style'] ?? '').trim().toLowerCase();
  const brought = desk.styles.all();
  if (!brought.has(id)) {
    const names = [...brought.keys()].map((each) => `\`${each}\``).join(', ');
    throw new Refusal(
      `No style \`${plainly(id)}\` was brought here. ${names ? `There are: ${names}.` : 'None was.'}`,
    );
  }
  if (id === teamStyle(desk)) {
    throw new Refusal(
      `\`${id}\` is the style of this team: choose another with \`/style use\` first.`,
    );
  }
  const [follower] = stylesOf(desk).filter(({ parent }) => parent === id);
  if (follower) {
    throw new Refusal(`\`${follower.id}\` is printed in \`${id}\`: remove that one first.`);
  }
  await desk.styles.remove(id);
  return id;
}
