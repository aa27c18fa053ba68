/**
 * What is about an article has its title, after a word or two: an erratum, a comment, a letter. Both
 * must say so, and say the same (`Re: Statins`, `Statins`).
 */
const notice =
  /^\W*(erratum|errata|correction|corrigend(?:um|a)|addendum|retraction(?: note| notice)?|expression of concern|notice of|re|reply|response|author'?s?'? (?:reply|response)|comments? on|commentary on|letter|review of|book review|in reply|editorial|discussion of|rebuttal|closure)\b(?!\w)[^a-z]*(?:\b(?:to|of|for|on|from|by)\b)?/i;

/** The word that makes a title the title of a notice about another work; none otherwise. */
export function noticeOf(title: string): string {
  // "Re" must have a colon: "Re-examining grid cells" is an article.
  const word = notice.exec(title)?.[1]?.toLowerCase() ?? '';
  if (word === 're' && !/^\W*re\s*[:.]/i.test(title)) return '';
  return word.slice(0, 6);
}
