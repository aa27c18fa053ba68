import type { Change } from '../data/change.ts';
import { shown } from './field-forms.ts';
import { nameOfVariable } from './fields.ts';
import { label, shorten } from './label.ts';
import { plainly } from './reply.ts';
import { usualStyle } from './team-style.ts';

/** Longest value of a field that is repeated, where there is room. */
const usual = 120;

const works = (count: number): string => `${count} ${count === 1 ? 'work' : 'works'}`;
const value = (said: unknown, longest: number): string =>
  said === undefined ? 'nothing' : `“${plainly(shorten(shown(said), longest))}”`;
const named = (key: string): string => `\`${key}\``;

/** What a change did, in a few words that follow upon who did it: `brought **export.ris**: 12 new`. */
export function changeWords(change: Change, longest = usual): string {
  switch (change.kind) {
    case 'import':
      return importWords(change);
    case 'forgetting':
      return `took out **${plainly(label(change.reference))}** (${named(change.reference.key)})`;
    case 'moving':
      return `moved ${works(change.keys.length)} to another library`;
    case 'edit':
      return `changed ${named(change.before.key)}: ${editWords(change, longest)}`;
    case 'joining':
      return `said that ${named(change.left.key)} is ${named(change.before.key)}, and made them one`;
    case 'parting':
      return `said that ${change.pair.map(named).join(' and ')} are two works`;
    case 'filing':
      return filingWords(change);
    case 'setting':
      return settingWords(change);
  }
}

function importWords(change: Extract<Change, { kind: 'import' }>): string {
  const counts = [
    `${change.added.length} new`,
    ...(change.merged.length > 0 ? [`${change.merged.length} completed`] : []),
    ...(change.same.length > 0 ? [`${change.same.length} the same`] : []),
  ].join(', ');
  const into = change.into ? ` into **${plainly(change.into.collection)}**` : '';
  const where = change.source.message ? ` ([message](<${change.source.message}>))` : '';
  return `brought **${plainly(shorten(change.source.file, 100))}**${into}: ${counts}${where}`;
}

function editWords(
  { before, set, cleared }: Extract<Change, { kind: 'edit' }>,
  longest: number,
): string {
  const variables = [...Object.keys(set), ...cleared] as (keyof typeof set)[];
  return variables
    .map(
      (each) =>
        `${nameOfVariable(each)} ${value(before.csl[each], longest)} → ${value(set[each], longest)}`,
    )
    .join('; ');
}

function filingWords({ under, name, way, keys }: Extract<Change, { kind: 'filing' }>): string {
  const what = keys.length === 1 ? named(keys[0] ?? '') : works(keys.length);
  const said = `**${plainly(name)}**`;
  if (under === 'labels')
    return way === 'in' ? `tagged ${what} ${said}` : `took the tag ${said} off ${what}`;
  return way === 'in' ? `put ${what} into ${said}` : `took ${what} out of ${said}`;
}

function settingWords(change: Extract<Change, { kind: 'setting' }>): string {
  if (change.name === 'closed') return change.after ? 'closed this library' : 'opened this library';
  if (change.name === 'channels') return 'changed which channels have a library of their own';
  if (change.name === 'style') return `chose the citation style: \`${change.after ?? usualStyle}\``;
  if (change.name === 'locale') {
    return `chose the language of references: ${change.after ? `\`${change.after}\`` : 'the style’s own'}`;
  }
  const after = typeof change.after === 'string' ? `\`${change.after}\`` : 'the usual pattern';
  return `chose how citation keys are made: ${after}`;
}
