import { createHmac, randomBytes } from 'node:crypto';
import { extname, parse } from 'node:path';
import type { APIAttachment, APIMessage } from 'discord-api-types/v10';
import type { LocalFile } from '../actor.ts';
import type { Clock } from '../clock.ts';
import { fileName } from '../validate/messages.ts';
import { type Answer, type Ask, text } from './http.ts';

/** What Discord makes of a file's name. It knows no type for `.ris` or `.bib`. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  '.csv': 'text/csv; charset=utf-8',
  '.gif': 'image/gif',
  '.htm': 'text/html; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.zip': 'application/zip',
};

/** The uploaded files, behind signed addresses (Discord docs, reference#signed-attachment-cdn-urls). */
export class Cdn {
  readonly #origin: string;
  readonly #clock: Clock;
  readonly #lifeMs: number;
  #secret = randomBytes(32);
  readonly #files = new Map<string, { readonly bytes: Uint8Array; readonly type: string }>();

  constructor(origin: string, clock: Clock, lifeMs: number) {
    this.#origin = origin;
    this.#clock = clock;
    this.#lifeMs = lifeMs;
  }

  /** Keeps a file. An ephemeral one has an address of its own kind. */
  store(id: string, folder: string, file: LocalFile, ephemeral = false): APIAttachment {
    const filename = fileName(file.name);
    const type = file.type ?? MEDIA_TYPES[extname(filename).toLowerCase()];
    const root = ephemeral ? 'ephemeral-attachments' : 'attachments';
    const path = `/${root}/${folder}/${id}/${encodeURIComponent(filename)}`;
    this.#files.set(path, { bytes: file.bytes, type: type ?? 'application/octet-stream' });
    const url = this.#sign(path);
    return {
      id,
      filename,
      ...(filename === file.name ? {} : { title: parse(file.name).name }),
      size: file.bytes.byteLength,
      url,
      proxy_url: url,
      ...(type === undefined ? {} : { content_type: type }),
      ...(ephemeral ? { ephemeral } : {}),
    };
  }

  /** Keeps a file that comes with an interaction, as long as its address is valid: nobody gets another. */
  lend(id: string, folder: string, file: LocalFile): APIAttachment {
    const attachment = this.store(id, folder, file, true);
    this.#clock.after(this.#lifeMs, () => this.forget([attachment]));
    return attachment;
  }

  /** Forgets these files: their addresses are answered by 404 from now on. */
  forget(attachments: readonly Pick<APIAttachment, 'url'>[]): void {
    for (const { url } of attachments) this.#files.delete(new URL(url).pathname);
  }

  /** The message with addresses that are valid again, as every fetch of a message gives them. */
  refresh<T extends Pick<APIMessage, 'attachments'>>(message: T): T {
    const attachments = message.attachments.map((attachment) => {
      const url = this.#sign(new URL(attachment.url).pathname);
      return { ...attachment, url, proxy_url: url };
    });
    return { ...message, attachments };
  }

  /** Makes every address that was given out so far invalid. */
  expireAll(): void {
    this.#secret = randomBytes(32);
  }

  /** Answers a download: 404 for an address that is unknown, altered or no longer valid. */
  answer({ method, path, query: { ex = '', is = '', hm = '' } }: Ask): Answer {
    const file = method === 'GET' || method === 'HEAD' ? this.#files.get(path) : undefined;
    const valid = hm === this.#signature(path, ex, is);
    if (!file || !valid || Number.parseInt(ex, 16) * 1_000 <= this.#clock.now())
      return text('This content is no longer available.', 404);
    return { status: 200, headers: headersOf(file.type), body: file.bytes };
  }

  #sign(path: string): string {
    const hex = (ms: number) => Math.floor(ms / 1_000).toString(16);
    const [ex, is] = [hex(this.#clock.now() + this.#lifeMs), hex(this.#clock.now())];
    const hm = this.#signature(path, ex, is);
    return `${this.#origin}${path}?ex=${ex}&is=${is}&hm=${hm}&`;
  }

  #signature(path: string, ex: string, is: string): string {
    return createHmac('sha256', this.#secret).update(`${path} ${ex} ${is}`).digest('hex');
  }
}

/** The playground's page has this very origin: a posted web page must not act in its name. */
function headersOf(type: string): Record<string, string> {
  return {
    'content-type': type,
    'content-security-policy': 'sandbox',
    'x-content-type-options': 'nosniff',
  };
}
