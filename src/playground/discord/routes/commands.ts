import type {
  APIApplicationCommand,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationCommandType, ApplicationIntegrationType } from 'discord-api-types/v10';
import { type Context, Hono } from 'hono';
import { refuse } from '../api-error.ts';
import { LIMITS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { Rate } from '../rate.ts';
import { GLOBAL } from '../state.ts';
import { COUNTS, checkCommands } from '../validate/commands.ts';
import { isRecord, validate } from '../validate.ts';
import type { Env } from './request.ts';

/** Registering commands (Discord docs, interactions/application-commands#endpoints). */
export function commandRoutes(parts: Parts): Hono<Env> {
  const app = new Hono<Env>();
  const creates = new Map<string, Rate>();
  for (const base of ['/applications/:app/commands', '/applications/:app/guilds/:guild/commands']) {
    app.get(base, (c) => {
      const { registered } = scopeOf(parts, c);
      const full = c.req.query('with_localizations') === 'true';
      return c.json(full ? registered : registered.map(withoutLocalizations));
    });
    app.put(base, (c) => {
      const made = register(parts, c, creates, c.get('sent').body);
      keep(parts, c, made);
      return c.json(made);
    });
    app.post(base, (c) => {
      const { registered } = scopeOf(parts, c);
      refuseMore(registered, c.get('sent').body);
      const made = register(parts, c, creates, [c.get('sent').body]);
      const others = registered.filter(({ id }) => id !== made[0]?.id);
      keep(parts, c, [...others, ...made]);
      return c.json(made[0], 201);
    });
    app.get(`${base}/:id`, (c) => c.json(one(parts, c)));
    app.delete(`${base}/:id`, (c) => {
      const gone = one(parts, c);
      keep(
        parts,
        c,
        scopeOf(parts, c).registered.filter(({ id }) => id !== gone.id),
      );
      return c.body(null, 204);
    });
  }
  return app;
}

/** Where a request registers commands, and what is registered there. */
function scopeOf({ world }: Parts, c: Context<Env>) {
  if (c.req.param('app') !== world.app.id) throw refuse.unknownApplication();
  const guildId = c.req.param('guild');
  if (guildId !== undefined && !world.guild(guildId).installed) throw refuse.missingAccess();
  const scope = guildId ?? GLOBAL;
  return { scope, registered: world.commands.get(scope) ?? [] };
}

function one(parts: Parts, c: Context<Env>): APIApplicationCommand {
  const found = scopeOf(parts, c).registered.find(({ id }) => id === c.req.param('id'));
  if (!found) throw refuse.unknownCommand();
  return found;
}

function keep(parts: Parts, c: Context<Env>, commands: readonly APIApplicationCommand[]): void {
  parts.world.commands.set(scopeOf(parts, c).scope, commands);
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
  c: Context<Env>,
  creates: Map<string, Rate>,
  bodies: unknown,
): APIApplicationCommand[] {
  validate(bodies, checkCommands);
  const { scope, registered } = scopeOf(parts, c);
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
