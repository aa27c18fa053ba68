import type { StyleNode } from '../shelf.ts';
import { Fault, quoted } from './fault.ts';
import { dateVariables, grammar, nameVariables, type Rule } from './grammar.ts';
import { checkTerm } from './term.ts';
import { dateForms, numbers, printed, valuesOf } from './values.ts';
import { checkOrder, checkRequired } from './whole.ts';
import { elements, type Tag } from './xml.ts';

/** The namespace of every element of CSL. */
export const namespace = 'http://purl.org/net/xbiblio/csl';

/**
 * The longest value in the official styles has 346 characters, a list of types. citeproc takes minutes
 * over a hundred thousand quotation marks.
 */
const longest = 1500;

/** Names that mean something else to JavaScript: citeproc would take them for what it keeps there. */
const builtIn = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * An element of a style as citeproc takes it: without what means nothing in CSL. Throws a `Fault`
 * where it holds what CSL 1.0.2 has no place for.
 */
export function nodeOf(tag: Tag, parent?: Tag): StyleNode {
  const rule = tag.namespace === namespace ? grammar.get(tag.name) : undefined;
  if (rule === undefined) {
    throw new Fault(`CSL has no element ${quoted(tag.name)}.`, tag.line);
  }
  checkRequired(tag, parent);
  checkOrder(tag);
  const attributes = attributesOf(tag, rule);
  const children = childrenOf(tag, rule);
  if (tag.name === 'term') checkTerm(tag);
  return {
    n: tag.name,
    ...(attributes.length > 0 && { a: Object.fromEntries(attributes) }),
    ...(children.length > 0 && { c: children }),
  };
}

function childrenOf(tag: Tag, rule: Rule): readonly (StyleNode | string)[] {
  const isValue = rule.text === true && elements(tag).length === 0;
  return tag.children.flatMap((child): (StyleNode | string)[] => {
    if (typeof child === 'string') {
      // Lines are broken for whoever reads the file.
      if (isValue) {
        checkLength(child, tag);
        return [child.replace(/\s*\n\s*/g, ' ')];
      }
      if (child.trim() === '') return [];
      throw new Fault(`${quoted(child)} is text where none may stand.`, tag.line);
    }
    // What tells of the style, or of a locale in it, is read apart.
    if (child.name === 'info' && child.namespace === namespace) return [];
    if (!rule.children.includes(child.name) && grammar.has(child.name)) {
      throw new Fault(
        `A ${quoted(child.name)} may not stand in a ${quoted(tag.name)}.`,
        child.line,
      );
    }
    return [nodeOf(child, tag)];
  });
}

function attributesOf(tag: Tag, rule: Rule): readonly (readonly [string, string])[] {
  return Object.entries(tag.attributes)
    .filter(([name]) => rule.attributes.includes(name))
    .map(([name, value]) => {
      checkLength(value, tag);
      if (printed.includes(name)) return [name, value];
      const meant = value.trim();
      checkValue(tag, name, meant);
      return [name, meant];
    });
}

function checkLength(value: string, tag: Tag): void {
  if (value.length <= longest) return;
  throw new Fault(`A ${quoted(tag.name)} says more than ${longest} characters at once.`, tag.line);
}

function checkValue(tag: Tag, name: string, value: string): void {
  const forms = tag.name === 'date-part' && name === 'form';
  const values = forms ? dateForms[tag.attributes['name']?.trim() ?? ''] : valuesOf(tag.name, name);
  const fault = (what: string): Fault =>
    new Fault(
      `The attribute ${quoted(name)} of a ${quoted(tag.name)} ${what}: it says ${quoted(value)}.`,
      tag.line,
    );
  if (values && !values.includes(value)) throw fault(`must be one of ${values.join(', ')}`);
  if (numbers.includes(name) && !/^\d{1,4}$/.test(value)) throw fault('must be a whole number');
  if (/lang$|^default-locale$/.test(name) && !isLanguage(value)) throw fault('must be a language');
  for (const word of value.split(/\s+/)) {
    if (builtIn.has(word)) throw fault('names what is no name in CSL');
    if (name === 'variable' && !fits(tag.name, word)) throw fault('names what it cannot print');
  }
}

/** citeproc prints each kind of variable by an element of its own, and breaks on another. */
function fits(element: string, variable: string): boolean {
  if (element === 'date') return dateVariables.includes(variable);
  if (element === 'names') return nameVariables.includes(variable);
  if (element === 'text' || element === 'number') return !dateVariables.includes(variable);
  return true;
}

/** `de`, `zh-CN`, `en-US`; some official styles have `xml:lang=""`, which says nothing. */
function isLanguage(value: string): boolean {
  return /^(?:[A-Za-z]{2,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|\d{3}))?)?$/.test(value);
}
