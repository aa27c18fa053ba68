import { toCommonMark } from './commonmark.ts';
import type { Entry } from './entry.ts';
import { htmlPage } from './html-page.ts';
import type { ListOptions } from './list-options.ts';
import { toPlain } from './plain.ts';
import { rtfFile } from './rtf-file.ts';

const FORMS = {
  text: textFile,
  markdown: markdownFile,
  html: htmlPage,
  rtf: rtfFile,
} satisfies Record<string, (entries: readonly Entry[], options: ListOptions) => string>;

/** The forms of a reference list, by the names that people give them. */
export type ListForm = keyof typeof FORMS;

/** A whole reference list as one file, in the order given. */
export function writeList(
  entries: readonly Entry[],
  form: ListForm,
  options: ListOptions = {},
): string {
  return FORMS[form](entries, options);
}

function textFile(entries: readonly Entry[], { title }: ListOptions): string {
  const width = Math.max(...entries.map(({ label = '' }) => [...label].length), 0);
  const column = width > 0 ? width + 1 : 0;
  const texts = entries.map(({ label = '', runs }) => {
    const gap = ' '.repeat(column - [...label].length);
    return label + gap + toPlain(runs).replaceAll('\n', `\n${' '.repeat(column)}`);
  });
  return paragraphs(title === undefined ? texts : [title, ...texts]);
}

function markdownFile(entries: readonly Entry[], { title }: ListOptions): string {
  const texts = entries.map(({ label, runs }) =>
    toCommonMark(label === undefined ? runs : [{ text: `${label} ` }, ...runs]),
  );
  const heading = title === undefined ? [] : [`# ${toCommonMark([{ text: oneLine(title) }])}`];
  return paragraphs([...heading, ...texts]);
}

function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n`).join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
