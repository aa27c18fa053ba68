/** What `form`, which must be sticky, finds exactly at `at`. */
export function match(form: RegExp, text: string, at: number): RegExpExecArray | undefined {
  form.lastIndex = at;
  return form.exec(text) ?? undefined;
}

/** Where the code that begins at `at` ends, behind its closing marks. */
export function codeEnd(text: string, at: number): number | undefined {
  const [open = ''] = match(/`+/y, text, at) ?? [];
  if (open === '') return undefined;
  const run = /`+/g;
  run.lastIndex = at + open.length;
  for (let found = run.exec(text); found !== null; found = run.exec(text)) {
    if (found[0].length === open.length) return run.lastIndex;
  }
  return undefined;
}

/** Where the partner of an opening mark stands, which ended at `from`. */
export function closing(text: string, from: number, mark: string): number | undefined {
  const character = mark.charAt(0);
  if (mark.length === 1 && !opens(text, from, character)) return undefined;
  for (let at = from; at < text.length; ) {
    const current = text.charAt(at);
    if (current === '\\') at += 2;
    else if (current === '`') at = codeEnd(text, at) ?? at + 1;
    else if (current === character) {
      const end = runEnd(text, at);
      const close = end - mark.length;
      if (closes(text, at, end, mark) && close > from) return close;
      at = end;
    } else at += 1;
  }
  return undefined;
}

/** `* a*` is a list or a product, `snake_case_name` a word: neither is italic. */
function opens(text: string, from: number, character: string): boolean {
  if (/^(?:\s|$)/.test(text.slice(from, from + 1))) return false;
  if (text.charAt(from) === character) return false;
  return character !== '_' || !/\w/.test(text.charAt(from - 2));
}

/** A run of three closes italic and bold at once; a run of two never closes a mark of one. */
function closes(text: string, at: number, end: number, mark: string): boolean {
  const length = end - at;
  if (mark.length === 2) return length >= 2;
  if (length !== 1 && length !== 3) return false;
  if (/\s/.test(text.charAt(at - 1))) return false;
  return mark !== '_' || !/\w/.test(text.charAt(end));
}

function runEnd(text: string, at: number): number {
  let end = at;
  while (text.charAt(end) === text.charAt(at)) end += 1;
  return end;
}
