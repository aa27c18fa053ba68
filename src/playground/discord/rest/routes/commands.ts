import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { invalidForm, refuse } from '../../api-error.ts';
import { LIMITS } from '../../limits.ts';
import type { Parts } from '../../parts.ts';
import { Rates } from '../../rate.ts';
import { isRecord } from '../../record.ts';
import { CODES } from '../../validate/codes.ts';
import { COUNTS, checkCommand, checkCommands } from '../../validate/commands.ts';
import { validate } from '../../validate/validate.ts';
import {
  type CommandBody,
  commandPayload,
  withoutLocalizations,
} from '../../world/command-payload.ts';
import { GLOBAL } from '../../world/state.ts';
import { done, json } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';

const SCOPES = [
  '/applications/:app/commands',
  '/applications/:app/guilds/:guild/commands',
] as const;

/** Registering commands (Discord docs, interactions/application-commands#endpoints). */
export function commandRoutes(parts: Parts): ApiRoutes {
  const creates = new Rates(LIMITS.commandCreates, parts.clock);
  // Nobody has set any, and only people can. It stands first: it looks like the route of a command.
  const rights = route(`GET ${SCOPES[1]}/permissions`, ({ params }) => {
    scopeOf(parts, params);
    return json([]);
  });
  const scopes = SCOPES.flatMap((all): ApiRoutes => {
    const one = `${all}/:id` as const;
    return [
      route(`GET ${all}`, ({ params, query }) => {
        const { registered } = scopeOf(parts, params);
        const full = query['with_localizations'] === 'true';
        return json(full ? registered : registered.map(withoutLocalizations));
      }),
      route(`PUT ${all}`, ({ params, sent }) => {
        const { scope, registered } = scopeOf(parts, params);
        validate(sent.body, checkCommands);
        const made = make(parts, scope, registered, creates, sent.body as CommandBody[]);
        keep(parts, scope, made);
        return json(made);
      }),
      route(`POST ${all}`, ({ params, sent }) => {
        const { scope, registered } = scopeOf(parts, params);
        validate(sent.body, checkCommand);
        const body = sent.body as CommandBody;
        const old = sameAs(registered, body);
        if (!old) refuseMore(registered, body);
        const made = make(parts, scope, registered, creates, [body]);
        keep(parts, scope, [...registered.filter((command) => command !== old), ...made]);
        return json(made[0], old ? 200 : 201);
      }),
      route(`PATCH ${one}`, ({ params, sent }) => json(change(parts, params, sent.body))),
      route(`GET ${one}`, ({ params }) => json(find(parts, params))),
      route(`DELETE ${one}`, ({ params }) => {
        const { scope, registered } = scopeOf(parts, params);
        const gone = find(parts, params);
        const others = registered.filter((command) => command !== gone);
        keep(parts, scope, others);
        return done;
      }),
    ];
  });
  return [rights, ...scopes];
}

/** Whose commands a request is about; those of a guild, or else the global ones. */
interface Place {
  readonly app: string;
  readonly guild?: string;
}

/** Where a request registers commands, and what is registered there. */
function scopeOf({ world }: Parts, { app, guild }: Place) {
  if (app !== world.app.id) throw refuse.unknownApplication();
  if (guild !== undefined && !world.guild(guild).installed) throw refuse.missingAccess();
  const scope = guild ?? GLOBAL;
  return { scope, registered: world.commands.get(scope) ?? [] };
}

function find(parts: Parts, place: Place & { readonly id: string }): APIApplicationCommand {
  const found = scopeOf(parts, place).registered.find(({ id }) => id === place.id);
  if (!found) throw refuse.unknownCommand();
  return found;
}

function keep(parts: Parts, scope: string, commands: readonly APIApplicationCommand[]): void {
  parts.world.commands.set(scope, commands);
  parts.feed.tell({ kind: 'commands' });
}

/** The registered command that has the type and name of this one. */
function sameAs(registered: readonly APIApplicationCommand[], body: CommandBody) {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  return registered.find((old) => old.name === body.name && old.type === type);
}

/** Refuses one more command of a type of which there are enough, by 30032. */
function refuseMore(registered: readonly APIApplicationCommand[], body: CommandBody): void {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  const most = COUNTS.get(type) ?? 0;
  if (registered.filter((old) => old.type === type).length >= most)
    throw refuse.tooManyCommands(most);
}

/** Changes what is given of a command, and leaves the rest of it; its type stays. */
function change(parts: Parts, place: Place & { readonly id: string }, body: unknown) {
  const { scope, registered } = scopeOf(parts, place);
  const old = find(parts, place);
  const changed = isRecord(body) ? { ...old, ...body, type: old.type } : body;
  validate(changed, checkCommand);
  const others = registered.filter((command) => command !== old);
  const code = 'APPLICATION_COMMANDS_DUPLICATE_NAME';
  if (sameAs(others, changed as CommandBody))
    throw invalidForm([{ path: ['name'], code, message: CODES[code] }]);
  const { id, application_id, guild_id } = old;
  const known = { id, application_id, ...(guild_id ? { guild_id } : {}) };
  const version = parts.world.newId();
  const command = commandPayload(changed as CommandBody, { ...known, version });
  keep(parts, scope, [...others, command]);
  return command;
}

/** Makes commands that were checked; one of the same type and name keeps its id. */
function make(
  { world }: Parts,
  scope: string,
  registered: readonly APIApplicationCommand[],
  creates: Rates,
  all: readonly CommandBody[],
): APIApplicationCommand[] {
  const today = creates.of(scope);
  const fresh = all.filter((body) => !sameAs(registered, body)).length;
  if (fresh > today.remaining) throw refuse.tooManyCreates();
  today.take(fresh);
  return all.map((body) =>
    commandPayload(body, {
      id: sameAs(registered, body)?.id ?? world.newId(),
      application_id: world.app.id,
      version: world.newId(),
      ...(scope === GLOBAL ? {} : { guild_id: scope }),
    }),
  );
}
