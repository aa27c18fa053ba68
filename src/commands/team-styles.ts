import type { Desk } from '../data/desk.ts';
import { idIn } from '../references/styles/csl-file/info.ts';
import { readStyle } from '../references/styles/csl-file.ts';
import { ownStyles } from '../references/styles/own.ts';
import { styleByAnyId } from '../references/styles/renamed.ts';
import { type Style, styleById } from '../references/styles/style.ts';
import { tryStyle } from '../references/styles/trial.ts';
import { type Ask, type AskFile, type FetchedStyle, Refusal } from './command.ts';
import { plainly } from './reply.ts';
import { stylesOf } from './team-style.ts';

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
  try {
    return [...(await ask.fetchStyle(parent, has(ask.desk))), given];
  } catch (error) {
    // The shelf may have it under an older id: `nlm-citation-sequence` is its `vancouver`.
    if (error instanceof Refusal && styleByAnyId(parent)) return [given];
    throw error;
  }
}

const has =
  (desk: Desk) =>
  (id: string): boolean =>
    styleById(id) !== undefined || stylesOf(desk).some((style) => style.id === id);

/** `https://www.zotero.org/styles/plos-one`, `plos-one.csl` and `PLOS One`: `plos-one`. */
const idFrom = (typed: string): string => idIn(typed.trim().replaceAll('&', ' and '));

async function fetched(ask: Ask, typed: string): Promise<Brought> {
  const id = idFrom(typed);
  if (has(ask.desk)(id)) {
    throw new Refusal(`I have the style \`${id}\` already: \`/style use\` makes it the team’s.`);
  }
  try {
    return await ask.fetchStyle(id, has(ask.desk));
  } catch (error) {
    const same = error instanceof Refusal ? styleByAnyId(id) : undefined;
    if (!same) throw error;
    throw new Refusal(
      `I have the style \`${id}\` as \`${same.id}\`: \`/style use\` makes it the team’s.`,
      { cause: error },
    );
  }
}

/** Brings a style, from a file or by its name, and says so. Throws a `Refusal` where it can’t be used. */
export async function bringStyle(ask: Ask): Promise<string> {
  const [file] = ask.files;
  const name = ask.options['name'];
  if (!file && !name) {
    throw new Refusal('Attach a `.csl` file as `file`, or say the `name` of a style to fetch.');
  }
  const brought = file ? await attached(ask, file) : await fetched(ask, name ?? '');
  const style = await tried(ask.desk, brought);
  const { styles } = ask.desk;
  const before = styles.all();
  if (new Set([...before.keys(), ...brought.map((each) => each.file.id)]).size > mostStyles) {
    throw new Refusal(`There are ${mostStyles} styles here already: \`/style remove\` one first.`);
  }
  for (const each of brought) await styles.put(each.file.id, each.bytes);
  return broughtWords(style, brought.at(-1)?.file.parent, before.has(style.id));
}

/** What can be cited in from now on, and what no longer. */
function broughtWords(style: Style, said: string | undefined, isReplaced: boolean): string {
  const mine = styleById(style.id) ? ', in place of the one that I have' : '';
  const instead = isReplaced ? ', in place of yours' : mine;
  const { parent } = style;
  const follows =
    parent && said !== parent ? ` It follows \`${said}\`, which I print as \`${parent}\`.` : '';
  return `**${plainly(style.title)}** (\`${style.id}\`) can be cited in here from now on${instead}.${follows} \`/style use\` makes it the team’s.`;
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
