import type { Entry } from './entry.ts';
import type { ListOptions } from './list-options.ts';
import { toPlain } from './plain.ts';
import { rtfText, toRtf } from './rtf.ts';

/** Half an inch, in twentieths of a point. */
const INDENT = 720;

/** A reference list as a file for Word and LibreOffice. */
export function rtfFile(entries: readonly Entry[], { title, hanging = true }: ListOptions): string {
  const lines = [
    '{\\rtf1\\ansi\\ansicpg1252\\deff0\\uc1',
    '{\\fonttbl{\\f0\\froman\\fcharset0 Times New Roman;}}',
    ...(title === undefined ? [] : [heading(title)]),
    ...entries.map((entry) => paragraph(entry, hanging)),
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

function heading(title: string): string {
  return `{\\info{\\title ${rtfText(title)}}}\n${begin(title, 0)}\\sa240{\\b\\fs32 ${rtfText(title)}}\\par`;
}

function paragraph({ label, runs }: Entry, hanging: boolean): string {
  const indent = hanging || label !== undefined ? INDENT : 0;
  const margin = label === undefined ? '' : `${rtfText(label)}\\tab `;
  return `${begin(toPlain(runs), indent)}\\sa120\\fs24 ${margin}${toRtf(runs)}\\par`;
}

const RIGHT_TO_LEFT =
  /^\P{L}*[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/**
 * RTF does not work out the direction of a paragraph from its letters. `\lin` is the indent on the
 * side where a line begins, `\li` and `\ri` are what readers without `\lin` look at.
 */
function begin(text: string, indent: number): string {
  const hang = indent === 0 ? '' : `\\fi-${indent}`;
  return RIGHT_TO_LEFT.test(text)
    ? `\\pard\\rtlpar\\qr${hang}\\li0\\ri${indent}\\lin${indent}\\rin0`
    : `\\pard\\ltrpar\\ql${hang}\\li${indent}\\lin${indent}`;
}
