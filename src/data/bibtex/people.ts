import type { CslName, Draft, NameVariable } from '../csl.ts';
import { isNameVariable } from '../csl-json/variables.ts';
import { nameFields } from './fields.ts';
import { names } from './names.ts';
import { first, text, type Values } from './values.ts';

/** The people of a work; editors go by their role, where `editortype` gives them another one. */
export function people(values: Values): Partial<Draft> {
  const found: { [V in NameVariable]?: readonly CslName[] } = {};
  const add = (variable: NameVariable, value: string) => {
    const all = value === '' ? [] : names(value);
    if (all.length > 0) found[variable] = [...(found[variable] ?? []), ...all];
  };
  for (const { variable, fields } of nameFields) {
    const own = variable === 'editor' ? role(text(values, 'editortype')) : undefined;
    add(own ?? variable, first(values, fields));
  }
  for (const more of ['editora', 'editorb', 'editorc']) {
    add(role(text(values, `${more}type`)) ?? 'contributor', values.get(more) ?? '');
  }
  return found;
}

function role(word: string | undefined): NameVariable | undefined {
  return word !== undefined && isNameVariable(word) ? word : undefined;
}
