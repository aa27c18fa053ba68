/**
 * Lines that programs put around records, which say nothing of the works: they are passed over
 * without a word. Each with the export that has it.
 */
const wrappers: readonly RegExp[] = [
  /^<?\d+\.>?$/, // Ovid counts: 12.
  /^Link to the (?:Ovid Full Text|External Link)/, // Ovid
  /^(?:C1 {2}- )?Database:?\s/, // Ovid: C1  - Database: Embase <1980 to 2024 Week 25>
  /^Search Strategy:/, // Ovid
  /^Record #?\d+ of \d+/, // Cochrane Library
  /^(?:Provider|Content|Content-Type)\s*:/, // ACS, Wiley, Cochrane: Provider: John Wiley & Sons
  /^MIME type /, // Online Egyptological Bibliography
  /^%\s/, // comments
  /^[-=_*#]{3,}$/, // rules
  /^(?:`{3,}|~{3,})\w*$/, // Markdown fences, in a message
];

/** Whether a line outside of all records only wraps them. */
export function isWrapper(text: string): boolean {
  return wrappers.some((wrapper) => wrapper.test(text));
}
