import type { Desk } from '../data/desk.ts';
import { teamStyle } from './team-style.ts';
import { mostStyles } from './team-styles.ts';

/**
 * A library that a channel is given cites as its server does, and begins with the styles that were brought
 * there: a copy, since from then on the two teams choose apart. One that the channel had of the same name
 * when it had a library before is the server's now.
 */
export async function takeStyles(server: Desk, channel: Desk, by: string): Promise<void> {
  for (const [id, bytes] of server.styles.all()) await channel.styles.put(id, bytes);
  for (const name of ['style', 'locale'] as const) {
    await channel.library.set(name, () => server.library.setting(name), by);
  }
}

/** Gives the server the styles of a channel whose library is given up, and says what becomes of them. */
export async function returnStyles(channel: Desk, server: Desk): Promise<string> {
  const { went, stayed } = await copyStyles(channel, server);
  const sentences = [
    ...(went.length > 0 ? [`So did its styles: ${list(went)}.`] : []),
    ...(stayed.length > 0
      ? [
          `These styles of its own are left behind, since the server has others of these names or ${mostStyles} already: ${list(stayed)}.`,
        ]
      : []),
    `Works are cited in the server’s style again: \`${teamStyle(server)}\`.`,
  ];
  return sentences.join(' ');
}

/** A card has no room for a hundred ids. */
const named = 10;

function list(ids: readonly string[]): string {
  const shown = ids.slice(0, named).map((id) => `\`${id}\``);
  const more = ids.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Copies the styles that the server lacks. Gives their ids, and those of others that it has no place for. */
async function copyStyles(
  channel: Desk,
  server: Desk,
): Promise<{ readonly went: readonly string[]; readonly stayed: readonly string[] }> {
  const [went, stayed]: [string[], string[]] = [[], []];
  for (const [id, bytes] of channel.styles.all()) {
    const there = server.styles.all();
    const same = there.get(id);
    if (same && Buffer.compare(same, bytes) === 0) continue;
    const fits = !same && there.size < mostStyles;
    if (fits) await server.styles.put(id, bytes);
    (fits ? went : stayed).push(id);
  }
  return { went, stayed };
}
