import { SnowflakeUtil } from 'discord.js';
import { expect, it } from 'vitest';
import { fixedId, snowflakes } from '../../../../src/playground/discord/world/snowflake.ts';

it('makes ids that discord.js reads as the time of their making', () => {
  const before = Date.now();
  const made = SnowflakeUtil.timestampFrom(snowflakes(Date.now)());

  expect(made).toBeGreaterThanOrEqual(before);
  expect(made).toBeLessThanOrEqual(Date.now());
});

it('makes ids that are unique and grow', () => {
  const next = snowflakes(Date.now);
  const ids = Array.from({ length: 5_000 }, next).map(BigInt);

  expect(ids.every((id, index) => index === 0 || id > (ids[index - 1] ?? 0n))).toBe(true);
});

it('makes fixed ids that stay the same', () => {
  expect(fixedId(1)).toBe('1196242344345600001');
});
