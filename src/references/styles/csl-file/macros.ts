import { Fault, quoted } from './fault.ts';
import { elements, type Tag } from './xml.ts';

/** How much a style is when each call of a macro is replaced by what the macro holds. */
export interface Extent {
  readonly elements: number;
  /** Of all attributes. */
  readonly characters: number;
  readonly depth: number;
}

/** About four times what the largest official styles come to: 67,378, 863,333 and 51 (apa-cv). */
const budget: Extent = { elements: 300_000, characters: 4_000_000, depth: 200 };

/**
 * How much a style comes to, without writing it out: thirty macros that each call the next one twice
 * are a thousand million. Throws a `Fault` where a macro is missing, calls itself, or it is too much.
 */
export function extentOf(style: Tag): Extent {
  const macros = new Map<string, Tag>();
  for (const tag of elements(style)) {
    // Of two macros of one name citeproc takes the first.
    const name = tag.name === 'macro' ? tag.attributes['name']?.trim() : undefined;
    if (name !== undefined && !macros.has(name)) macros.set(name, tag);
  }
  const known = new Map<string, Extent>();
  // All macros, so that a fault is found also in one that nothing calls yet.
  for (const [name, tag] of macros) extentOfMacro(name, tag, { macros, known, path: [] });
  const areas = elements(style).filter(({ name }) => name !== 'macro' && name !== 'info');
  const extents = areas.map((area) => extent(area, { macros, known, path: [] }));
  return within(sum(extents), style);
}

interface Walk {
  readonly macros: ReadonlyMap<string, Tag>;
  readonly known: Map<string, Extent>;
  /** The macros in which we are, the outermost first. */
  readonly path: readonly string[];
}

function extent(tag: Tag, walk: Walk): Extent {
  const parts = elements(tag).map((child) => extent(child, walk));
  const called = tag.attributes['macro']?.trim();
  if (called !== undefined) parts.push(extentOfCall(called, tag, walk));
  const inner = sum(parts);
  const values = Object.values(tag.attributes);
  const own = values.reduce((length, value) => length + value.length, 0);
  return {
    elements: inner.elements + 1,
    characters: inner.characters + own,
    depth: inner.depth + 1,
  };
}

function extentOfCall(name: string, caller: Tag, walk: Walk): Extent {
  const macro = walk.macros.get(name);
  if (macro === undefined) {
    throw new Fault(`It calls the macro ${quoted(name)}, which it does not define.`, caller.line);
  }
  if (walk.path.includes(name)) {
    const way = walk.path.slice(walk.path.indexOf(name) + 1).map(quoted);
    const through = way.length > 0 ? `, by way of ${way.slice(0, 5).join(', ')}` : '';
    throw new Fault(`The macro ${quoted(name)} calls itself${through}.`, caller.line);
  }
  return extentOfMacro(name, macro, walk);
}

function extentOfMacro(name: string, macro: Tag, walk: Walk): Extent {
  const before = walk.known.get(name);
  if (before) return before;
  // Each macro is an element deeper than its caller, so that this stops before recursion overflows.
  if (walk.path.length > budget.depth) throw tooMuch('deep', macro);
  const found = extent(macro, { ...walk, path: [...walk.path, name] });
  walk.known.set(name, within(found, macro));
  return found;
}

function sum(parts: readonly Extent[]): Extent {
  return parts.reduce(
    (all, part) => ({
      elements: all.elements + part.elements,
      characters: all.characters + part.characters,
      depth: Math.max(all.depth, part.depth),
    }),
    { elements: 0, characters: 0, depth: 0 },
  );
}

function within(found: Extent, tag: Tag): Extent {
  if (found.depth > budget.depth) throw tooMuch('deep', tag);
  const most = found.elements > budget.elements || found.characters > budget.characters;
  if (most) throw tooMuch('much', tag);
  return found;
}

function tooMuch(how: 'deep' | 'much', tag: Tag): Fault {
  return new Fault(`Its macros call each other, and come to too ${how} for any style.`, tag.line);
}
