import type { Meanings } from './meanings.ts';
import type { Token } from './question.ts';

/** Shorter parts of a word are words by chance. */
const shortest = 3;

/** No more ways of reading a question are tried. */
const most = 8;

/**
 * Other ways of reading the words: two that were run together apart (`integratedcare`, `smith2019`), two
 * that were split as one (`inte grated`).
 */
export function respaced(
  tokens: readonly Token[],
  meanings: Meanings,
): readonly (readonly Token[])[] {
  const all = tokens.flatMap((token, at) => {
    const [before, next, behind] = [tokens.slice(0, at), tokens[at + 1], tokens.slice(at + 1)];
    const apart = meanings.asTyped(token).length > 0 ? [] : partings(token, meanings);
    const joined = next && joining(token, next, meanings);
    return [
      ...(joined ? [[...before, joined, ...behind.slice(1)]] : []),
      ...apart.map((parts) => [...before, ...parts, ...behind]),
    ];
  });
  return all.slice(0, most);
}

function joining(one: Token, other: Token, meanings: Meanings): Token | undefined {
  if (one.only !== other.only) return undefined;
  const joined = { ...other, word: one.word + other.word };
  return meanings.asTyped(joined).length > 0 ? joined : undefined;
}

/** Both parts are known; those whose shorter part is longest first. */
function partings(token: Token, meanings: Meanings): readonly (readonly Token[])[] {
  const { word } = token;
  const found: (readonly [Token, Token])[] = [];
  for (let at = shortest; at <= word.length - (token.unfinished ? 1 : shortest); at += 1) {
    const first = { ...token, word: word.slice(0, at), unfinished: false };
    const second = { ...token, word: word.slice(at) };
    if (meanings.isKnown(first.word) && meanings.asTyped(second).length > 0) {
      found.push([first, second]);
    }
  }
  const least = ([{ word: a }, { word: b }]: readonly [Token, Token]): number =>
    Math.min(a.length, b.length);
  return found.sort((a, b) => least(b) - least(a)).slice(0, 3);
}
