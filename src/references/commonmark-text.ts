/**
 * Text as CommonMark that shows it, also where a reader has more markup than CommonMark: GitHub's
 * strikethrough, formulas and bare addresses, Obsidian's highlights, tags and comments, pandoc's
 * superscripts, citations and curled quotes.
 */
export function escaped(text: string): string {
  return (
    text
      .replaceAll(/[\\`*_[\]<>~$|#^{}'"]/g, '\\$&')
      // `&amp;` in a title is what the title says. `==` highlights, `%%` hides, `--` is a dash and `...`
      // an ellipsis; `!` before a link makes it a picture.
      .replaceAll(/&(?=#|\w)|=(?==)|%(?=%)|-(?=-)|\.(?=\.)|!(?=$|\\\[)/g, '\\$&')
      // A bare address would be linked with the backslashes that come behind it; `:dna:` is a picture.
      .replaceAll(/:(?=\/\/|[\w+-]+:)|(?<=www)\./gi, '\\$&')
      // GitHub looks for names in the text that is shown, where a backslash has gone. An address
      // (a@b.org) names nobody, and is left alone.
      .replaceAll(/(?<!\w)@(?=\w)|@(?=\w+(?:[^\w.]|$))/g, '<span>@</span>')
  );
}

/** What makes a list of its line: a dash, `1.`, `1)` and, for pandoc, `a.`, `iv.`, `(1)` and `A)`. */
const LIST = /^(?:[-+=:%]|\(?(?:\d+|[a-z]|[ivxlcdm]{2,})(?=[.)])[.)])(?=\s|$|[-=:%])/i;

/** The name of an author, `A. Smith`, is no list, not even to pandoc. */
const INITIAL = /^[A-Z]\. \S/;

/** Markdown in which no line begins anything but text. White space at a line's start shows nowhere. */
export function startEscaped(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => {
      const words = line.replace(/^[ \t]+/, '');
      if (INITIAL.test(words)) return words;
      return words.replace(LIST, (start) => `${start.slice(0, -1)}\\${start.slice(-1)}`);
    })
    .join('\n');
}
