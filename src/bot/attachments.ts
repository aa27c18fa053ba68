import type { Attachment } from 'discord.js';
import { type AskFile, Refusal } from '../commands/command.ts';
import { download } from './download.ts';

const gone = 'I could not get that file from Discord. Post it again, please.';

/**
 * A posted file, fetched when a command asks for its bytes. Only from the allowed origins, and never
 * more bytes than announced.
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
      const file = await download(url, size);
      if (file.kind === 'bytes') return file.bytes;
      if (file.kind === 'too-large') {
        throw new Refusal(`That file is larger than Discord said. ${gone}`);
      }
      throw file.kind === 'failed' ? new Refusal(gone, { cause: file.cause }) : new Refusal(gone);
    },
  };
}
