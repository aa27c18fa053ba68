import { ApiError, type ErrorBody } from '../../../src/playground/discord/api-error.ts';
import type { Field } from '../../../src/playground/discord/validate/field.ts';
import { validate } from '../../../src/playground/discord/validate/validate.ts';

/** The complaints about a body as discord.js prints them: `data.components[0].type[CODE]`. */
export function wrongs(body: unknown, check: (field: Field) => void): readonly string[] {
  try {
    validate(body, check);
    return [];
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    return error.body.errors ? leaves(error.body.errors, '') : [`${error.status}`];
  }
}

function leaves(tree: NonNullable<ErrorBody['errors']>, path: string): string[] {
  return Object.entries(tree).flatMap(([step, branch]) => {
    if (Array.isArray(branch)) return branch.map(({ code }) => `${path}[${code}]`);
    const inside = /^\d+$/.test(step) ? `${path}[${step}]` : path ? `${path}.${step}` : step;
    return leaves(branch, inside);
  });
}
