/**
 * Superscript and subscript in plain characters, which is all that a chat message has: `CO₂`, `1ˢᵗ`.
 * Unicode knows them for digits, a few signs and most small letters. Of several numbers, `1–3,5`, the
 * dash becomes a superscript minus and the comma stays as it is.
 */
const SUPERSCRIPT = pairs(
  '0123456789+-−–,=()abcdefghijklmnoprstuvwxyz',
  '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻,⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻ',
);
const SUBSCRIPT = pairs('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ');

/** The text in superscript characters, or as it was where one of them does not exist. */
export function superscript(text: string): string {
  return mapped(text, SUPERSCRIPT);
}

/** The text in subscript characters, or as it was where one of them does not exist. */
export function subscript(text: string): string {
  return mapped(text, SUBSCRIPT);
}

function mapped(text: string, characters: ReadonlyMap<string, string>): string {
  const all = [...text].map((character) => (character === ' ' ? ' ' : characters.get(character)));
  return all.includes(undefined) ? text : all.join('');
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...from].map((character, at) => [character, targets[at] ?? character]));
}
