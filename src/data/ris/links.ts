import type { Draft } from '../csl.ts';
import { numberOf } from './meanings.ts';
import type { Slots } from './slots.ts';

const links = numberOf('link');

/** Adds the first address in UR that a browser opens; others stay in the tags. */
export function addLink(found: Draft, slots: Slots): void {
  if (!slots.has(links)) return;
  const url = link(slots);
  if (url !== undefined) found.URL = url;
}

function link(slots: Slots): string | undefined {
  let bare: string | undefined;
  for (const value of slots.valuesOf(links)) {
    for (const part of value.split(/\s+|;\s*(?=https?:|$)/)) {
      if (/^https?:\/\/\S/i.test(part)) return part;
      if (bare === undefined && isBareAddress(part)) bare = part;
    }
  }
  return bare?.startsWith('//') ? `https:${bare}` : bare;
}

/** washingtonpost.com, //www.sciencedirect.com/…: an address that lost its beginning. */
function isBareAddress(text: string): boolean {
  return /^(?:\/\/)?(?:[a-z\d-]+\.)+[a-z]{2,}(?:\/\S*)?$/i.test(text);
}
