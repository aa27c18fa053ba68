import { LIMITS } from '../limits.ts';
import type { Field } from './field.ts';
import { distinct } from './validate.ts';

/** Whom a message may tell (Discord docs, resources/message#allowed-mentions-object). */
export function checkMentions(mentions: Field): void {
  const parse = mentions.record().at('parse').list();
  mentions.at('replied_user').boolean();
  for (const kind of parse) kind.oneOf(['everyone', 'roles', 'users']);
  const kinds = { roles: LIMITS.mentionedRoles, users: LIMITS.mentionedUsers };
  for (const [kind, limit] of Object.entries(kinds)) {
    const ids = mentions.at(kind).list(limit);
    for (const id of ids) id.snowflake();
    distinct(ids, 'SET_TYPE_ALREADY_CONTAINS_VALUE');
    if (ids.length > 0 && parse.some((field) => field.value === kind))
      mentions.wrong(
        'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
        `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
      );
  }
}
