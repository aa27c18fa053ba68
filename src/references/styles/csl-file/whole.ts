import { Fault, quoted } from './fault.ts';
import { conditions } from './grammar.ts';
import { elements, type Tag } from './xml.ts';

/** What an element cannot be without, where citeproc does not ask whether it has it. */
const required: Readonly<Record<string, readonly string[]>> = {
  macro: ['name'],
  term: ['name'],
  names: ['variable'],
  number: ['variable'],
  'date-part': ['name'],
  'name-part': ['name'],
  text: ['variable', 'macro', 'term', 'value'],
  key: ['variable', 'macro'],
  if: conditions,
  'else-if': conditions,
};

/** Throws where an attribute is lacking, or one of two that cannot stand together is too much. */
export function checkRequired(tag: Tag, parent: Tag | undefined): void {
  const needs = required[tag.name] ?? [];
  const outside =
    (tag.name === 'label' && parent?.name !== 'names') ||
    (tag.name === 'date' && parent?.name !== 'locale');
  const all = outside ? ['variable'] : tag.name === 'date' ? ['form'] : needs;
  const said = all.filter((name) => isSaid(tag.attributes, name));
  if (all.length > 0 && said.length === 0) {
    const wanted = all.map(quoted).join(' or ');
    throw new Fault(`A ${quoted(tag.name)} lacks its attribute ${wanted}.`, tag.line);
  }
  if ((tag.name === 'text' || tag.name === 'key') && said.length > 1) {
    const both = said.map(quoted).join(' and ');
    throw new Fault(`A ${quoted(tag.name)} cannot have ${both} at once.`, tag.line);
  }
}

/** `value=""` says to print nothing; a macro or variable of no name says nothing. */
function isSaid(attributes: Tag['attributes'], name: string): boolean {
  const value = attributes[name];
  return value !== undefined && (name === 'value' || value.trim() !== '');
}

/** How often an element may stand in another: at most once, where it is named here. */
const once: Readonly<Record<string, readonly string[]>> = {
  style: ['info', 'citation', 'bibliography', 'intext'],
  citation: ['sort', 'layout'],
  bibliography: ['sort', 'layout'],
  intext: ['sort', 'layout'],
  names: ['name', 'et-al', 'substitute'],
  choose: ['if', 'else'],
  term: ['single', 'multiple'],
};

/** Throws where what stands in an element is too often there, lacking, or in no order. */
export function checkOrder(tag: Tag): void {
  const children = elements(tag);
  for (const name of once[tag.name] ?? []) {
    const [, second] = children.filter((child) => child.name === name);
    if (second) {
      throw new Fault(`A ${quoted(tag.name)} has a second ${quoted(name)}.`, second.line);
    }
  }
  const hasLayout = once[tag.name]?.includes('layout');
  if (hasLayout && !children.some(({ name }) => name === 'layout')) {
    throw new Fault(`The ${quoted(tag.name)} has no ${quoted('layout')}.`, tag.line);
  }
  if (tag.name === 'layout' && children.length === 0) {
    throw new Fault('A “layout” is empty: nothing would be printed.', tag.line);
  }
  if (tag.name === 'date' && !tag.attributes['form'] && children.length === 0) {
    throw new Fault('A “date” has neither a “form” nor a “date-part”.', tag.line);
  }
  if (tag.name !== 'choose') return;
  const names = children.map(({ name }) => name);
  if (names[0] !== 'if' || (names.includes('else') && names.at(-1) !== 'else')) {
    throw new Fault(`A “choose” must begin with its “if”, and end with its “else”.`, tag.line);
  }
}
