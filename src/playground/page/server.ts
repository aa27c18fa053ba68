import type { Happenings } from './drawer/view-wire.ts';
import type { Action, Place, Reaction, Sight } from './wire.ts';

/** Said where no answer comes at all; a browser's own words for it are `Failed to fetch`. */
export const noAnswer = 'The playground does not answer. Is it still running?';

/** Everything that the acting person sees in the channel now. */
export async function look(place: Partial<Place>): Promise<Sight> {
  const response = await ask(`/playground/state?${new URLSearchParams(place)}`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** What Discord saw behind the first `after` things. */
export async function happeningsAfter(after: number): Promise<Happenings> {
  const response = await ask(`/playground/requests?after=${after}`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/**
 * Does something; `files` travel under the names of their options, or as `file`. Never rejects:
 * what did not arrive is refused, too.
 */
export async function act(
  place: Place,
  action: Action,
  files: readonly (readonly [name: string, file: File])[] = [],
): Promise<Reaction> {
  const form = new FormData();
  form.set('action', JSON.stringify(action));
  for (const [name, file] of files) form.append(name, file, file.name);
  const address = `/playground/act?${new URLSearchParams({ ...place })}`;
  try {
    const response = await ask(address, { method: 'POST', body: form });
    return response.ok ? await response.json() : { refused: await response.text() };
  } catch (error) {
    return { refused: error instanceof Error ? error.message : String(error) };
  }
}

async function ask(address: string, init?: RequestInit): Promise<Response> {
  try {
    return await fetch(address, init);
  } catch (cause) {
    throw new Error(noAnswer, { cause });
  }
}
