import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { safely } from '../../src/bot/safely.ts';
import { Refusal } from '../../src/commands/command.ts';
import { NotSaved } from '../../src/data/store/faults.ts';
import { makeLog } from '../../src/log.ts';
import { Unprintable } from '../../src/references/unprintable.ts';

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

test('a work on which citeproc breaks is refused, and logged as what has to be mended', async () => {
  const told: string[] = [];
  const stream = new Writable({
    write: (line: Buffer, _, done) => {
      told.push(line.toString());
      done();
    },
  });
  const logged = makeLog('error', { stream, pretty: false });
  const cause = new Unprintable('element mismatch');
  await safely(() => Promise.reject(new Refusal('Another time', { cause })), logged, {});
  await safely(() => Promise.reject(new Refusal('No such work')), logged, {});
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0] ?? '')).toMatchObject({
    reason: 'Another time',
    err: { type: 'Unprintable', message: 'citeproc breaks on it: element mismatch' },
  });
});

test('a change that could not be saved is told with what to do, and logged with its cause', async () => {
  const told: string[] = [];
  const stream = new Writable({
    write: (line: Buffer, _, done) => {
      told.push(line.toString());
      done();
    },
  });
  const cause = Object.assign(new Error('ENOSPC: no space left on device, write'), {
    code: 'ENOSPC',
  });
  const work = () => Promise.reject(new NotSaved(cause));
  const refused = await safely(work, makeLog('info', { stream, pretty: false }), { user: 'ana' });
  expect(refused.to).toBe('asker');
  expect(refused.content).toMatch(/^Nothing was saved: the disk is full \(ENOSPC\)\./);
  expect(told).toHaveLength(1);
  expect(JSON.parse(told[0] ?? '')).toMatchObject({
    level: 'error',
    user: 'ana',
    err: { type: 'NotSaved', code: 'ENOSPC', message: expect.stringContaining('no space left') },
  });
});
