import { type Asker, Refusal } from './command.ts';

/** Throws a `Refusal` where a thing is for those who run the server. */
export function mustRule(asker: Asker, what: string): void {
  if (asker.mayRule) return;
  throw new Refusal(`Only someone with **Manage Server** can ${what}. You may ask them.`);
}

/**
 * Taking something out of the library is for whoever brought it, or for someone with Manage Messages.
 * Throws a `Refusal` that says so; `owners` are Discord ids, and `ibid` for what the program brought.
 */
export function mustOwn(asker: Asker, owners: readonly string[], what: string): void {
  if (asker.mayManage || owners.includes(asker.id)) return;
  const people = [...new Set(owners)].filter((id) => /^\d+$/.test(id)).map((id) => `<@${id}>`);
  const who = [...people, 'someone with **Manage Messages**'].join(' or ');
  throw new Refusal(`Only ${who} can ${what}. You may ask them.`);
}
