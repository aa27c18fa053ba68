import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import type { LogLevel } from '../src/config.ts';
import { type Log, makeLog } from '../src/log.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GAbCdE.fake-token_for-the-tests-only-0123456789';

/** Everything that a log writes while `events` happen. */
function logged(
  events: (log: Log) => void,
  pretty: boolean,
  { level = 'info', tty = false }: { level?: LogLevel; tty?: boolean } = {},
): string {
  const chunks: string[] = [];
  const stream = new Writable({
    decodeStrings: false,
    write(chunk: string, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
  const terminal = Object.assign(stream, { isTTY: tty });
  events(makeLog(level, { stream: terminal, pretty, secrets: [token] }));
  return chunks.join('');
}

const failure = Object.assign(
  new Error(`401 from https://discord.com/api?token=${token}`, {
    cause: new TypeError(`no\n${token}`),
  }),
  { code: 10062, request: { headers: { authorization: `Bot ${token}` } } },
);

describe.each([
  ['JSON', false],
  ['the form for a terminal', true],
])('a log in %s', (_, pretty) => {
  it.each<[string, (log: Log) => void]>([
    ['in a message', (log) => log.info(`the token is ${token}`)],
    ['in an argument of a message', (log) => log.info('the token is %s', token)],
    ['in an error, its stack and its cause', (log) => log.error({ err: failure }, 'no')],
    ['in an error logged as it is', (log) => log.error(failure)],
    ['in a header', (log) => log.info({ headers: { Authorization: `Bot ${token}` } }, 'asked')],
    ['in a nested array', (log) => log.info({ a: [[{ b: [token] }]] }, 'nested')],
    ['in an address', (log) => log.info({ url: `wss://x/?v=10&token=${token}&b=1` }, 'asked')],
    ['in the name of a field', (log) => log.info({ [token]: 1 }, 'odd')],
    ['in what a child log carries', (log) => log.child({ token }).info('child')],
  ])('never holds the token: %s', (_where, event) => {
    const text = logged(event, pretty);
    expect(text).toContain('[token]');
    expect(text).not.toContain(token);
  });

  it('never holds the answer token of an interaction, which stands in the address', () => {
    const text = logged((log) => {
      const url =
        'https://discord.com/api/v10/interactions/123456789012345678/aW50ZXI.x-_/callback';
      log.warn({ url }, 'late');
      log.warn('late at /webhooks/123456789012345678/aW50ZXI.x-_/messages/@original');
    }, pretty);
    expect(text).not.toContain('aW50ZXI');
    expect(text).toContain('/interactions/123456789012345678/[token]/callback');
    expect(text).toContain('/webhooks/123456789012345678/[token]/messages/@original');
  });

  it('is one line per event, also for an error with a stack and a message of many lines', () => {
    const text = logged((log) => {
      log.error({ err: failure }, 'went wrong\nbadly');
      log.info({ name: 'a\r\nb', file: 'c\nd' }, 'fine');
    }, pretty);
    expect(text.split(/[\r\n]+/)).toHaveLength(3);
    expect(text.endsWith('\n')).toBe(true);
  });

  it('says nothing below its level', () => {
    expect(logged((log) => log.info('hello'), pretty, { level: 'warn' })).toBe('');
    expect(logged((log) => log.fatal('hello'), pretty, { level: 'silent' })).toBe('');
  });
});

describe('the form for a terminal', () => {
  it('is time, level, message and fields', () => {
    const text = logged((log) => log.info({ server: '1', added: 3 }, 'imported'), true);
    expect(text).toMatch(/^\[\d\d:\d\d:\d\d\] INFO: imported \{"server":"1","added":3\}\n$/);
  });

  it('shows an error with its stack and its codes', () => {
    const text = logged((log) => log.error({ err: failure }, 'no'), true);
    expect(text).toMatch(/Error: 401 from .+ at .+ caused by: TypeError: no .+ code=10062/);
  });

  it('passes no command on to the terminal', () => {
    const text = logged(
      (log) => log.info({ name: '\x1b[2J', a: '\x1b[2J\x9b2J' }, 'b\x1b]0;owned\x07\x9b2J'),
      true,
    );
    expect(text.trimEnd()).not.toMatch(/\p{Cc}/u);
  });

  it('has colours where the stream is a terminal', () => {
    expect(logged((log) => log.info('hello'), true, { tty: true })).toContain('\x1b[32mINFO');
  });
});

describe('JSON', () => {
  it('has the level as a word and the time as ISO 8601', () => {
    const event: unknown = JSON.parse(logged((log) => log.warn({ server: '1' }, 'late'), false));
    expect(event).toMatchObject({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      server: '1',
      msg: 'late',
    });
  });
});
