import { EventEmitter } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { listen } from '../../src/terminal/signals.ts';

describe('the wish to stop', () => {
  it.each(['SIGINT', 'SIGTERM'])('is heard as %s', async (signal) => {
    const signals = new EventEmitter();
    const { asked } = listen(signals);
    signals.emit(signal);
    await expect(asked).resolves.toBeUndefined();
  });

  it('is the same wish when it comes twice at once, and is left to the system when it comes later', async () => {
    const signals = new EventEmitter();
    listen(signals);
    expect(signals.emit('SIGINT')).toBe(true);
    expect(signals.emit('SIGINT')).toBe(true);
    await setTimeout(1100);
    // `emit` says whether anybody listens; to a process, the system then does what it does.
    expect(signals.emit('SIGINT')).toBe(false);
    expect(signals.emit('SIGTERM')).toBe(false);
  });

  it('is still heard for a moment when all is done, for the echo of npm', async () => {
    const signals = new EventEmitter();
    const { end } = listen(signals);
    signals.emit('SIGINT');
    const ended = end();
    expect(signals.emit('SIGINT')).toBe(true);
    await ended;
    expect(signals.emit('SIGINT')).toBe(false);
  });

  it('is no longer heard when the program ends of itself', async () => {
    const signals = new EventEmitter();
    await listen(signals).end();
    expect(signals.emit('SIGINT')).toBe(false);
  });
});
