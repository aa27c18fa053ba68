/** Many words give numbers too large for a list. */
const most = 4095;

/** Many documents have the same words: what is worked out of their bits is worked out once. */
export function remembered<Told>(work: (bits: number) => Told): (bits: number) => Told {
  const known: Told[] = [];
  return (bits) => {
    if (bits > most || bits < 0) return work(bits);
    known[bits] ??= work(bits);
    return known[bits];
  };
}
