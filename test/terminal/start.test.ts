import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { Refusal } from '../../src/commands/command.ts';
import { type Config, type ConfigReading, readConfig } from '../../src/config.ts';
import type { Log } from '../../src/log.ts';
import { type Running, startDesk } from '../../src/terminal/start.ts';
import { terminal } from './streams.ts';

const token = 'MTIzNDU2Nzg5MDEyMzQ1Njc4.GAbCdE.fake-token_for-the-tests-only-0123456789';
const forever = new Promise<never>(() => undefined);
const stop = async () => undefined;

/** `ibid start`, with a desk that the test opens. */
function begin(
  start: (config: Config, log: Log) => Promise<Running>,
  config: ConfigReading = readConfig({ DISCORD_TOKEN: token }),
) {
  const io = terminal();
  const signals = new EventEmitter();
  const code = startDesk({ config: () => config, start, signals }, io);
  return { io, signals, code };
}

describe('ibid start', () => {
  it('opens the desk with the settings, and stops it at Ctrl-C', async () => {
    const told: string[] = [];
    const { signals, code } = begin(async (config) => {
      told.push(`opened ${config.playgroundPort}`);
      return { lost: forever, stop: async () => void told.push('stopped') };
    });
    signals.emit('SIGINT');
    expect(await code).toBe(0);
    expect(told).toEqual(['opened 4321', 'stopped']);
  });

  it('stops at SIGTERM, also when it came before the desk was open', async () => {
    const told: string[] = [];
    const { signals, code } = begin(async () => {
      await setTimeout(10);
      signals.emit('SIGTERM');
      await setTimeout(10);
      told.push('opened');
      return { lost: forever, stop: async () => void told.push('stopped') };
    });
    expect(await code).toBe(0);
    expect(told).toEqual(['opened', 'stopped']);
  });

  it('prints the address of the page alone on standard output', async () => {
    const { io, signals, code } = begin(async (_, log) => {
      log.info('ready');
      return { address: 'http://127.0.0.1:4321/', lost: forever, stop };
    });
    await setTimeout(10);
    signals.emit('SIGINT');
    await code;
    expect(io.out()).toBe('The playground is open: http://127.0.0.1:4321/\n');
    expect(JSON.parse(io.err().split('\n')[0] ?? '')).toMatchObject({ msg: 'ready' });
  });

  it('says so when the port was taken', async () => {
    const { io, signals, code } = begin(async () => {
      return { address: 'http://127.0.0.1:4322/', lost: forever, stop };
    });
    signals.emit('SIGINT');
    await code;
    expect(io.out()).toBe('The playground is open (port 4321 is taken): http://127.0.0.1:4322/\n');
  });

  it('prints all faults of the settings and opens nothing', async () => {
    const faulty = readConfig({ LOG_LEVEL: 'loud', PLAYGROUND_PORT: 'x' });
    const { io, code } = begin(() => Promise.reject(new Error('opened')), faulty);
    expect(await code).toBe(1);
    expect(io.err().trimEnd().split('\n')).toEqual([
      expect.stringMatching(/^LOG_LEVEL must be/),
      expect.stringMatching(/^PLAYGROUND_PORT must be/),
    ]);
  });

  it('warns of a name that is nearly a setting', async () => {
    const reading = readConfig({ WATCH_CHANNEL: 'all' });
    const { io, code } = begin(() => Promise.reject(new Refusal('No.')), reading);
    await code;
    expect(io.err()).toContain('did you mean WATCH_CHANNELS?');
  });

  it('ends with the sentence of a refusal, and code 1', async () => {
    const { io, code, signals } = begin(() => Promise.reject(new Refusal('Set DISCORD_TOKEN.')));
    expect(await code).toBe(1);
    expect(io.err()).toBe('Set DISCORD_TOKEN.\n');
    expect(signals.listenerCount('SIGINT')).toBe(0);
  });

  it('stops, and ends with the reason and code 1, when Discord sends the bot away', async () => {
    const told: string[] = [];
    const { io, code } = begin(async () => ({
      lost: Promise.resolve(new Refusal('Discord no longer takes the token.')),
      stop: async () => void told.push('stopped'),
    }));
    expect(await code).toBe(1);
    expect(told).toEqual(['stopped']);
    expect(io.err()).toBe('Discord no longer takes the token.\n');
  });

  it('logs any other failure as a bug, without the token, and ends with code 1', async () => {
    const { io, code } = begin(() => Promise.reject(new TypeError(`x of ${token}`)));
    expect(await code).toBe(1);
    expect(JSON.parse(io.err())).toMatchObject({
      level: 'fatal',
      err: { type: 'TypeError', message: 'x of [token]' },
    });
  });
});
