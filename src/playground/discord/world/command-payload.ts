import type {
  APIApplicationCommand,
  RESTPostAPIApplicationCommandsJSONBody,
} from 'discord-api-types/v10';
import { ApplicationCommandType, ApplicationIntegrationType } from 'discord-api-types/v10';

/** A command as an app registers it, after it was checked. */
export type CommandBody = RESTPostAPIApplicationCommandsJSONBody;

/** The command as Discord gives it back: with its defaults, without `required: false` and `null`. */
export function commandPayload(
  body: CommandBody,
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
export function withoutLocalizations(command: APIApplicationCommand): APIApplicationCommand {
  const copy: APIApplicationCommand = JSON.parse(
    JSON.stringify(command, (key, value: unknown) =>
      key.endsWith('_localizations') ? undefined : value,
    ),
  );
  return copy;
}
