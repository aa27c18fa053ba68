import type { APIMessage } from 'discord-api-types/v10';
import { beforeEach, describe, expect, it } from 'vitest';
import { Room } from '../../../src/playground/page/room.ts';
import type { PageEvent } from '../../../src/playground/page/wire.ts';

const channelId = '1';

function message(id: string, content: string): APIMessage {
  return {
    id,
    content,
    channel_id: channelId,
    author: { id: '9', username: 'ibid', discriminator: '0', global_name: 'Ibid', avatar: null },
    timestamp: '2025-07-10T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
    type: 0,
  };
}

type Interaction = Extract<PageEvent, { kind: 'interaction' }>;

function interaction(state: Interaction['state'], more: Partial<Interaction> = {}): PageEvent {
  return { kind: 'interaction', state, interactionId: '7', channelId, name: 'cite', ...more };
}

describe('a room', () => {
  let room: Room;
  beforeEach(() => {
    room = new Room();
    room.enter([message('a', 'one')]);
  });

  it('adds, changes and takes away messages, in their order', () => {
    room.apply({ kind: 'messageCreate', channelId, message: message('b', 'two') });
    room.apply({ kind: 'messageUpdate', channelId, message: message('a', 'changed') });
    expect(room.messages.map(({ content }) => content)).toEqual(['changed', 'two']);
    room.apply({ kind: 'messageDelete', channelId, messageId: 'a' });
    expect(room.messages.map(({ id }) => id)).toEqual(['b']);
  });

  it('shows no message that is too old for it because it was changed', () => {
    for (let count = 0; count < 500; count += 1) {
      room.apply({ kind: 'messageCreate', channelId, message: message(`m${count}`, 'more') });
    }
    room.apply({ kind: 'messageUpdate', channelId, message: message('a', 'changed') });
    expect(room.messages).toHaveLength(500);
    expect(room.messages.at(-1)?.id).toBe('m499');
  });

  it('shows a command on its way until it is answered', () => {
    room.apply(interaction('sent'));
    expect(room.sent).toEqual([{ interactionId: '7', name: 'cite' }]);
    room.apply(interaction('thinking'));
    expect(room.sent).toEqual([]);
  });

  it('keeps the words about a failed command until they are dismissed', () => {
    room.apply(interaction('sent'));
    room.apply(interaction('failed', { reason: 'The application did not respond' }));
    expect(room.sent[0]?.reason).toBe('The application did not respond');
    room.forget('7');
    expect(room.sent).toEqual([]);
  });

  it('notes at a message that its button is pressed, or did nothing', () => {
    room.apply(interaction('sent', { messageId: 'a' }));
    expect(room.note('a')).toEqual({ busy: true });
    room.apply(interaction('failed', { messageId: 'a' }));
    expect(room.note('a')).toEqual({ failed: 'This interaction failed' });
    room.apply(interaction('done', { messageId: 'a' }));
    expect(room.note('a')).toBeUndefined();
    expect(room.sent).toEqual([]);
  });

  it('forgets everything on entering anew', () => {
    room.apply(interaction('failed'));
    room.enter([]);
    expect([room.messages, room.sent]).toEqual([[], []]);
  });
});
