import type { Entry } from './entry.ts';
import { htmlText, toHtml } from './html.ts';
import type { ListOptions } from './list-options.ts';

/** The first line stands further out, on the side where the language of the entry begins. */
const HANGING = '.entry { padding-inline-start: 2.5em; text-indent: -2.5em; }';

/** A label fills the space that the first line stands out. */
const LABEL = '.label { display: inline-block; min-width: 2.5em; text-indent: 0; }';

/** A reference list as a page that needs nothing else: no script, no picture, no other file. */
export function htmlPage(entries: readonly Entry[], options: ListOptions): string {
  const { title, language, hanging = true } = options;
  const labelled = entries.some(({ label }) => label !== undefined);
  const rules = [...(hanging || labelled ? [HANGING] : []), ...(labelled ? [LABEL] : [])];
  const lang = language === undefined ? '' : ` lang="${htmlText(language)}"`;
  const lines = [
    '<!DOCTYPE html>',
    `<html${lang}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width">',
    `<title>${htmlText(title ?? 'References')}</title>`,
    ...(rules.length > 0 ? [`<style>\n${rules.join('\n')}\n</style>`] : []),
    '</head>',
    '<body>',
    ...(title === undefined ? [] : [`<h1 dir="auto">${htmlText(title)}</h1>`]),
    ...entries.map(paragraph),
    '</body>',
    '</html>',
  ];
  return `${lines.join('\n')}\n`;
}

/** The direction is that of the first letter; `<bdi>` keeps the label from being that letter. */
function paragraph({ label, runs }: Entry): string {
  const margin = label === undefined ? '' : `<bdi class="label">${htmlText(label)}</bdi> `;
  return `<p class="entry" dir="auto">${margin}${toHtml(runs)}</p>`;
}
