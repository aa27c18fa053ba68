import type { Run } from '../../src/references/runs.ts';

/**
 * Reads RTF back, by the rules of the RTF specification 1.9.1 for a reader: groups, control words, and
 * what to skip behind `\u`. Written apart from the code that it checks; it throws on what it does not know.
 */

interface State {
  readonly look: Omit<Run, 'text'>;
  /** `\*` destinations and tables are not text. */
  readonly hidden: boolean;
}

const LOOKS: Readonly<Record<string, Omit<Run, 'text'>>> = {
  b: { bold: true },
  i: { italic: true },
  ul: { underline: true },
  super: { sup: true },
  sub: { sub: true },
  scaps: { smallCaps: true },
};
const TEXTS: Readonly<Record<string, string>> = { line: '\n', tab: '\t', par: '\n' };
const HIDDEN = /^(?:\*|fonttbl|info)$/;
const SILENT =
  /^(?:rtf|ansi|ansicpg|deff|uc|f|fs|ab|ai|pard|plain|[lr]trpar|rtlpar|q[lr]|fi|[lr]i|[lr]in|sa|field|fldinst|froman|fcharset|title)$/;

const TOKEN = /\\([a-z]+)(-?\d+)? ?|\\([^a-z])|([{}])|[\r\n]+|[^\\{}\r\n]/g;

/** The runs that a reader of RTF shows. Neighbours may look the same. */
export function readRtf(rtf: string): readonly Run[] {
  const stack: State[] = [{ look: {}, hidden: false }];
  const runs: Run[] = [];
  let instruction = '';
  let skip = 0;
  for (const [token, word, number, sign, brace] of rtf.matchAll(TOKEN)) {
    const state = stack.at(-1);
    if (state === undefined) throw new Error('More groups end than begin.');
    if (brace === '{') stack.push(state);
    else if (brace === '}') stack.pop();
    else if (word === 'fldinst') instruction = '';
    else if (word === 'u') skip = 1;
    else if (skip > 0) {
      skip -= 1;
      continue;
    }
    if (brace !== undefined || /^[\r\n]/.test(token)) continue;
    const text = shown(token, word, number, sign);
    const change = changed(state, word ?? sign, instruction);
    if (change) stack[stack.length - 1] = change;
    else if (state.hidden) instruction += text;
    else if (text !== '') runs.push({ ...state.look, text });
  }
  if (stack.length !== 1) throw new Error('A group does not end.');
  return joined(runs);
}

function shown(token: string, word?: string, number?: string, sign?: string): string {
  if (word === undefined) return sign ?? token;
  if (word === 'u') {
    if (Number(number) < -0x8000 || Number(number) > 0x7fff) throw new Error(`${token}: 16 bits?`);
    return String.fromCharCode(Number(number) & 0xffff);
  }
  const text = TEXTS[word];
  if (text !== undefined) return text;
  if (LOOKS[word] || SILENT.test(word) || HIDDEN.test(word) || word === 'fldrslt') return '';
  throw new Error(`Nobody wrote ${token}.`);
}

function changed(state: State, word = '', instruction = ''): State | undefined {
  if (HIDDEN.test(word)) return { ...state, hidden: true };
  if (word === 'fldrslt') {
    const href = /^HYPERLINK "([^"]+)"$/.exec(instruction)?.[1];
    if (href === undefined) throw new Error(`This leads nowhere: ${instruction}`);
    return { ...state, look: { ...state.look, href } };
  }
  return LOOKS[word] && { ...state, look: { ...state.look, ...LOOKS[word] } };
}

/** Two halves of an emoji come as two characters in one look. */
function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    const { text: _, ...look } = run;
    if (last && JSON.stringify({ ...last, text: '' }) === JSON.stringify({ ...look, text: '' })) {
      all[all.length - 1] = { ...last, text: last.text + run.text };
    } else all.push(run);
  }
  return all;
}
