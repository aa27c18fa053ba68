import { isDeepStrictEqual } from 'node:util';
import type { CslName } from '../../data/csl.ts';
import { names } from '../../data/ris/names.ts';

/**
 * A name as AU has it: `Family, Given, Suffix`. An institution ends with a comma where it would pass
 * for a person without (EndNote's way): World Health Organization,
 */
export function risName(name: CslName): string {
  const forms = name.literal === undefined ? ofPerson(name) : [name.literal, `${name.literal},`];
  return forms.find((form) => isDeepStrictEqual(names(form), [name])) ?? forms[0] ?? '';
}

function ofPerson(name: CslName): string[] {
  const particle = name['non-dropping-particle'];
  const family = [particle, name.family].filter((part) => part !== undefined).join(' ');
  const given = [name.given, name['dropping-particle']]
    .filter((part) => part !== undefined)
    .join(' ');
  const parts = [family, given, name.suffix].filter((part) => part !== undefined && part !== '');
  return [parts.join(', '), `${given} ${family}`.trim()];
}
