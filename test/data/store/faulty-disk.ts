import { dirname } from 'node:path';
import type { Disk, OpenFile, Opening } from '../../../src/data/store/disk.ts';

/** A change of a file that only the page cache knows. */
type Op = { readonly at: number; readonly bytes: Buffer } | { readonly length: number };

/** A change of a folder that is not synced. */
type NameOp =
  | { readonly set: string; readonly file: FileNode; readonly gone?: string }
  | { readonly gone: string };

interface FileNode {
  /** What programs see, and what is on the disk for certain. */
  cached: Buffer;
  durable: Buffer;
  ops: Op[];
}

/** Which call is answered with what: an error's code, or a write of half the bytes. */
export type Fault = (call: number, name: keyof Disk | keyof OpenFile) => string | undefined;

const sector = 512;

function done(content: Buffer, op: Op): Buffer {
  if ('length' in op) {
    const cut = Buffer.alloc(op.length);
    content.copy(cut, 0, 0, op.length);
    return cut;
  }
  const grown = Buffer.alloc(Math.max(content.length, op.at + op.bytes.length));
  content.copy(grown);
  op.bytes.copy(grown, op.at);
  return grown;
}

/** A write of which only some sectors reached the disk. */
function* torn(op: Op, random: () => number): Generator<Op> {
  if ('length' in op) {
    if (random() < 0.5) yield op;
    return;
  }
  for (let from = 0; from < op.bytes.length; ) {
    const to = Math.min(op.bytes.length, from + sector - ((op.at + from) % sector));
    if (random() < 0.5) yield { at: op.at + from, bytes: op.bytes.subarray(from, to) };
    from = to;
  }
}

/**
 * A disk in memory that does what the worst real one may: what was not synced survives a cut, vanishes
 * or is torn, in any order; a sync that fails loses what it should have written, and the next one says
 * that all is well. Calls are counted, and `fault` may answer any of them.
 */
export class FaultyDisk implements Disk {
  readonly #names = new Map<string, FileNode>();
  readonly #durable = new Map<string, FileNode>();
  #pending: NameOp[] = [];
  readonly #folders = new Set<string>();
  readonly #random: () => number;
  #life = 0;
  /** Calls so far. */
  calls = 0;
  /** Files that are open. */
  opened = 0;
  fault: Fault = () => undefined;
  /** The call at which the power goes or the process is killed; nothing can be done after it. */
  cutAt = Number.POSITIVE_INFINITY;

  constructor(random: () => number) {
    this.#random = random;
  }

  /** The process is gone, what it wrote is not: the page cache is the system's. */
  kill(): void {
    this.#life++;
    this.opened = 0;
    this.cutAt = Number.POSITIVE_INFINITY;
  }

  /** The power is gone. `keep` is how likely it is that something that was not synced is there nevertheless. */
  cut(keep: number): void {
    this.kill();
    for (const op of this.#pending) if (this.#random() < keep) this.#rename(this.#durable, op);
    this.#pending = [];
    const files = new Set([...this.#names.values(), ...this.#durable.values()]);
    for (const file of files) {
      for (const op of file.ops) {
        if (this.#random() < keep) file.durable = done(file.durable, op);
        else if (keep > 0)
          for (const part of torn(op, this.#random)) file.durable = done(file.durable, part);
      }
      file.ops = [];
      file.cached = file.durable;
    }
    this.#names.clear();
    for (const [name, file] of this.#durable) this.#names.set(name, file);
  }

  /** The files with their bytes as programs see them. */
  files(): Map<string, Buffer> {
    return new Map([...this.#names].map(([name, { cached }]) => [name, cached]));
  }

  /** Changes a file behind the store's back, on the disk too. */
  tamper(name: string, bytes: Buffer): void {
    const file = this.#names.get(name);
    if (!file) throw new Error(`there is no ${name}`);
    [file.cached, file.durable, file.ops] = [bytes, bytes, []];
  }

  #rename(names: Map<string, FileNode>, op: NameOp): void {
    if (op.gone !== undefined) names.delete(op.gone);
    if ('set' in op) names.set(op.set, op.file);
  }

  #change(op: NameOp): void {
    this.#rename(this.#names, op);
    this.#pending.push(op);
  }

  /** Counts a call; `act` is what it does. Gives the fault that `act` is to bring about, if any. */
  async #call<T>(
    name: keyof Disk | keyof OpenFile,
    life: number,
    act: (fault?: string) => T,
  ): Promise<T> {
    await Promise.resolve();
    if (life !== this.#life) throw new Error('a process that is gone called');
    const call = this.calls++;
    if (call >= this.cutAt) {
      // What is done when the power goes may be done, and nobody hears of it.
      if (
        call === this.cutAt &&
        name !== 'datasync' &&
        name !== 'syncFolder' &&
        this.#random() < 0.5
      )
        act();
      throw Object.assign(new Error('the power is gone'), { code: 'EPOWER' });
    }
    const fault = this.fault(call, name);
    if (fault === undefined) return act();
    if (name === 'write' || name === 'datasync') return act(fault);
    if (fault === 'short') return act();
    throw faultOf(fault, name);
  }

  makeFolder(path: string): Promise<void> {
    return this.#call('makeFolder', this.#life, () => {
      this.#folders.add(path);
    });
  }

  names(folder: string): Promise<readonly string[] | undefined> {
    return this.#call('names', this.#life, () => {
      if (!this.#folders.has(folder)) return undefined;
      const here = [...this.#names.keys()].filter((path) => dirname(path) === folder);
      return here.map((path) => path.slice(folder.length + 1));
    });
  }

  rename(from: string, to: string): Promise<void> {
    return this.#call('rename', this.#life, () => {
      this.#change({ set: to, file: this.#file(from), gone: from });
    });
  }

  remove(path: string): Promise<void> {
    return this.#call('remove', this.#life, () => {
      this.#file(path);
      this.#change({ gone: path });
    });
  }

  syncFolder(_path: string): Promise<void> {
    return this.#call('syncFolder', this.#life, () => {
      for (const op of this.#pending) this.#rename(this.#durable, op);
      this.#pending = [];
    });
  }

  #file(path: string): FileNode {
    const file = this.#names.get(path);
    if (!file) throw faultOf('ENOENT', path);
    return file;
  }

  open(path: string, how: Opening): Promise<OpenFile> {
    const life = this.#life;
    return this.#call('open', life, () => {
      if (how === 'new') {
        if (!this.#folders.has(dirname(path))) throw faultOf('ENOENT', path);
        if (this.#names.has(path)) throw faultOf('EEXIST', path);
        const file = { cached: Buffer.alloc(0), durable: Buffer.alloc(0), ops: [] };
        this.#change({ set: path, file });
      }
      this.opened++;
      return this.#handle(this.#file(path), life);
    });
  }

  #handle(file: FileNode, life: number): OpenFile {
    const write = (op: Op): void => {
      file.cached = done(file.cached, op);
      file.ops.push(op);
    };
    return {
      read: (into, at) => this.#call('read', life, () => file.cached.copy(into, 0, at)),
      size: () => this.#call('size', life, () => file.cached.length),
      isNamed: () => this.#call('isNamed', life, () => [...this.#names.values()].includes(file)),
      truncate: (length) => this.#call('truncate', life, () => write({ length })),
      write: (bytes, at) =>
        this.#call('write', life, (fault) => {
          const part = fault ? Math.ceil(bytes.length / 2) : bytes.length;
          write({ at, bytes: Buffer.from(bytes.subarray(0, part)) });
          if (fault && fault !== 'short') throw faultOf(fault, 'write');
          return part;
        }),
      datasync: () =>
        this.#call('datasync', life, (fault) => {
          const fails = fault !== undefined && fault !== 'short';
          for (const op of file.ops)
            if (!fails || this.#random() < 0.5) file.durable = done(file.durable, op);
          file.ops = [];
          if (fails) throw faultOf(fault, 'datasync');
        }),
      close: () =>
        this.#call('close', life, () => {
          this.opened--;
        }),
    };
  }
}

function faultOf(code: string, what: string): Error {
  return Object.assign(new Error(`${code}: ${what}`), { code });
}
