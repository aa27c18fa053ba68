/** What values look like, of tags whose values are hardly any words. */
const shapes: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      // `IS - 2`, `SP - e12`, `SP - 12-19`; `IS - a new model` and `SP - 1 binding` are words.
      ['VL IS SP EP NV SV PG C7', /^[A-Z]{0,2}\d{1,9}(?:[-–/(]\w{1,9}\)?)?$/i],
      ['PY Y1 DA Y2 PD', /^(?:1[5-9]|20)\d\d(?:[-/][\d/-]*)?$/],
      ['SN BN VO', /^\d[\d -]{6,15}[\dX](?!\w)/i],
      // `https://doi.org/10.1000/x`, `doi:10.1000/x`
      ['DO DI', /^\S{0,30}10\.\d{4,9}\//],
      ['UR L1 L2 L3 L4 LK', /^(?:www\.|[a-z]+:\/\/)/i],
      // `AN - WOS:000345678900001`; `ID - 19 vaccines` is words.
      ['AN ID', /^\S{0,20}\d{4}\S{0,20}$/],
      // `A2 - Roe, Jane`, `AU - van der Berg, J.`; `A2 - Receptor Blockade`, `Au - Pt, Pd and Rh` are words.
      [
        'AU A1 A2 A3 A4 ED',
        /^(?:\p{Ll}{1,3} ){0,2}\p{Lu}[\p{L}'’ -]{0,40},(?: ?\p{Lu}[\p{L}.,'’-]{0,30}){1,5}$/u,
      ],
    ] satisfies [string, RegExp][]
  ).flatMap(([tags, shape]) => tags.split(' ').map((tag): [string, RegExp] => [tag, shape])),
);

/** Whether a value has the shape that those of its tag have, and words have not. */
export function isShaped(tag: string, value: string): boolean {
  return shapes.get(tag)?.test(value) ?? false;
}
