/** A BCP 47 tag in its usual form (`en-GB`, `de` for `ger`); `undefined` where it is none. */
export function canonicalLocale(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch (error) {
    // `eng-eng` has the form of one, and is none.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
