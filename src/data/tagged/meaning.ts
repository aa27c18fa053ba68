import type { TaggedLine } from '../ris/block.ts';

/** What is known of a record when one of its tags is read. */
export interface Work {
  /** Its type, as a value of TY. */
  readonly ty: string;
  /** The tags that have a value. */
  readonly has: ReadonlySet<string>;
}

/** A tag of RIS and its value. */
export type RisTag = readonly [tag: string, value: string];

/**
 * What a tag is in RIS: always one tag, or what each value shows. A tag without a meaning, and a
 * value that has none, stay among the tags of the reference only.
 */
export type Meaning = string | ((value: string, work: Work) => RisTag | readonly RisTag[]);

/** What the tags of one format mean. */
export type Meanings = ReadonlyMap<string, Meaning>;

/** No meaning in RIS. */
export const none: readonly RisTag[] = [];

/** The meanings of a table of two columns: tags with a space between, and what they are. */
export function meanings(rows: readonly (readonly [tags: string, Meaning])[]): Meanings {
  return new Map(
    rows.flatMap(([tags, meaning]) =>
      tags.split(' ').map((tag): [string, Meaning] => [tag, meaning]),
    ),
  );
}

/** The tags of a record that have a value. */
export function ownTags(record: readonly TaggedLine[]): ReadonlySet<string> {
  const own = new Set<string>();
  for (const { tag, value } of record) if (value !== '') own.add(tag);
  return own;
}

/** A record in terms of RIS; `type` is its TY, and the tags in `without` are left out. */
export function inRis(
  record: readonly TaggedLine[],
  type: TaggedLine,
  table: Meanings,
  without?: ReadonlySet<TaggedLine>,
): TaggedLine[] {
  const work = { ty: type.value, has: ownTags(record) };
  const told = [type];
  for (const own of record) {
    const meaning = own.value === '' || without?.has(own) ? undefined : table.get(own.tag);
    if (meaning === undefined) continue;
    const { line } = own;
    if (typeof meaning === 'string') {
      told.push({ tag: meaning, value: own.value, line });
      continue;
    }
    const said = meaning(own.value, work);
    if (isOne(said)) told.push({ tag: said[0], value: said[1], line });
    else for (const [tag, value] of said) told.push({ tag, value, line });
  }
  return told;
}

function isOne(said: RisTag | readonly RisTag[]): said is RisTag {
  return typeof said[0] === 'string';
}
