import { broken, isEven, lacking } from './lacking.ts';
import { paragraphs } from './markup.ts';
import { mended } from './mojibake.ts';
import { oneLine } from './values.ts';

/**
 * An abstract: its paragraphs as lines. Where a value was wrapped, a line end is one if a blank line
 * stood there, or if a sentence ends there (Web of Science puts each part of an abstract on a line);
 * else it is a space.
 */
export function prose(value: string): string {
  if (value === '' || isPlain(value)) return value;
  const lacks = lacking(value);
  if (lacks === 0) return value;
  const text = lacks & broken ? mended(value) : value;
  const joined = text.includes('\n') ? unwrapped(text) : text;
  const lines = paragraphs(joined).split('\n').map(oneLine);
  return lines.filter((line) => line !== '').join('\n');
}

/** ASCII on one line, without markup: told by what the engine does many letters at a time. */
function isPlain(value: string): boolean {
  return (
    !value.includes('&') &&
    !value.includes('<') &&
    !value.includes('\n') &&
    !value.includes('\t') &&
    !isPadded(value) &&
    isEven(value)
  );
}

function isPadded(value: string): boolean {
  return value.charCodeAt(0) === 0x20 || value.charCodeAt(value.length - 1) === 0x20;
}

function unwrapped(text: string): string {
  return text.replace(/(.?)(\n+)/g, (_, last: string, ends: string) =>
    ends.length > 1 || /[.!?:]/.test(last) ? `${last}\n` : `${last} `,
  );
}
