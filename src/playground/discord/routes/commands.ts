import type {
  APIApplicationCommand,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationCommandType, ApplicationIntegrationType } from 'discord-api-types/v10';
import { refuse } from '../api-error.ts';
import { done, json } from '../http.ts';
import { LIMITS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { Rate } from '../rate.ts';
import { route } from '../routes.ts';
import { GLOBAL } from '../state.ts';
import { COUNTS, checkCommands } from '../validate/commands.ts';
import { isRecord, validate } from '../validate.ts';
import type { ApiRoutes } from './request.ts';

const SCOPES = [
  '/applications/:app/commands',
  '/applications/:app/guilds/:guild/commands',
] as const;

/** Registering commands (Discord docs, interactions/application-commands#endpoints). */
export function commandRoutes(parts: Parts): ApiRoutes {
  const creates = new Map<string, Rate>();
  return SCOPES.flatMap((all): ApiRoutes => {
    const one = `${all}/:id` as const;
    return [
      route(`GET ${all}`, ({ params, query }) => {
        const { registered } = scopeOf(parts, params);
        const full = query['with_localizations'] === 'true';
        return json(full ? registered : registered.map(withoutLocalizations));
      }),
      route(`PUT ${all}`, ({ params, sent }) => {
        const made = register(parts, params, creates, sent.body);
        keep(parts, params, made);
        return json(made);
      }),
      route(`POST ${all}`, ({ params, sent }) => {
        const { registered } = scopeOf(parts, params);
        refuseMore(registered, sent.body);
        const made = register(parts, params, creates, [sent.body]);
        const others = registered.filter(({ id }) => id !== made[0]?.id);
        keep(parts, params, [...others, ...made]);
        return json(made[0], 201);
      }),
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
function refuseMore(registered: readonly APIApplicationCommand[], body: unknown): void {
  if (!isRecord(body) || sameAs(registered, body as unknown as Body)) return;
  const type = Number(body['type'] ?? ApplicationCommandType.ChatInput);
  const most = COUNTS.get(type) ?? 0;
  if (COUNTS.has(type) && registered.filter((old) => old.type === type).length >= most)
    throw refuse.tooManyCommands(most);
}

/** Checks commands, and makes them; one of the same type and name keeps its id. */
function register(
  parts: Parts,
  place: Place,
  creates: Map<string, Rate>,
  bodies: unknown,
): APIApplicationCommand[] {
  validate(bodies, checkCommands);
  const { scope, registered } = scopeOf(parts, place);
  const { world, clock } = parts;
  const all = bodies as Body[];
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

/** The command as Discord gives it back: with its defaults, without `required: false`. */
function made(
  body: Body,
  known: Pick<APIApplicationCommand, 'id' | 'application_id' | 'version' | 'guild_id'>,
): APIApplicationCommand {
  const text = JSON.stringify(body, (key, value: unknown) =>
    (key === 'required' || key === 'autocomplete') && value === false ? undefined : value,
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
    default_member_permissions: copy.default_member_permissions ?? null,
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
