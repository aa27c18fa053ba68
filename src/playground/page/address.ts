import type { Place } from './wire.ts';

/** Who and where, as the address of the page says: `#USER/CHANNEL`. */
export function placeInAddress(): Partial<Place> {
  const [as = '', channel = ''] = location.hash.slice(1).split('/');
  return { ...(as && { as }), ...(channel && { channel }) };
}

/** Goes there: the address changes, and whoever listens to it looks again. */
export function goTo({ as = '', channel = '' }: Partial<Place>): void {
  location.hash = `${as}/${channel}`;
}
