import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { makeLog } from '../src/log.ts';
import { noticesTo } from '../src/notices.ts';

test('what could not be done is told with its reason', () => {
  const told: string[] = [];
  const stream = new Writable({
    write: (line, _, done) => {
      told.push(String(line));
      done();
    },
  });
  const tell = noticesTo(makeLog('warn', { stream, secrets: [] }));
  const cause = new Error('ENOSPC: no space left on device');
  tell({ kind: 'failed-snapshot', file: 'snapshot-2', cause }, 'guild-1');
  tell({ kind: 'missing-journal', file: 'journal-1' }, 'guild-1');
  expect(told).toEqual([
    expect.stringMatching(/"library":"guild-1","file":"snapshot-2".*"message":"ENOSPC: no space/),
    expect.stringMatching(/"library":"guild-1","file":"journal-1","msg"/),
  ]);
});
