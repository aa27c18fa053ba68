import type { Attachment } from 'discord.js';
import { type AskFile, Refusal } from '../commands/command.ts';

/** How long Discord's file server may take, in milliseconds, from the request to the last byte. */
const timeout = 20_000;

const gone = 'I could not get that file from Discord. Post it again, please.';

/** All bytes of a response, or a `Refusal` as soon as there are more than were announced. */
async function bytesOf(response: Response, announced: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += chunk.length;
    if (length > announced) throw new Refusal(`That file is larger than Discord said. ${gone}`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/**
 * A posted file, fetched when a command asks for its bytes. Only from the allowed origins, without
 * redirects, so that nobody can make Ibid ask other machines; never more bytes than announced.
 */
export function askFile(
  { name, size, url }: Pick<Attachment, 'name' | 'size' | 'url'>,
  origins: readonly string[],
): AskFile {
  return {
    name,
    size,
    bytes: async () => {
      if (!origins.includes(new URL(url).origin)) throw new Refusal(gone);
      const signal = AbortSignal.timeout(timeout);
      try {
        const response = await fetch(url, { redirect: 'error', signal });
        if (!response.ok) throw new Refusal(gone);
        return await bytesOf(response, size);
      } catch (cause) {
        if (cause instanceof Refusal) throw cause;
        // Network faults and the timeout; what they are stands in the cause, for the log.
        throw new Refusal(gone, { cause });
      }
    },
  };
}
