import type { Run } from './runs.ts';

/** Runs as a piece of HTML, for the inside of a paragraph. */
export function toHtml(runs: readonly Run[]): string {
  return runs.map(written).join('');
}

/** Text as HTML that shows it, in an element or in an attribute. */
export function htmlText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function written(run: Run): string {
  const text = htmlText(run.text).replaceAll('\n', '<br>');
  const tags = htmlTags(run);
  const look =
    tags.map(([open]) => open).join('') +
    text +
    tags
      .map(([, close]) => close)
      .reverse()
      .join('');
  return run.href === undefined ? look : `<a href="${htmlText(run.href)}">${look}</a>`;
}

/** A tag and its end. */
type Tag = readonly [open: string, close: string];

const TAGS = [
  ['bold', ['<b>', '</b>']],
  ['italic', ['<i>', '</i>']],
  ['underline', ['<u>', '</u>']],
  ['sup', ['<sup>', '</sup>']],
  ['sub', ['<sub>', '</sub>']],
  // HTML has no element for it.
  ['smallCaps', ['<span style="font-variant:small-caps">', '</span>']],
] as const satisfies readonly (readonly [keyof Run, Tag])[];

/** The tags that make the look of a run, from the outside in. */
export function htmlTags(run: Omit<Run, 'text'>): readonly Tag[] {
  return TAGS.filter(([look]) => run[look]).map(([, tag]) => tag);
}
