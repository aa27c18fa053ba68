import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { shared } from './shared.ts';

const corpus = shared('corpus');

/** The bibliography files of the shared corpus, by name; none where it does not stand. */
export const corpusFiles: readonly { readonly name: string; readonly path: string }[] =
  corpus === undefined
    ? []
    : readdirSync(corpus, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:ris|txt|enw|nbib)$/.test(name))
        .sort()
        .map((name) => ({ name, path: join(corpus, name) }));
