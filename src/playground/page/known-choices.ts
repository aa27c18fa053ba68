import type { Option } from './commands.ts';
import { optionType } from './discord-numbers.ts';
import type { Channel, Person } from './wire.ts';

/** One thing to choose: the name is shown, the value is sent. */
export interface Choice {
  readonly name: string;
  readonly value: string | number | boolean;
}

/** The people and channels that can be chosen. */
export interface Known {
  readonly people: readonly Person[];
  readonly channels: readonly Channel[];
}

/** The choices that need no question to the app: those whose name holds `words`, at most 25. */
export function knownChoices(option: Option, known: Known, words: string): readonly Choice[] {
  const wanted = words.trim().toLowerCase();
  return allChoices(option, known)
    .filter(({ name }) => name.toLowerCase().includes(wanted))
    .slice(0, 25);
}

/** What to do with an option that has no choices. */
export function hintFor(option: Option): string {
  return option.type === optionType.attachment
    ? 'Choose a file, or drop it anywhere here.'
    : 'Type a value, then press Enter.';
}

function allChoices(option: Option, known: Known): readonly Choice[] {
  switch (option.type) {
    case optionType.boolean:
      return [
        { name: 'True', value: true },
        { name: 'False', value: false },
      ];
    case optionType.user:
      return known.people.map(({ name, id }) => ({ name, value: id }));
    case optionType.channel:
      return known.channels.map(({ name, id }) => ({ name, value: id }));
    default:
      return ('choices' in option && option.choices) || [];
  }
}
