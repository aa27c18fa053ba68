import type { Listing } from '../choosing/listbox.ts';
import { type Entry, matching } from '../commands.ts';

/** The commands whose names fit what was typed behind the slash, as a list. */
export function commandListing(
  all: readonly Entry[],
  typed: string,
  app: string,
  begin: (entry: Entry) => void,
): Listing {
  const entries = matching(all, typed);
  return {
    heading: `Commands of ${app}`,
    rows: entries.map((entry) => ({
      value: entry.name,
      title: `/${entry.name}`,
      detail: entry.description,
      side: entry.options.map(({ name }) => name).join(' · '),
    })),
    empty: `No command has “${typed}” in its name. Enter posts the line as a message.`,
    marked: 0,
    choose: (row) => {
      const entry = entries.find(({ name }) => name === row.value);
      if (entry !== undefined) begin(entry);
    },
  };
}
