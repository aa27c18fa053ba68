import { foldedWords } from '../fold.ts';
import { unmarked } from '../unmarked.ts';

/** How Greek letters are written out: one program exports `β-catenin`, the next one `beta-catenin`. */
const greek: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  µ: 'mu',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** Most records have none of these, and then no Unicode needs to be looked at. */
const beyondAscii = /[\u0080-\uffff]/;

/**
 * A text in its letters and digits only, folded: `<i>E. coli</i> & β-catenin` → `ecoliandbetacatenin`.
 * What exporters do to case, accents, dashes, markup and spaces is gone.
 */
export function bare(text: string): string {
  const plain = text.includes('<') ? unmarked(text) : text;
  const spelt = plain.includes('&') ? plain.replaceAll('&', ' and ') : plain;
  if (!beyondAscii.test(spelt)) return spelt.toLowerCase().replace(/[^a-z\d]+/g, '');
  const letters = foldedWords(spelt).join('');
  return letters.replace(/[\u03b1-\u03c9\u00b5]/g, (letter) => greek[letter] ?? letter);
}
