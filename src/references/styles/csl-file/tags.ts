import { Fault } from './fault.ts';
import { lineOf } from './text.ts';

/** The official styles nest 19 deep at most. */
const deepest = 60;

/** The largest official style has 1,155 elements. */
const mostElements = 5000;

/** A tag, to its end. Values may hold `>`, and neither they nor names hold `<` (XML 1.0, section 3.1). */
const tag = /<(?:"[^"<]*"|'[^'<]*'|[^"'<>])*>/y;

/** What is passed over whole: where it begins, and where it ends. */
const passed = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
] as const;

/**
 * Looks over the tags of a text before it is parsed, and throws a `Fault` where it declares a DOCTYPE
 * or is deeper or longer than any style: xmldom takes half a minute over a megabyte that nests
 * `xmlns:x` in itself. What is not well-formed is left for the parser to tell.
 */
export function lookOver(text: string): void {
  let [depth, elements] = [0, 0];
  for (let at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at)) {
    const pass = passed.find(([begin]) => text.startsWith(begin, at));
    if (pass) {
      const end = text.indexOf(pass[1], at + pass[0].length);
      if (end < 0) return;
      at = end;
      continue;
    }
    if (text.startsWith('<!', at)) refuseDeclaration(text, at);
    tag.lastIndex = at;
    const [found] = tag.exec(text) ?? [];
    if (found === undefined) return;
    if (found.startsWith('</')) depth--;
    else {
      elements++;
      if (!found.endsWith('/>')) depth++;
      refuseMuch(depth, elements, text, at);
    }
    at += found.length;
  }
}

/** Entities can make a gigabyte of a kilobyte, or name files of this machine; no style needs them. */
function refuseDeclaration(text: string, at: number): never {
  throw new Fault(
    'It declares a DOCTYPE, which a style has no use for and which can hide anything: take that out.',
    lineOf(text, at),
  );
}

function refuseMuch(depth: number, elements: number, text: string, at: number): void {
  if (depth > deepest) {
    throw new Fault(`It nests elements more than ${deepest} deep.`, lineOf(text, at));
  }
  if (elements > mostElements) {
    throw new Fault(
      `It has more than ${mostElements} elements; no style needs so many.`,
      lineOf(text, at),
    );
  }
}
