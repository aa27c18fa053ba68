import type { GatewayFrame } from './view-wire.ts';

/** What the gateway said, in a few words: who did what, or what an event is about. */
export function aboutFrame({ name, data }: GatewayFrame): string {
  if (typeof data === 'string') return data;
  if (!isRecord(data)) return '';
  switch (name) {
    case 'INTERACTION_CREATE':
      return interactionWords(Number(data['type']), nameIn(data), personIn(data));
    case 'MESSAGE_CREATE':
    case 'MESSAGE_UPDATE':
      return `from ${personIn(data)}${quoted(data['content'])}`;
    case 'GUILD_CREATE':
      return text(data['name']);
    case 'IDENTIFY':
      return `intents ${text(data['intents'])}`;
    case 'RESUME':
      return `from event ${text(data['seq'])} on`;
    case 'READY':
      return `as ${personIn(data)}`;
    case 'HELLO':
      return `a heartbeat every ${Math.round(Number(data['heartbeat_interval']) / 1000)} s`;
    default:
      return '';
  }
}

/** An interaction as a person would call it (Discord docs, Interaction Type). */
export function interactionWords(type: number, name: string, person: string): string {
  const by = person === '' ? '' : ` by ${person}`;
  const kinds: Readonly<Record<number, string>> = {
    2: `the command ${name}`,
    3: `the component ${name}`,
    4: `autocomplete of ${name}`,
    5: `the dialogue ${name}`,
  };
  return `${kinds[type] ?? name}${by}`;
}

function nameIn({ data }: Record<string, unknown>): string {
  if (!isRecord(data)) return '';
  return text(data['name'] ?? data['custom_id']);
}

/** The user of an event: its own, its author, or that of its member. */
function personIn(event: Record<string, unknown>): string {
  const member = isRecord(event['member']) ? event['member']['user'] : undefined;
  const user = event['user'] ?? event['author'] ?? member;
  return isRecord(user) ? text(user['global_name'] ?? user['username']) : 'somebody';
}

function quoted(content: unknown): string {
  if (typeof content !== 'string' || content === '') return '';
  return `: “${content.length > 60 ? `${content.slice(0, 60)}…` : content}”`;
}

function text(value: unknown): string {
  return value === undefined || value === null ? '' : String(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
