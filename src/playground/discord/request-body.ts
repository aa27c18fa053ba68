import type { LocalFile } from './actor.ts';

/** A file of a request; `n` is the number in `files[n]`. */
export interface Upload extends LocalFile {
  readonly n: string;
}

/** What a request brought. */
export interface RequestBody {
  /** The JSON body, or `payload_json` of a multipart one; `undefined` where there is none. */
  readonly body: unknown;
  readonly files: readonly Upload[];
}
