import type { APIAttachment } from 'discord-api-types/v10';
import { Impossible, type LocalFile } from '../actor.ts';
import type { Parts } from '../parts.ts';
import type { Scene } from '../world/scene.ts';

/** A scene, and the local Discord that it plays in. */
export interface Seat extends Scene {
  readonly parts: Parts;
}

/** Puts a person's file behind an address, as they send it with a command or modal. */
export function upload({ cdn, world, attachmentSizeLimit }: Parts, file: LocalFile): APIAttachment {
  refuseLarge(file, attachmentSizeLimit);
  return cdn.lend(world.newId(), world.app.id, file);
}

/** Throws `Impossible` for a file that the client would not send. */
export function refuseLarge({ name, bytes: { byteLength } }: LocalFile, most: number): void {
  if (byteLength > most)
    throw new Impossible(`"${name}" is too large: ${byteLength} of at most ${most} bytes.`);
}
