import { beginning, likeStub, stubInTitle, stubOfName } from '../clues.ts';
import { mistyped, unfinished } from '../hand.ts';
import { plain, type Recipe, said, whoAndWhat } from './draft.ts';

/** The title from its start, as far as somebody came: in the middle of a word mostly. */
export const titlePrefix: Recipe = ({ title }, dice, more) => {
  const whole = title.join(' ');
  const length = 16 + dice.below(20) + 8 * more;
  if (whole.length <= length) return undefined;
  const text = whole.slice(0, length).trim();
  return said([{ text, clue: beginning(text) }], dice);
};

/** The last word is unfinished. */
export const typingMid: Recipe = (memory, dice, more) => {
  const parts = whoAndWhat(memory, 2 + more, dice);
  const last = parts?.at(-1)?.text ?? '';
  if (parts === undefined || last.length < 5) return undefined;
  const stub = unfinished(last, dice);
  return said([...parts.slice(0, -1), { text: stub, clue: stubInTitle(stub) }], dice);
};

/** The last word is unfinished and has a slip in it. */
export const typoHalfTyped: Recipe = (memory, dice, more) => {
  const parts = whoAndWhat(memory, 2 + more, dice);
  const last = parts?.at(-1)?.text ?? '';
  if (parts === undefined || last.length < 8 || !plain.test(last)) return undefined;
  const stub = last.slice(0, 5 + dice.below(last.length - 6)).toLowerCase();
  const wrong = mistyped(stub, dice);
  if (wrong === stub) return undefined;
  const end = { text: wrong, clue: stubInTitle(stub), instead: likeStub(wrong, 1) };
  return said([...parts.slice(0, -1), end], dice);
};

/** The first four letters of a surname and the first five of a word. */
export const twoStubs: Recipe = ({ names, words }, dice) => {
  const [name = ''] = names;
  const word = dice.pick(words.filter((each) => each.length >= 7 && plain.test(each)));
  if (name.length < 5 || !plain.test(name) || word === undefined) return undefined;
  const [who, what] = [name.slice(0, 4), word.slice(0, 5)];
  const parts = [
    { text: who, clue: stubOfName(who) },
    { text: what, clue: stubInTitle(what) },
  ];
  return said(parts, dice);
};
