/** How long a file server may take, in milliseconds, from the request to the last byte. */
const patience = 20_000;

/** What became of a download: the bytes, or why there are none. */
export type Download =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** The server has something else to say: 404 … */
  | { readonly kind: 'status'; readonly status: number }
  /** There are more bytes than were allowed; the transfer was ended at the first of them. */
  | { readonly kind: 'too-large' }
  /** Network faults, redirects and the timeout; what it was is for the log. */
  | { readonly kind: 'failed'; readonly cause: unknown };

/**
 * Fetches a file. Without redirects, so that nobody can make Ibid ask other machines; never more than
 * `most` bytes, counted as they come; never longer than `timeout`.
 */
export async function download(
  url: string,
  most: number,
  timeout: number = patience,
): Promise<Download> {
  try {
    const response = await fetch(url, { redirect: 'error', signal: AbortSignal.timeout(timeout) });
    if (!response.ok) {
      // What is not read would keep the connection.
      await response.body?.cancel();
      return { kind: 'status', status: response.status };
    }
    const bytes = await bytesOf(response, most);
    return bytes ? { kind: 'bytes', bytes } : { kind: 'too-large' };
  } catch (cause) {
    return { kind: 'failed', cause };
  }
}

async function bytesOf(response: Response, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > most) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
