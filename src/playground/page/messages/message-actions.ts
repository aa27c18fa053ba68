import type { APIMessage } from 'discord-api-types/v10';
import { knownIn } from '../choosing/known-choices.ts';
import { menuCommands } from '../commands.ts';
import { messageFlag } from '../discord-numbers.ts';
import type { Names } from '../markdown/markdown-view.ts';
import type { Room } from '../room.ts';
import { toast } from '../toast.ts';
import type { Action, Sight } from '../wire.ts';
import { type MenuItem, openMenu } from './menu.ts';
import { nameOf } from './message-head.ts';
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
  { commands }: Sight,
  perform: (action: Action) => void,
): readonly MenuItem[] {
  const { id, author, flags = 0 } = message;
  const apps = menuCommands(commands, 'message').map((command) => ({
    label: command,
    act: () => perform({ kind: 'menu', command, message: id }),
  }));
  // In Discord these stand in a menu of the name: one menu is as near, and easier by keyboard.
  const forAuthor = menuCommands(commands, 'user').map((command) => ({
    label: command,
    act: () => perform({ kind: 'userMenu', command, user: author.id }),
  }));
  // As in Discord: an ephemeral message has no Apps menu.
  const ephemeral = (flags & messageFlag.ephemeral) !== 0;
  return [
    ...(ephemeral ? [] : submenu('Apps', apps)),
    ...submenu(`Apps for ${nameOf(author)}`, forAuthor),
    { label: 'Copy text', act: () => copy(messageText(message)) },
  ];
}

function copy(text: string): void {
  navigator.clipboard.writeText(text).catch(() => toast('The browser did not allow to copy.'));
}

function submenu(label: string, items: readonly MenuItem[]): readonly MenuItem[] {
  return items.length === 0 ? [] : [{ label, items }];
}

function namesIn(sight: Sight): Names {
  const people = [...sight.people, sight.app];
  const channels = sight.guilds.flatMap((guild) => guild.channels);
  return {
    person: (id) => people.find((one) => one.id === id)?.name,
    channel: (id) => channels.find((one) => one.id === id)?.name,
  };
}
