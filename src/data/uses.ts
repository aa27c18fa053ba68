import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/** So many works are remembered of a channel: as many as Discord offers at once. */
const mostWorks = 25;
/** So many channels; the one where nothing was cited for longest is forgotten. */
const mostChannels = 200;

/** Keys of works by channel, the latest first; the channel that was last in use at the end. */
interface Kept {
  readonly channels: Record<string, readonly string[]>;
}

/**
 * Which works were cited last in each channel: they are offered first where nothing is typed, and decide
 * among equals. A habit, no part of the library: no change waits for it, and no log tells of it.
 */
export class Uses {
  readonly #low: Low<Kept>;
  readonly #tell: (cause: unknown) => void;
  #written: Promise<void> = Promise.resolve();

  private constructor(low: Low<Kept>, tell: (cause: unknown) => void) {
    this.#low = low;
    this.#tell = tell;
  }

  /** Opens the file; where it can't be read, `tell` hears why, and nothing is remembered yet. */
  static async open(path: string, tell: (cause: unknown) => void): Promise<Uses> {
    const low = new Low<Kept>(new JSONFile(path), { channels: {} });
    await low.read().catch(tell);
    if (!isKept(low.data)) {
      tell(new Error('it holds something else'));
      low.data = { channels: {} };
    }
    return new Uses(low, tell);
  }

  /** The keys of the works that were cited in a channel, the latest first. */
  of(channel: string): readonly string[] {
    return Object.hasOwn(this.#low.data.channels, channel)
      ? (this.#low.data.channels[channel] ?? [])
      : [];
  }

  /** This work was cited there just now. */
  note(channel: string, key: string): void {
    const now = [key, ...this.of(channel).filter((each) => each !== key)].slice(0, mostWorks);
    const others = Object.entries(this.#low.data.channels).filter(([each]) => each !== channel);
    const channels = Object.fromEntries([...others.slice(1 - mostChannels), [channel, now]]);
    this.#low.data = { channels };
    this.#written = this.#low.write().catch(this.#tell);
  }

  /** Resolves when what was noted is written, or could not be. */
  close(): Promise<void> {
    return this.#written;
  }
}

function isKept(data: unknown): data is Kept {
  const channels = (data as Partial<Kept> | null)?.channels;
  if (typeof channels !== 'object' || channels === null) return false;
  const isKey = (key: unknown): boolean => typeof key === 'string';
  return Object.values(channels).every((keys) => Array.isArray(keys) && keys.every(isKey));
}
