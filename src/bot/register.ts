import { isDeepStrictEqual } from 'node:util';
import { type REST, Routes } from 'discord.js';
import type { Command } from '../commands/command.ts';
import type { Log } from '../log.ts';

/** What of a command (or option) is ours to say; the rest Discord adds (ids, versions, defaults). */
const ours = [
  'type',
  'name',
  'description',
  'required',
  'autocomplete',
  'options',
  'choices',
  'value',
  'contexts',
  'integration_types',
  'default_member_permissions',
  'min_length',
  'max_length',
] as const;

/** `false`, `null`, `''` and an empty list are what Discord gives back for what was left out. */
const said = (value: unknown): boolean =>
  value !== undefined &&
  value !== null &&
  value !== false &&
  value !== '' &&
  !(Array.isArray(value) && value.length === 0);

/** A command as far as we said it, in a form that can be compared. */
function essence(command: object): object {
  const entries = Object.entries(command).filter(
    ([name, value]) => (ours as readonly string[]).includes(name) && said(value),
  );
  return Object.fromEntries(
    entries.map(([name, value]) => [
      name,
      Array.isArray(value) ? value.map((each: unknown) => essenceOf(each)) : value,
    ]),
  );
}

/** Options and choices are objects, contexts are numbers. */
function essenceOf(each: unknown): unknown {
  return typeof each === 'object' && each !== null ? essence(each) : each;
}

const byName = (commands: readonly object[]): object =>
  Object.fromEntries(
    commands.map((command) => {
      const { type = 1, ...rest } = essence(command) as { type?: number; name?: string };
      return [`${type} ${rest.name}`, rest];
    }),
  );

/**
 * Registers the commands, only when they are not what Discord has already: each change of a command
 * list costs of a daily limit, and clients load it anew.
 */
export async function register(
  rest: REST,
  applicationId: string,
  commands: readonly Command[],
  log: Log,
): Promise<void> {
  const route = Routes.applicationCommands(applicationId);
  const wanted = commands.map(({ data }) => data);
  const registered = (await rest.get(route)) as readonly object[];
  if (isDeepStrictEqual(byName(registered), byName(wanted))) {
    log.debug('the commands are registered already');
    return;
  }
  await rest.put(route, { body: wanted });
  log.info({ commands: wanted.length }, 'registered the commands');
}
