/** Numbers that a snapshot holds, by name. */
export type Parts = Readonly<Record<string, Uint16Array | Uint32Array>>;

/** The parts with a name before each of their names. */
export function under(name: string, parts: Parts): Parts {
  return Object.fromEntries(Object.entries(parts).map(([each, part]) => [`${name}.${each}`, part]));
}

/** The parts that were put under a name. */
export function within(name: string, parts: Parts): Parts {
  return Object.fromEntries(
    Object.entries(parts)
      .filter(([each]) => each.startsWith(`${name}.`))
      .map(([each, part]) => [each.slice(name.length + 1), part]),
  );
}

/** A part of 32-bit numbers. Throws a `TypeError` where there is none of that name. */
export function long(parts: Parts, name: string): Uint32Array {
  const part = parts[name];
  if (part instanceof Uint32Array) return part;
  throw new TypeError(`there is no part ${name}`);
}

/** A part of 16-bit numbers. Throws a `TypeError` where there is none of that name. */
export function short(parts: Parts, name: string): Uint16Array {
  const part = parts[name];
  if (part instanceof Uint16Array) return part;
  throw new TypeError(`there is no part ${name}`);
}
