/** A process that holds folders as it is told to, for tests that need more than one: see `owners.ts`. */
import { hold, type Release } from '../src/data/hold.ts';

let release: Release | undefined;

async function tryHold(folder: string): Promise<object> {
  try {
    release = await hold(folder);
    return { held: true };
  } catch (error) {
    return { held: false, error: String(error), holder: (error as { holder?: object }).holder };
  }
}

process.on('message', async (told: { readonly hold?: string }) => {
  if (told.hold !== undefined) {
    process.send?.(await tryHold(told.hold));
    return;
  }
  await release?.();
  release = undefined;
  process.send?.({ held: false });
});
// Whoever started it is gone: then so is this one.
process.on('disconnect', () => process.exit());
