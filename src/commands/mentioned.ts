import { readLocator } from '../references/locator.ts';
import type { Form, Mention } from '../references/mention.ts';
import { Refusal } from './command.ts';
import { limits } from './limits.ts';
import { plainly } from './reply.ts';

/** How a text shall point at a work, as it was typed; each may be absent, or empty. */
export interface Said {
  readonly form?: string | undefined;
  readonly page?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

/** The forms that `/cite` offers, in the words of people. */
export const forms: readonly { readonly name: string; readonly value: Form }[] = [
  { name: 'in brackets: (Liapi et al., 2025)', value: 'parenthetical' },
  { name: 'in the sentence: Liapi et al. (2025)', value: 'narrative' },
  { name: 'a later note: Liapi et al., “Factors”', value: 'later' },
];

/** The mention that was typed. Throws a `Refusal` where there is no such form. */
export function mentioned({ form, page = '', before, after }: Said): Mention {
  const known = forms.find(({ value }) => value === form)?.value;
  if (form && known === undefined) {
    const names = forms.map(({ value }) => `\`${value}\``).join(', ');
    throw new Refusal(`There is no form “${plainly(form)}”. Choose one of ${names}.`);
  }
  return {
    ...(known ? { form: known } : {}),
    ...readLocator(page),
    ...(before ? { prefix: before } : {}),
    ...(after ? { suffix: after } : {}),
  };
}

/** What was typed as the arguments of a button; none where nothing was. */
export function toArguments({ form, page, before, after }: Said): readonly string[] {
  const all = [form, page, before, after].map((each) => each ?? '');
  return all.every((each) => each === '') ? [] : all;
}

/** What stands in the arguments of a button. */
export function fromArguments([form, page, before, after]: readonly string[]): Said {
  return { form, page, before, after };
}

/** Longest words beside a citation that can be typed. */
export const longestSaid = limits.choice;
