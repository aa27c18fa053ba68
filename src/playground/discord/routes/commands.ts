import type {
  APIApplicationCommand,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationCommandType, ApplicationIntegrationType } from 'discord-api-types/v10';
import { invalidForm, refuse } from '../api-error.ts';
import { done, json } from '../http.ts';
import { isRecord } from '../json.ts';
import { LIMITS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { Rate } from '../rate.ts';
import { route } from '../routes.ts';
import { GLOBAL } from '../state.ts';
import { CODES } from '../validate/codes.ts';
import { COUNTS, checkCommand, checkCommands } from '../validate/commands.ts';
import { validate } from '../validate.ts';
import type { ApiRoutes } from './request.ts';

const SCOPES = [
  '/applications/:app/commands',
  '/applications/:app/guilds/:guild/commands',
] as const;

/** Registering commands (Discord docs, interactions/application-commands#endpoints). */
export function commandRoutes(parts: Parts): ApiRoutes {
  const creates = new Map<string, Rate>();
  const scopes = SCOPES.flatMap((all): ApiRoutes => {
    const one = `${all}/:id` as const;
    return [
      route(`GET ${all}`, ({ params, query }) => {
        const { registered } = scopeOf(parts, params);
        const full = query['with_localizations'] === 'true';
        return json(full ? registered : registered.map(withoutLocalizations));
      }),
      route(`PUT ${all}`, ({ params, sent }) => {
        validate(sent.body, checkCommands);
        const made = register(parts, params, creates, sent.body as Body[]);
        keep(parts, params, made);
        return json(made);
      }),
      route(`POST ${all}`, ({ params, sent }) => {
        const { registered } = scopeOf(parts, params);
        validate(sent.body, checkCommand);
        const body = sent.body as Body;
        const old = sameAs(registered, body);
        if (!old) refuseMore(registered, body);
        const made = register(parts, params, creates, [body]);
        keep(parts, params, [...registered.filter((one) => one !== old), ...made]);
        return json(made[0], old ? 200 : 201);
      }),
      route(`PATCH ${one}`, ({ params, sent }) => json(change(parts, params, sent.body))),
      route(`GET ${one}`, ({ params }) => json(find(parts, params))),
      route(`DELETE ${one}`, ({ params }) => {
        const gone = find(parts, params);
        const { registered } = scopeOf(parts, params);
        keep(
          parts,
          params,
          registered.filter(({ id }) => id !== gone.id),
        );
        return done;
      }),
    ];
  });
  // Nobody has set any, and only people can. It stands first: it looks like the route of a command.
  const rights = route(`GET ${SCOPES[1]}/permissions`, ({ params }) => {
    scopeOf(parts, params);
    return json([]);
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

function keep(parts: Parts, place: Place, commands: readonly APIApplicationCommand[]): void {
  parts.world.commands.set(scopeOf(parts, place).scope, commands);
  parts.feed.tell({ kind: 'commands' });
}

type Body = RESTPostAPIApplicationCommandsJSONBody;

/** The registered command that has the type and name of this one. */
function sameAs(registered: readonly APIApplicationCommand[], body: Body) {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  return registered.find((old) => old.name === body.name && old.type === type);
}

/** Refuses one more command of a type of which there are enough, by 30032. */
function refuseMore(registered: readonly APIApplicationCommand[], body: Body): void {
  const type = body.type ?? ApplicationCommandType.ChatInput;
  const most = COUNTS.get(type) ?? 0;
  if (registered.filter((old) => old.type === type).length >= most)
    throw refuse.tooManyCommands(most);
}

/** Changes what is given of a command, and leaves the rest of it; its type stays. */
function change(parts: Parts, place: Place & { readonly id: string }, body: unknown) {
  const old = find(parts, place);
  const { registered } = scopeOf(parts, place);
  const { id, application_id, guild_id, type } = old;
  const changed = isRecord(body) ? { ...old, ...body, type } : body;
  validate(changed, checkCommand);
  const others = registered.filter((one) => one !== old);
  const code = 'APPLICATION_COMMANDS_DUPLICATE_NAME';
  if (sameAs(others, changed as Body))
    throw invalidForm([{ path: ['name'], code, message: CODES[code] }]);
  const known = {
    id,
    application_id,
    version: parts.world.newId(),
    ...(guild_id ? { guild_id } : {}),
  };
  const command = made(changed as Body, known);
  keep(
    parts,
    place,
    registered.map((one) => (one === old ? command : one)),
  );
  return command;
}

/** Makes commands that were checked; one of the same type and name keeps its id. */
function register(
  parts: Parts,
  place: Place,
  creates: Map<string, Rate>,
  all: readonly Body[],
): APIApplicationCommand[] {
  const { scope, registered } = scopeOf(parts, place);
  const { world, clock } = parts;
  const today = creates.get(scope) ?? new Rate(LIMITS.commandCreates, clock);
  creates.set(scope, today);
  const fresh = all.filter((body) => !sameAs(registered, body)).length;
  if (fresh > today.remaining) throw refuse.tooManyCreates();
  today.take(fresh);
  return all.map((body) =>
    made(body, {
      id: sameAs(registered, body)?.id ?? world.newId(),
      application_id: world.app.id,
      version: world.newId(),
      ...(scope === GLOBAL ? {} : { guild_id: scope }),
    }),
  );
}

/** The command as Discord gives it back: with its defaults, without `required: false` and `null`. */
function made(
  body: Body,
  known: Pick<APIApplicationCommand, 'id' | 'application_id' | 'version' | 'guild_id'>,
): APIApplicationCommand {
  const text = JSON.stringify(body, (key, value: unknown) =>
    value === null || ((key === 'required' || key === 'autocomplete') && value === false)
      ? undefined
      : value,
  );
  const copy: Partial<APIApplicationCommand> & Pick<APIApplicationCommand, 'name'> =
    JSON.parse(text);
  return {
    name_localizations: null,
    description_localizations: null,
    dm_permission: true,
    contexts: null,
    integration_types: [ApplicationIntegrationType.GuildInstall],
    nsfw: false,
    ...copy,
    description: copy.description ?? '',
    default_member_permissions: copy.default_member_permissions?.toString() ?? null,
    type: copy.type ?? ApplicationCommandType.ChatInput,
    ...known,
  };
}

/** "with_localizations: … default false": lists come without the translations. */
function withoutLocalizations(command: APIApplicationCommand): APIApplicationCommand {
  const copy: APIApplicationCommand = JSON.parse(
    JSON.stringify(command, (key, value: unknown) =>
      key.endsWith('_localizations') ? undefined : value,
    ),
  );
  return copy;
}
