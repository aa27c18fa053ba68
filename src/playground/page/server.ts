import type { Happenings } from './drawer/view-wire.ts';
import type { Action, PageEvent, Place, Reaction, Sight } from './wire.ts';

/** Everything that the acting person sees in the channel now. */
export async function look(place: Partial<Place>): Promise<Sight> {
  const response = await fetch(`/playground/state?${new URLSearchParams(place)}`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** What Discord saw behind the first `after` things. */
export async function happeningsAfter(after: number): Promise<Happenings> {
  const response = await fetch(`/playground/requests?after=${after}`);
  if (!response.ok) throw new Error(await response.text());
  return response.json();
}

/** Does something; `files` travel under the names of their options, or as `file`. */
export async function act(
  place: Place,
  action: Action,
  files: readonly (readonly [name: string, file: File])[] = [],
): Promise<Reaction> {
  const form = new FormData();
  form.set('action', JSON.stringify(action));
  for (const [name, file] of files) form.append(name, file, file.name);
  const address = `/playground/act?${new URLSearchParams({ ...place })}`;
  const response = await fetch(address, { method: 'POST', body: form });
  if (!response.ok) return { refused: await response.text() };
  return response.json();
}

/**
 * Listens to what happens. `fresh` is called at the beginning and after every break of the line:
 * something may have been missed, so look again. The returned function ends it.
 */
export function listen(
  as: string,
  told: (event: PageEvent) => void,
  fresh: () => void,
  lost: () => void,
): () => void {
  const source = new EventSource(`/playground/events?${new URLSearchParams({ as })}`);
  source.addEventListener('open', fresh);
  source.addEventListener('error', lost);
  source.addEventListener('message', (event: MessageEvent<string>) => told(JSON.parse(event.data)));
  return () => source.close();
}
