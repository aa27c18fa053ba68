import { LIMITS } from '../limits.ts';
import type { Field } from '../validate/field.ts';
import { validate } from '../validate/validate.ts';
import type { LocalMessage } from '../world/state.ts';

const USUAL = 50;
const SIDES = ['before', 'after', 'around'];

/** Which messages are asked for (Discord docs, resources/message#get-channel-messages). */
interface ListQuery {
  readonly limit?: string;
  readonly before?: string;
  readonly after?: string;
  readonly around?: string;
}

/** The query of such a request, checked. Throws 50035. */
export function listQuery(query: Readonly<Record<string, string>>): ListQuery {
  validate(query, checkQuery);
  return query;
}

function checkQuery(query: Field): void {
  query.at('limit').integer(LIMITS.listed);
  const sides = SIDES.map((name) => query.at(name)).filter(({ empty }) => !empty);
  for (const side of sides) side.snowflake();
  sides[1]?.absent('before, after and around are mutually exclusive');
}

/** Those that the query means, oldest first: next to the message that it names, or the youngest. */
export function part(
  all: readonly LocalMessage[],
  { limit, before, after, around }: ListQuery,
): LocalMessage[] {
  const most = limit === undefined ? USUAL : Number(limit);
  const named = BigInt(before ?? after ?? around ?? 0);
  const older = all.filter(({ message }) => BigInt(message.id) < named);
  const younger = all.slice(older.length);
  if (after !== undefined)
    return younger.filter(({ message }) => message.id !== after).slice(0, most);
  if (around === undefined) return (before === undefined ? [...all] : older).slice(-most);
  const half = Math.floor(most / 2);
  return [...(half > 0 ? older.slice(-half) : []), ...younger.slice(0, most - half)];
}
