/** The first line from a place on that is not blank; none at the end of the file, for `recut` sees to it that no slice ends where it is asked for. */
export function lineBelow(text: string, from: number): string | undefined {
  let start = from;
  let isBlank = true;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x0a && code !== 0x0d) {
      if (code > 0x20) isBlank = false;
    } else if (isBlank) start = at + 1;
    else return text.slice(start, at);
  }
  return isBlank ? undefined : text.slice(start);
}
