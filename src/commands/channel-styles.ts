import type { Desk } from '../data/desk.ts';
import { teamStyle } from './team-style.ts';
import { mostStyles } from './team-styles.ts';

/**
 * A library that a channel is given cites as its server does, and begins with the styles that were brought
 * there: a copy, since from then on the two teams choose apart.
 */
export async function takeStyles(server: Desk, channel: Desk, by: string): Promise<void> {
  await copyStyles(server, channel);
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

const list = (ids: readonly string[]): string => ids.map((id) => `\`${id}\``).join(', ');

/** Copies the styles that the other one lacks. Gives their ids, and those of others that it has no place for. */
async function copyStyles(
  from: Desk,
  to: Desk,
): Promise<{ readonly went: readonly string[]; readonly stayed: readonly string[] }> {
  const [went, stayed]: [string[], string[]] = [[], []];
  for (const [id, bytes] of from.styles.all()) {
    const there = to.styles.all();
    const same = there.get(id);
    if (same && Buffer.compare(same, bytes) === 0) continue;
    const fits = !same && there.size < mostStyles;
    if (fits) await to.styles.put(id, bytes);
    (fits ? went : stayed).push(id);
  }
  return { went, stayed };
}
