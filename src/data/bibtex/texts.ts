import { rich } from '../ris/markup.ts';
import { oneLine } from '../ris/values.ts';
import { latex } from './latex.ts';

/** A value as one line of text with the markup of CSL. */
export function line(value: string): string {
  return read(oneLine(value));
}

function read(text: string): string {
  const found = latex(withoutHtml(text));
  return found === text ? text : oneLine(found);
}

/** Publishers' exports have HTML amid their LaTeX: `\&amp;`, `CO<sub>2</sub>`. */
function withoutHtml(text: string): string {
  return text.includes('<') || text.includes('&') ? rich(text.replaceAll('\\&', '&')) : text;
}

/** An abstract or a note: blank lines and `\par` part its paragraphs, other line ends are spaces. */
export function prose(value: string): string {
  return value
    .split(/\n[ \t]*\n|\\par(?![a-z])/i)
    .map(line)
    .filter((text) => text !== '')
    .join('\n');
}

/** An address or a number, which is no LaTeX to BibLaTeX, but was escaped for BibTeX by many. */
export function verbatim(value: string): string {
  const text = oneLine(value);
  if (!/[\\{}]/.test(text)) return text;
  return text
    .replace(/\\(?:url|path|href)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\{?\\(?:textasciitilde|string~|~)(?:\{\})?\}?/g, '~')
    .replace(/\\([_%&#$])/g, '$1')
    .replace(/[{}]/g, '')
    .trim();
}

/** A word in a title that is written small, in braces so that no style changes it: `{lac} operon`. */
const braced = /(^|[^\p{L}\\}{])\{((?:[^{}\\]|\\[&%#_$])*)\}(?![\p{L}{])/gu;
const nocase = ['\uFDE0', '\uFDE1'] as const;

/**
 * A title. Braces keep the case of English titles, as in Better BibTeX: styles in title case change
 * only words without a capital, so that `{DNA}` needs no markup and `{lac}` is marked `nocase`. Braces
 * around all of a title say nothing.
 */
export function title(value: string, english: boolean): string {
  const text = oneLine(value);
  if (!english || !text.includes('{')) return read(text);
  const marked = text.replace(braced, (all, before: string, word: string) => {
    const needed = /\p{Ll}/u.test(word) && !/\p{Lu}/u.test(word) && all !== text;
    return needed ? `${before}${nocase[0]}${word}${nocase[1]}` : all;
  });
  return read(marked)
    .replaceAll(nocase[0], '<span class="nocase">')
    .replaceAll(nocase[1], '</span>');
}
