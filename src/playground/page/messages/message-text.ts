import type { APIComponentInContainer, APIMessage } from 'discord-api-types/v10';
import { componentType } from '../discord-numbers.ts';

type Part = NonNullable<APIMessage['components']>[number] | APIComponentInContainer;

/** The words of a message, those of its cards too; the names of its files where it has none. */
export function messageText(message: APIMessage): string {
  const embeds = message.embeds.flatMap(({ title, description }) => [title, description]);
  const words = [message.content, ...embeds, ...(message.components ?? []).flatMap(textsOf)]
    .filter((text) => text !== undefined && text !== '')
    .join('\n');
  return words || message.attachments.map((file) => file.filename).join('\n');
}

function textsOf(part: Part): string[] {
  switch (part.type) {
    case componentType.text:
      return [part.content];
    case componentType.section:
    case componentType.container:
      return part.components.flatMap(textsOf);
    default:
      return [];
  }
}
