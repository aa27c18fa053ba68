import { Locale } from 'discord-api-types/v10';
import type { Limit } from '../limits.ts';
import { isRecord } from '../record.ts';
import { type Field, needed } from './field.ts';

/** Letters and digits of any language, `-`, `_` and `'` (application-commands#application-command-naming). */
const NAME = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]+$/u;

/** The name of a command or option, and its translations. */
export function checkNames(named: Field, strict: boolean, limit: Limit): void {
  const check = (field: Field) => {
    const name = field.text(needed(limit));
    if (strict && name !== '' && (!NAME.test(name) || name !== name.toLowerCase()))
      field.wrong('APPLICATION_COMMAND_INVALID_NAME');
  };
  check(named.at('name'));
  for (const translation of translations(named.at('name_localizations'))) check(translation);
}

/** The description of a command or option, and its translations. */
export function checkDescription(described: Field, limit: Limit): void {
  const rule = needed(limit);
  described.at('description').text(rule);
  for (const field of translations(described.at('description_localizations'))) field.text(rule);
}

/** The fields of a localization map. Notes unknown languages. */
export function translations(map: Field): Field[] {
  const { value } = map.record();
  const known = new Set<string>(Object.values(Locale));
  return Object.keys(isRecord(value) ? value : {}).map((language) => {
    const field = map.at(language);
    if (!known.has(language)) field.wrong('BASE_TYPE_CHOICES', `"${language}" is no locale`);
    return field;
  });
}
