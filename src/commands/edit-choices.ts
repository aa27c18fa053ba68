import { cslTypes } from '../data/csl-json/variables.ts';
import type { Choice, Suggest } from './command.ts';
import { shown, tidy } from './field-forms.ts';
import { type Field, fieldOf, fieldsLike } from './fields.ts';
import { limits } from './limits.ts';

/** Fields by the words typed; those that the work has come first. */
export function suggestFields({ desk, words, others }: Suggest): readonly Choice[] {
  const csl = desk.library.get(others['work'] ?? '')?.csl;
  const has = ({ variable }: Field): number => (csl?.[variable] === undefined ? 1 : 0);
  return [...fieldsLike(words)]
    .sort((a, b) => has(a) - has(b))
    .slice(0, limits.choices)
    .map(({ name }) => ({ name, value: name }));
}

const choice = (value: string): Choice => ({ name: value, value });

/** The present value, so that it can be put right instead of typed anew; of types, all that fit. */
export function suggestValue({ desk, words, others }: Suggest): readonly Choice[] {
  const field = fieldOf(others['field'] ?? '');
  const value = field && desk.library.get(others['work'] ?? '')?.csl[field.variable];
  const now = words === '' ? tidy(shown(value)) : '';
  const present = now === '' || now.length > limits.choice ? [] : [now];
  const typed = words.trim().toLowerCase().replaceAll(' ', '-');
  const types = field?.variable === 'type' ? cslTypes.filter((each) => each.includes(typed)) : [];
  return [...new Set([...present, ...types])].slice(0, limits.choices).map(choice);
}
