import { Low } from 'lowdb';
import { JSONFile } from 'lowdb/node';

/** So many works are remembered of a channel: as many as Discord offers at once. */
const mostWorks = 25;
/** So many styles. */
const mostStyles = 5;
/** So many channels; the one where nothing was cited for longest is forgotten. */
const mostChannels = 200;

/** What was used by channel, the latest first; the channel that was last in use at the end. */
type Channels = Readonly<Record<string, readonly string[]>>;

interface Kept {
  /** Keys of works. */
  readonly channels: Channels;
  /** Ids of citation styles; absent in a file from before there was a choice. */
  readonly styles?: Channels;
}

/**
 * Which works were cited last in each channel, and in which styles: they are offered first where nothing
 * is typed, and decide among equals. A habit, no part of the library: no change waits for it, and no log tells of it.
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
    return usedIn(this.#low.data.channels, channel);
  }

  /** The ids of the styles in which works were cited in a channel, the latest first. */
  stylesOf(channel: string): readonly string[] {
    return usedIn(this.#low.data.styles ?? {}, channel);
  }

  /** This work was cited there just now, in this style. */
  note(channel: string, key: string, style: string): void {
    const { channels, styles = {} } = this.#low.data;
    this.#low.data = {
      channels: withUse(channels, channel, key, mostWorks),
      styles: withUse(styles, channel, style, mostStyles),
    };
    this.#written = this.#low.write().catch(this.#tell);
  }

  /** Resolves when what was noted is written, or could not be. */
  close(): Promise<void> {
    return this.#written;
  }
}

function usedIn(channels: Channels, channel: string): readonly string[] {
  return Object.hasOwn(channels, channel) ? (channels[channel] ?? []) : [];
}

/** The same with one more use, and without what is too much. */
function withUse(channels: Channels, channel: string, used: string, most: number): Channels {
  const now = [used, ...usedIn(channels, channel).filter((each) => each !== used)].slice(0, most);
  const others = Object.entries(channels).filter(([each]) => each !== channel);
  return Object.fromEntries([...others.slice(1 - mostChannels), [channel, now]]);
}

function isKept(data: unknown): data is Kept {
  const { channels, styles = {} } = (data ?? {}) as Partial<Kept>;
  return areChannels(channels) && areChannels(styles);
}

function areChannels(channels: unknown): channels is Channels {
  if (typeof channels !== 'object' || channels === null) return false;
  const isName = (name: unknown): boolean => typeof name === 'string';
  return Object.values(channels).every((names) => Array.isArray(names) && names.every(isName));
}
