import { Readable } from 'node:stream';
import { plugins } from '@citation-js/core';
import { getModule } from '@iebh/reflib';
import reflibRis from 'reflib-ris';
import '@citation-js/plugin-ris';

/** What other readers make of RIS, each in the way that its own manual shows; the records it found. */
export const peers: Readonly<Record<string, (bytes: Buffer) => Promise<number>>> = {
  'reflib-ris 1.1.0': (bytes) => counted(reflibRis.parse(bytes.toString('utf8'))),
  '@iebh/reflib 2.3.6': (bytes) =>
    counted(getModule('ris').readStream(Readable.from(chunks(bytes)), {})),
  '@citation-js/plugin-ris 0.8.2': async (bytes) => {
    const text = bytes.toString('utf8').replace(/^\uFEFF/gm, '');
    // It throws the whole file away for one bad DOI, and for most dates: these lines are left out.
    const easy = text.replace(/^(?:DO|DA|Y1|Y2) {2}-.*\n/gm, '');
    return plugins.input.chain(easy, { generateGraph: false }).length;
  },
};

function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
}

/** An emitter of references, as both generations of reflib give it. */
export interface Emitter {
  on(event: 'ref' | 'end' | 'error', heard: (value: unknown) => void): unknown;
}

function counted(emitter: Emitter): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    emitter.on('ref', () => count++);
    emitter.on('end', () => resolve(count));
    emitter.on('error', reject);
  });
}
