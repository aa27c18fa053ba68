import * as z from 'zod';
import {
  type Actor,
  Impossible,
  type LocalFile,
  type ModalFields,
  type Options,
  type Outcome,
} from '../discord/actor.ts';
import type { LocalDiscord } from '../discord/local-discord.ts';
import type { Action, Filled, Place, Reaction } from '../page/wire.ts';
import { firstAnswer } from './first-answer.ts';
import type { Modals } from './page-modals.ts';

const filled = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));

const actionForm = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('type'),
    command: z.string(),
    option: z.string(),
    words: z.string(),
    others: filled,
  }),
  z.object({ kind: z.literal('slash'), command: z.string(), options: filled }),
  z.object({ kind: z.literal('click'), message: z.string(), customId: z.string() }),
  z.object({
    kind: z.literal('select'),
    message: z.string(),
    customId: z.string(),
    values: z.array(z.string()),
  }),
  z.object({ kind: z.literal('menu'), command: z.string(), message: z.string() }),
  z.object({ kind: z.literal('userMenu'), command: z.string(), user: z.string() }),
  z.object({
    kind: z.literal('submit'),
    opener: z.string(),
    fields: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  }),
  z.object({ kind: z.literal('say'), content: z.string() }),
  z.object({ kind: z.literal('dismiss'), message: z.string() }),
]) satisfies z.ZodType<Action>;

/** A file of the form, and the name of its part. */
export type Part = readonly [name: string, file: LocalFile];

/** Reads what the page sent. Throws `Impossible` when it is no action. */
export async function readAction(form: FormData): Promise<[Action, readonly Part[]]> {
  const parts: Part[] = [];
  for (const [name, value] of form) {
    if (typeof value === 'string') continue;
    const bytes = new Uint8Array(await value.arrayBuffer());
    parts.push([name, { name: value.name, bytes }]);
  }
  const action = actionForm.safeParse(parse(form.get('action')));
  if (!action.success) throw new Impossible(z.prettifyError(action.error));
  return [action.data, parts];
}

/** Who does it, where, and what is open there. */
export interface Doer {
  readonly local: LocalDiscord;
  readonly place: Place;
  readonly modals: Modals;
}

/** Lets the person do it. Rejects with `Impossible` for what a client would not let them do. */
export async function perform(
  { local, place, modals }: Doer,
  action: Action,
  parts: readonly Part[],
): Promise<Reaction> {
  const actor = local.as(place.as, { channelId: place.channel });
  const first = (send: (actor: Actor) => Promise<Outcome>) => firstAnswer(local, place, send);
  switch (action.kind) {
    case 'type': {
      const { command, option, words, others } = action;
      // The client shows "Loading options failed" in the place of the choices.
      const choices = await actor.type(command, option, words, others).catch((error: Error) => {
        throw new Impossible(error.message, { cause: error });
      });
      return { choices };
    }
    case 'slash':
      return first((one) => one.slash(action.command, optionsWith(action.options, parts)));
    case 'click':
      return first((one) => one.click(action.message, action.customId));
    case 'select':
      return first((one) => one.select(action.message, action.customId, action.values));
    case 'menu':
      return first((one) => one.messageMenu(action.command, action.message));
    case 'userMenu':
      return first((one) => one.userMenu(action.command, action.user));
    case 'submit': {
      const opened = modals.find(action.opener, place.as);
      return first((one) => one.submitModal(opened, fieldsWith(action.fields, parts)));
    }
    case 'say':
      await actor.say(action.content, { files: parts.map(([, file]) => file) });
      return {};
    case 'dismiss':
      await actor.remove(action.message);
      return {};
  }
}

function optionsWith(options: Filled, parts: readonly Part[]): Options {
  return { ...options, ...Object.fromEntries(parts) };
}

/** An input for files takes several: all parts of its name. */
function fieldsWith(fields: ModalFields, parts: readonly Part[]): ModalFields {
  const filled: Record<string, ModalFields[string]> = { ...fields };
  for (const [name] of parts) {
    filled[name] = parts.filter(([other]) => other === name).map(([, file]) => file);
  }
  return filled;
}

function parse(text: unknown): unknown {
  try {
    return JSON.parse(String(text));
  } catch (error) {
    throw new Impossible('The part `action` of the form is not JSON.', { cause: error });
  }
}
