import { type Asker, Refusal } from './command.ts';

/**
 * Taking something out of the library is for who brought it, or for someone with Manage Messages.
 * Throws a `Refusal` that says so; `brought` is the Discord id of who brought it.
 */
export function mustOwn(asker: Asker, brought: string, what: string): void {
  if (asker.mayManage || asker.id === brought) return;
  const who = /^\d+$/.test(brought) ? `<@${brought}>, who brought it,` : 'Who brought it';
  throw new Refusal(`${who} or someone with **Manage Messages** can ${what}. You may ask them.`);
}
