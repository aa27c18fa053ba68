import type { APIAttachment, APIMessageTopLevelComponent } from 'discord-api-types/v10';
import { ComponentType } from 'discord-api-types/v10';
import { isRecord } from '../record.ts';

/**
 * Puts the address of the upload wherever `attachment://its-name` stands, and into a file component
 * its name and size as well (components/reference#file).
 */
export function withAddresses<T>(value: T, attachments: readonly APIAttachment[]): T {
  const copy: T = JSON.parse(JSON.stringify(value), (_key, part: unknown) => {
    if (!isRecord(part)) return part;
    if (part['type'] === ComponentType.File) return { ...part, ...nameAndSize(part, attachments) };
    const url = part['url'];
    if (typeof url !== 'string' || !url.startsWith('attachment://')) return part;
    const file = attachments.find(({ filename }) => `attachment://${filename}` === url);
    if (!file) return part;
    const { url: address, proxy_url, content_type, id: attachment_id } = file;
    return { ...part, url: address, proxy_url, content_type, attachment_id };
  });
  return copy;
}

/** A file component's `file` is resolved before the component itself: inner parts come first. */
function nameAndSize(
  { file }: Readonly<Record<string, unknown>>,
  attachments: readonly APIAttachment[],
): { readonly name?: string; readonly size?: number } {
  const id = isRecord(file) ? file['attachment_id'] : undefined;
  const found = attachments.find((attachment) => attachment.id === id);
  return found ? { name: found.filename, size: found.size } : {};
}

/** Gives every component its `id`, counted from 1 in reading order (components/reference). */
export function numbered(components: APIMessageTopLevelComponent[]): APIMessageTopLevelComponent[] {
  const text = JSON.stringify(components);
  const taken = new Set([...text.matchAll(/"id":(\d+)/g)].map(([, id]) => Number(id)));
  let next = 0;
  const numberOne = (_key: string, part: unknown) => {
    if (!isRecord(part) || typeof part['type'] !== 'number') return part;
    if (typeof part['id'] === 'number' && part['id'] !== 0) return part;
    do next += 1;
    while (taken.has(next));
    return { ...part, id: next };
  };
  const copy: APIMessageTopLevelComponent[] = JSON.parse(JSON.stringify(components, numberOne));
  return copy;
}
