import { invalidForm, refuse } from '../api-error.ts';
import { LIMITS, OURS } from '../limits.ts';
import { isDeeper } from '../record.ts';
import type { RequestBody, Upload } from '../request-body.ts';
import type { Ask } from './http.ts';
import type { Route } from './route.ts';

/** A request whose body was read. */
export interface ApiAsk extends Ask {
  readonly sent: RequestBody;
}

/** Routes of the REST API. */
export type ApiRoutes = readonly Route<ApiAsk>[];

/** Reads a JSON or multipart body (Discord docs, reference#uploading-files). Throws 50109, 50035 or 40005. */
export async function readRequest(ask: Ask, sizeLimit: number): Promise<RequestBody> {
  const bytes = await ask.read(LIMITS.requestBytes.max);
  if (bytes.length === 0) return { body: undefined, files: [] };
  const type = ask.headers['content-type'] ?? '';
  if (type.startsWith('multipart/form-data'))
    return readParts(await readForm(bytes, type), sizeLimit);
  if (!/^application\/json\b/i.test(type)) throw invalidForm([WRONG_TYPE]);
  return { body: json(bytes.toString()), files: [] };
}

/** What `fetch` calls a text, unless it is told otherwise, is refused (discord-api-docs#7285). */
const WRONG_TYPE = {
  path: [],
  code: 'CONTENT_TYPE_INVALID',
  message: 'Expected "Content-Type" header to be one of {\'application/json\'}.',
};

/** Nothing is dropped: a file under another name is a file, and a field is one of the body. */
async function readParts(form: FormData, sizeLimit: number): Promise<RequestBody> {
  const parts = [...form.entries()];
  const files = await Promise.all(
    parts.flatMap(([key, value]) =>
      typeof value === 'string' ? [] : [upload(/^files\[(\d+)\]$/.exec(key)?.[1] ?? key, value)],
    ),
  );
  if (files.some(({ bytes }) => bytes.byteLength > sizeLimit)) throw refuse.tooLarge();
  const { payload_json, ...fields } = Object.fromEntries(
    parts.filter((part): part is [string, string] => typeof part[1] === 'string'),
  );
  return { body: payload_json === undefined ? fields : json(payload_json), files };
}

/** The parts of a multipart body, as Node itself reads them. Throws 50035 where it is none. */
export async function readForm(bytes: Uint8Array, type: string): Promise<FormData> {
  const headers = { 'content-type': type };
  try {
    return await new Response(bytes, { headers }).formData();
  } catch {
    throw invalidForm([]);
  }
}

async function upload(n: string, file: File): Promise<Upload> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { n, name: file.name, bytes, ...(file.type === '' ? {} : { type: file.type }) };
}

function json(text: string): unknown {
  if (text === '') return undefined;
  const value = parsed(text);
  if (isDeeper(value, OURS.jsonLevels)) throw refuse.badJson();
  return value;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refuse.badJson();
  }
}
