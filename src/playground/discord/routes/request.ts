import type { HttpBindings } from '@hono/node-server';
import type { Context } from 'hono';
import { refuse } from '../api-error.ts';
import type { OpenRequest } from '../journal.ts';
import { LIMITS } from '../limits.ts';
import type { Upload } from '../messages.ts';

/** What a request brought. */
export interface RequestBody {
  /** The JSON body, or `payload_json` of a multipart one; `undefined` where there is none. */
  readonly body: unknown;
  readonly files: readonly Upload[];
}

/** What the routes find in their context. */
export interface Env {
  Bindings: HttpBindings;
  Variables: { sent: RequestBody; noted: OpenRequest };
}

/** Reads a JSON or multipart body (Discord docs, reference#uploading-files). Throws 50109 or 40005. */
export async function readRequest(c: Context<Env>, sizeLimit: number): Promise<RequestBody> {
  if (Number(c.req.header('content-length') ?? 0) > LIMITS.requestBytes.max)
    throw refuse.tooLarge();
  if (!c.req.header('content-type')?.startsWith('multipart/form-data'))
    return { body: json(await c.req.text()), files: [] };
  const form = await c.req.formData();
  const files = await Promise.all(
    [...form.entries()].flatMap(([key, value]) => {
      const n = /^files\[(\d+)\]$/.exec(key)?.[1];
      return n === undefined || typeof value === 'string' ? [] : [upload(n, value)];
    }),
  );
  if (files.some(({ bytes }) => bytes.byteLength > sizeLimit)) throw refuse.tooLarge();
  const payload = form.get('payload_json');
  return { body: typeof payload === 'string' ? json(payload) : {}, files };
}

async function upload(n: string, file: File): Promise<Upload> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { n, name: file.name, bytes, ...(file.type === '' ? {} : { type: file.type }) };
}

function json(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.badJson();
  }
}
