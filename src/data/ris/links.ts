import { type Slots, valuesOf } from './slots.ts';

/** The first address in UR that a browser opens; others stay in the tags. */
export function link(slots: Slots): string | undefined {
  let bare: string | undefined;
  for (const value of valuesOf(slots, 'link')) {
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
