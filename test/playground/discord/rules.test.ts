import { expect, it, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../../src/playground/discord/local-discord.ts';
import { startLocalDiscord } from '../../../src/playground/discord/start-local-discord.ts';
import { answerRules } from './rules/answers.ts';
import { commandRules } from './rules/commands.ts';
import { messageRules } from './rules/messages.ts';
import { modalRules } from './rules/modals.ts';
import type { Pair } from './rules/pair.ts';
import { placeRules } from './rules/places.ts';
import { places } from './wire.ts';

const pairs: readonly Pair[] = [
  ...messageRules,
  ...commandRules,
  ...answerRules,
  ...modalRules,
  ...placeRules,
];

async function fresh(): Promise<LocalDiscord> {
  const local = await startLocalDiscord({ frozen: true });
  onTestFinished(() => local.stop());
  return local;
}

/** The rules that are no figures: each with a request that keeps it and one that breaks it. */
it.each(pairs)('$rule ($docs)', async ({ keeps, breaks, refusal }) => {
  expect(await keeps(await fresh())).toBeOneOf([200, 204]);
  const local = await fresh();
  const code = await breaks(local);
  if (typeof refusal === 'number') expect(code).toBe(refusal);
  else expect([code, ...places(local)]).toEqual([50035, refusal]);
});
