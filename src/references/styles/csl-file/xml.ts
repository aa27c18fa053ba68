import { DOMParser, type Element, Node } from '@xmldom/xmldom';
import { Fault, quoted } from './fault.ts';
import { lookOver } from './tags.ts';
import { checkCharacters } from './text.ts';

/** An element as it stands in the file. */
export interface Tag {
  /** The name without a prefix. */
  readonly name: string;
  readonly namespace: string | null;
  /** Without the declarations of namespaces; `xml:lang` by that name, others with their prefix. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Elements and text, as it stands; without comments. */
  readonly children: readonly (Tag | string)[];
  /** Where it begins. */
  readonly line: number;
}

/** The root element of a text. Throws a `Fault` where it is not well-formed, or unlike any style. */
export function rootOf(text: string): Tag {
  lookOver(text);
  let told: Fault | undefined;
  const onError = (_: string, message: string, { locator }: { locator?: Place }): void => {
    // Two official styles have U+FFFD in a title: no beauty, and no fault.
    if (message.startsWith('Unicode replacement character')) return;
    // Also what xmldom only warns of, such as a value without quotation marks, is no XML.
    told ??= malformed(message, locator?.lineNumber);
    throw told;
  };
  // Of itself it also turns what ends lines in XML 1.1 only (U+2028) into line feeds.
  const normalizeLineEndings = (source: string): string => source.replace(/\r\n?/g, '\n');
  try {
    const parser = new DOMParser({ onError, normalizeLineEndings });
    // A declaration has to stand at the very start; blank lines before it are all that is forgiven.
    const { documentElement } = parser.parseFromString(text.trimStart(), 'text/xml');
    if (documentElement) return tagOf(documentElement, lines(text));
  } catch (error) {
    if (error instanceof Fault) throw error;
    throw told ?? malformed(error instanceof Error ? error.message : String(error));
  }
  throw malformed('there is no element in it');
}

/** The elements in it. */
export function elements(tag: Tag): readonly Tag[] {
  return tag.children.filter((child) => typeof child !== 'string');
}

interface Place {
  readonly lineNumber?: number;
}

/** How many lines stand before the first that the parser sees. */
function lines(text: string): number {
  return (/^\s*/.exec(text)?.[0].match(/\r\n?|\n/g) ?? []).length;
}

function malformed(message: string, line?: number): Fault {
  const near = line ? ` near line ${line}` : '';
  return new Fault(`It is no well-formed XML${near}: ${quoted(message)}.`);
}

/** `lookOver` has seen that nothing is too deep for recursion. */
function tagOf(element: Element, before: number): Tag {
  const line = (element.lineNumber ?? 1) + before;
  const attributes = [...element.attributes]
    .filter(({ name }) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(({ name, value }): [string, string] => {
      checkCharacters(value, line);
      return [name, value];
    });
  const children = [...element.childNodes].flatMap((child): (Tag | string)[] => {
    if (child.nodeType === Node.ELEMENT_NODE) return [tagOf(child as Element, before)];
    const isText = child.nodeType === Node.TEXT_NODE || child.nodeType === Node.CDATA_SECTION_NODE;
    if (!isText) return [];
    const text = child.nodeValue ?? '';
    checkCharacters(text, line);
    return [text];
  });
  const { localName, namespaceURI } = element;
  return {
    name: localName ?? element.nodeName,
    namespace: namespaceURI,
    attributes: Object.fromEntries(attributes),
    children: joined(children),
    line,
  };
}

/** Text that a comment or a CDATA section parts is one text. */
function joined(children: readonly (Tag | string)[]): (Tag | string)[] {
  const all: (Tag | string)[] = [];
  for (const child of children) {
    const last = all.at(-1);
    if (typeof child === 'string' && typeof last === 'string') all[all.length - 1] = last + child;
    else all.push(child);
  }
  return all;
}
