import { match } from './markdown-pairs.ts';

/** A link as it was read: where to, in which words, and where the text goes on behind it. */
export interface Linked {
  readonly url: string;
  /** The words in Discord markdown; absent where the address itself is shown. */
  readonly words?: string;
  readonly end: number;
}

/** Reads the link that begins at `at`, in any of its three forms. */
export function readLink(text: string, at: number): Linked | undefined {
  const found = readAngleLink(text, at) ?? readMaskedLink(text, at) ?? readBareLink(text, at);
  return found !== undefined && URL.canParse(found.url) ? found : undefined;
}

/** `<https://…>`: a link that Discord gives no preview. */
function readAngleLink(text: string, at: number): Linked | undefined {
  const [whole, url] = match(/<(https?:\/\/[^\s<>]+)>/iy, text, at) ?? [];
  return whole && url ? { url, end: at + whole.length } : undefined;
}

/** `[words](https://…)` and `[words](<https://…>)`. */
function readMaskedLink(text: string, at: number): Linked | undefined {
  const form =
    /\[((?:\\.|[^[\]\\])+)\]\((?:<(https?:\/\/[^\s<>]+)>|(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+))\)/isy;
  const [whole = '', words, inAngles, bare] = match(form, text, at) ?? [];
  const url = inAngles ?? bare;
  return words && url ? { url, words, end: at + whole.length } : undefined;
}

/** A bare `https://…`: closing punctuation belongs to the sentence, not to the address. */
function readBareLink(text: string, at: number): Linked | undefined {
  const [whole] = match(/https?:\/\/[^\s<>]+/iy, text, at) ?? [];
  if (whole === undefined) return undefined;
  let url = whole.replace(/[.,:;!?"'*_~|\]]+$/, '');
  // "(see https://doi.org/10.1/a)" ends before its bracket, "…/S0140-6736(25)00001-2" does not.
  while (url.endsWith(')') && count(url, ')') > count(url, '(')) {
    url = url.slice(0, -1).replace(/[.,:;!?"']+$/, '');
  }
  return { url, end: at + url.length };
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
