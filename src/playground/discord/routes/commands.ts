import { type APIApplicationCommand, ApplicationCommandType } from 'discord-api-types/v10';
import { refuse } from '../api-error.ts';
import { type CommandBody, commandPayload, withoutLocalizations } from '../command-payload.ts';
import { done, json } from '../http.ts';
import { LIMITS } from '../limits.ts';
import type { Parts } from '../parts.ts';
import { Rates } from '../rate.ts';
import { isRecord } from '../record.ts';
import { route } from '../routes.ts';
import { GLOBAL } from '../state.ts';
import { COUNTS, checkCommands } from '../validate/commands.ts';
import { validate } from '../validate.ts';
import type { ApiRoutes } from './request.ts';

const SCOPES = [
  '/applications/:app/commands',
  '/applications/:app/guilds/:guild/commands',
] as const;

/** Registering commands (Discord docs, interactions/application-commands#endpoints). */
export function commandRoutes(parts: Parts): ApiRoutes {
  const creates = new Rates(LIMITS.commandCreates, parts.clock);
  return SCOPES.flatMap((all): ApiRoutes => {
    const one = `${all}/:id` as const;
    return [
      route(`GET ${all}`, ({ params, query }) => {
        const { registered } = scopeOf(parts, params);
        const full = query['with_localizations'] === 'true';
        return json(full ? registered : registered.map(withoutLocalizations));
      }),
      route(`PUT ${all}`, ({ params, sent }) => {
        const { scope, registered } = scopeOf(parts, params);
        const made = make(parts, scope, registered, creates, sent.body);
        keep(parts, scope, made);
        return json(made);
      }),
      route(`POST ${all}`, ({ params, sent }) => {
        const { scope, registered } = scopeOf(parts, params);
        refuseMore(registered, sent.body);
        const [made] = make(parts, scope, registered, creates, [sent.body]);
        const others = registered.filter(({ id }) => id !== made?.id);
        keep(parts, scope, made ? [...others, made] : others);
        return json(made, 201);
      }),
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
function refuseMore(registered: readonly APIApplicationCommand[], body: unknown): void {
  if (!isRecord(body) || sameAs(registered, body as unknown as CommandBody)) return;
  const type = Number(body['type'] ?? ApplicationCommandType.ChatInput);
  const most = COUNTS.get(type) ?? 0;
  if (COUNTS.has(type) && registered.filter((old) => old.type === type).length >= most)
    throw refuse.tooManyCommands(most);
}

/** Checks commands, and makes them; one of the same type and name keeps its id. */
function make(
  { world }: Parts,
  scope: string,
  registered: readonly APIApplicationCommand[],
  creates: Rates,
  bodies: unknown,
): APIApplicationCommand[] {
  validate(bodies, checkCommands);
  const all = bodies as CommandBody[];
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
