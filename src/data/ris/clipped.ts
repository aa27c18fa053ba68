/** A part of a text without the white space around it. */
export function clipped(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  while (start < end && text.charCodeAt(start) <= 0x20) start++;
  while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
  if (start === end) return '';
  // White space beyond ASCII is rare, and left to the engine.
  const odd = text.charCodeAt(start) > 0x7f || text.charCodeAt(end - 1) > 0x7f;
  return odd ? text.slice(start, end).trim() : text.slice(start, end);
}
