/** Words that only institutions have in their names, in any language that Scopus abbreviates. */
export const institution =
  /\b(?:group|team|organi[sz]ations?|collaborat\w*|committee|univ\w*|consortium|network|society|soc|ministry|department|dept|agency|institut\w*|inst|association|assoc|council|cent(?:er|re)|federation|foundation|commission|corporation|company|program(?:me)?|bureau|office|board|hospital|academy|college|school|library|museum|initiative|service|union|trust|inc|ltd|llc|gmbh)\b|\bof\b|\bthe\b|\bfor\b|[\d&/@()]/i;

/** Longer texts are no names of people. */
export const longest = 120;

/** `A. M.`, `J.-P.`, `JAM`: capitals that stand for given names. */
const initials = /^(?:\p{Lu}\.?-?){1,4}$/u;

/** Whether a word is capitals that stand for given names. */
export function isInitials(word: string): boolean {
  return initials.test(word);
}
