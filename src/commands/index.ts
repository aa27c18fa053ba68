import { abstractCommand } from './abstract.ts';
import { bibliographyCommand } from './bibliography.ts';
import { citeCommand } from './cite.ts';
import { collectionCommand } from './collection.ts';
import type { Command, Presses } from './command.ts';
import { editCommand } from './edit.ts';
import { findCommand } from './find.ts';
import { forgetCommand } from './forget.ts';
import { helpFor } from './help.ts';
import { historyCommand } from './history.ts';
import { importCommand, importMenuCommand } from './import.ts';
import { libraryCommand } from './library.ts';
import { styleCommand } from './style.ts';
import { tagCommand } from './tag.ts';
import { undo } from './undo.ts';

const asked: readonly Command[] = [
  citeCommand,
  bibliographyCommand,
  styleCommand,
  abstractCommand,
  findCommand,
  importCommand,
  importMenuCommand,
  editCommand,
  forgetCommand,
  historyCommand,
  tagCommand,
  collectionCommand,
  libraryCommand,
];

/** All that Ibid can be asked, in the order in which people meet it. */
export const commands: readonly Command[] = [...asked, helpFor(asked)];

/** What the buttons and menus of all commands do; *Undo* belongs to several of them. */
export const presses: Presses = Object.assign(
  { undo },
  ...commands.map((command) => command.presses ?? {}),
);
