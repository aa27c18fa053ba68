/** Discord's epoch, the first second of 2015, in milliseconds since 1970. */
const EPOCH = 1_420_070_400_000n;

/** When the local Discord's own guilds, channels and people "were made". */
const FOUNDED = Date.UTC(2024, 0, 15);

/**
 * The snowflake of a moment and a number within it (Discord docs, reference#snowflakes).
 * discord.js finds the ids in a route by their 17 to 19 digits, so they have to look real.
 */
function snowflakeOf(at: number, increment: number): string {
  return (((BigInt(at) - EPOCH) << 22n) | BigInt(increment & 0x3f_ffff)).toString();
}

/** The id of something that is always there, the same at every start. */
export function fixedId(number: number): string {
  return snowflakeOf(FOUNDED, number);
}

/** A source of new ids: unique, and growing with the time that `now` tells. */
export function snowflakes(now: () => number): () => string {
  let count = 0;
  let last = 0;
  return () => {
    last = Math.max(last, now());
    count += 1;
    return snowflakeOf(last, count);
  };
}
