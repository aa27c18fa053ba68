import { expect, test } from 'vitest';
import { safely } from '../../src/bot/safely.ts';
import { Refusal } from '../../src/commands/command.ts';
import { makeLog } from '../../src/log.ts';

const log = makeLog('silent');

test('a refusal of many reasons is cut at a line where a message ends', async () => {
  const reasons = Array.from({ length: 10 }, (_, at) => `${at}: ${'long words '.repeat(25)}`);
  const refused = await safely(() => Promise.reject(new Refusal(reasons.join('\n'))), log, {});
  expect(refused.to).toBe('asker');
  expect(refused.content?.length).toBeLessThanOrEqual(2000);
  expect(reasons).toContain(refused.content?.split('\n').at(-1));
});

test('anything else is told by an id alone', async () => {
  const broken = await safely(() => Promise.reject(new Error('secret detail')), log, {});
  expect(broken.content).toMatch(/^Something broke on my side \([0-9a-f]{6}\)/);
  expect(broken.content).not.toContain('secret detail');
});
