import type { Option } from '../commands.ts';
import { optionType } from '../discord-numbers.ts';
import { avatar, element } from '../element.ts';
import type { Channel, Person, Role, Sight } from '../wire.ts';

/** One thing to choose: the name is shown, the value is sent. */
export interface Choice<Value = string | number | boolean> {
  readonly name: string;
  readonly value: Value;
  /** Small, beneath the name. */
  readonly detail?: string | undefined;
  /** Makes the picture before the name. */
  readonly picture?: () => HTMLElement;
}

/** The people, channels and roles that can be chosen in a place. */
export interface Known {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
  readonly roles: readonly Role[];
}

/** What can be chosen in the channel that is seen: all of its server, or the two who talk directly. */
export function knownIn({ app, people, me, guilds, roles, dm, channel }: Sight): Known {
  if (channel === dm) {
    return { people: [...people.filter(({ id }) => id === me), app], channels: [], roles: [] };
  }
  const here = guilds.filter(({ channels }) => channels.some(({ id }) => id === channel));
  return { people: [...people, app], channels: here.flatMap(({ channels }) => channels), roles };
}

/** People as choices. */
export function peopleChoices({ people }: Known): readonly Choice<string>[] {
  return people.map((person) => ({
    name: person.name,
    value: person.id,
    detail: person.role ?? 'app',
    picture: () => avatar(person),
  }));
}

/** Roles as choices. */
export function roleChoices({ roles }: Known): readonly Choice<string>[] {
  const picture = () => element('span', { class: 'sign', 'aria-hidden': 'true' }, '@');
  return roles.map(({ id, name }) => {
    return { name: name.replace(/^@/, ''), value: id, detail: 'role', picture };
  });
}

/** Channels as choices. */
export function channelChoices({ channels }: Known): readonly Choice<string>[] {
  const picture = () => element('span', { class: 'sign', 'aria-hidden': 'true' }, '#');
  return channels.map(({ id, name }) => ({ name, value: id, picture }));
}

/** Those whose name holds the words, at most 25. */
export function holding<T extends Choice>(choices: readonly T[], words: string): readonly T[] {
  const wanted = words.trim().toLowerCase();
  return choices.filter(({ name }) => name.toLowerCase().includes(wanted)).slice(0, 25);
}

/** The choices of an option that need no question to the app. */
export function knownChoices(option: Option, known: Known): readonly Choice[] {
  switch (option.type) {
    case optionType.boolean:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case optionType.user:
      return peopleChoices(known);
    case optionType.role:
      return roleChoices(known);
    case optionType.mentionable:
      return [...peopleChoices(known), ...roleChoices(known)];
    case optionType.channel:
      return channelChoices(known);
    default:
      return ('choices' in option && option.choices) || [];
  }
}

/** What to do with an option that has no choices. */
export function hintFor(option: Option): string {
  return option.type === optionType.attachment
    ? 'Choose a file, or drop it anywhere here.'
    : 'Type a value, then press Enter.';
}
