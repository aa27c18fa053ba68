import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { root } from '../../root.ts';
import type { Answer } from '../discord/rest/http.ts';

/** Where the build has put the page. */
const folder = new URL('dist/page/', root);

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

/** Nothing but the page's own files and the local Discord's pictures; nothing inline. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A file of the page with its headers, or `undefined` where there is none of that name. */
export async function pageFile(name: string): Promise<Answer | undefined> {
  const type = types[extname(name)];
  if (type === undefined || !/^[a-z-]+\.[a-z]+$/.test(name)) return undefined;
  const body = await readIfThere(new URL(name, folder));
  return body && { status: 200, headers: headers(type), body };
}

function headers(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': policy,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
    // The page changes with the program: the browser must ask each time.
    'Cache-Control': 'no-cache',
  };
}

async function readIfThere(path: URL): Promise<Buffer | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
