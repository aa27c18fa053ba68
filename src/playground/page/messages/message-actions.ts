import type { APIMessage } from 'discord-api-types/v10';
import { knownIn } from '../choosing/known-choices.ts';
import { messageCommands } from '../commands.ts';
import { messageFlag } from '../discord-numbers.ts';
import type { Names } from '../markdown/markdown-view.ts';
import type { Room } from '../room.ts';
import { toast } from '../toast.ts';
import type { Action, Sight } from '../wire.ts';
import { type MenuItem, openMenu } from './menu.ts';
import { messageText } from './message-text.ts';
import type { Surroundings } from './message-view.ts';

/** What can be done with one message, for its view. */
export function surroundings(
  message: APIMessage,
  sight: Sight,
  room: Room,
  perform: (action: Action) => void,
): Surroundings {
  const id = message.id;
  return {
    note: room.note(id),
    names: namesIn(sight),
    known: knownIn(sight),
    chosen: (customId) => room.picked(id, customId),
    click: (customId) => perform({ kind: 'click', message: id, customId }),
    select: (customId, values) => {
      room.pick(id, customId, values);
      perform({ kind: 'select', message: id, customId, values });
    },
    dismiss: () => perform({ kind: 'dismiss', message: id }),
    menu: (x, y) => openMenu(menuOf(message, sight, perform), x, y),
  };
}

function menuOf(
  message: APIMessage,
  sight: Sight,
  perform: (action: Action) => void,
): readonly MenuItem[] {
  const apps = messageCommands(sight.commands).map((command) => ({
    label: command,
    act: () => perform({ kind: 'menu', command, message: message.id }),
  }));
  const copy = {
    label: 'Copy text',
    act: () => {
      navigator.clipboard
        .writeText(messageText(message))
        .catch(() => toast('The browser did not allow to copy.'));
    },
  };
  const ephemeral = ((message.flags ?? 0) & messageFlag.ephemeral) !== 0;
  // As in Discord: an ephemeral message has no Apps menu.
  if (ephemeral || apps.length === 0) return [copy];
  return [{ label: 'Apps', items: apps }, copy];
}

function namesIn(sight: Sight): Names {
  const people = [...sight.people, sight.app];
  const channels = sight.guilds.flatMap((guild) => guild.channels);
  return {
    person: (id) => people.find((one) => one.id === id)?.name,
    channel: (id) => channels.find((one) => one.id === id)?.name,
  };
}
