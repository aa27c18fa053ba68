/**
 * A title as people read it: without the markup that CSL-JSON allows in text (`<i>E. coli</i>`,
 * `CO<sub>2</sub>`, `<span class="nocase">`). Anything else in angle brackets is text (`p < 0.05`).
 */
export function unmarked(text: string): string {
  if (!text.includes('<')) return text;
  return text.replace(/<\/?(?:i|b|sup|sub|sc|span)(?: [^<>]*)?>/g, '');
}
