/** How badly a value fits its tag: 0 for well. `length` is in characters; `end` its last few. */
type Shape = (value: string, length: number, end: string) => number;

const name: Shape = (value, length) =>
  longer(length, 70, 2, 150, 4) + (/^[\p{L}[]/u.test(value) ? 0 : 2);
const title: Shape = (_, length) => (length <= 400 ? 0 : 7);
const short: Shape = (_, length) => (length <= 200 ? 0 : 7);
const link: Shape = (value) => (/^\S*[/.:<]/.test(value) ? 0 : 7); // <Go to ISI>://WOS:… is one.
const numeral: Shape = (value, length) =>
  longer(length, 30, 3, 70, 9) || (/\d/.test(value) ? 0 : 2);
const year: Shape = (value, length) => (length < 40 && /^\d{4}(?!\d)/.test(value) ? 0 : 9);
const day: Shape = (value, length) =>
  length <= 50 && /^(?:\d|\/|[A-Z]{3})|^\p{Lu}\p{Ll}+ ?\d|^\p{Lu}\p{Ll}{2}$/u.test(value) ? 0 : 7;
const doi: Shape = (value, length) => (length < 120 && value.includes('10.') ? 0 : 8);
const serial: Shape = (value, length) => (length < 120 && /\d/.test(value) ? 0 : 7);
/** An abstract is long, and a tag that cuts it in mid-sentence is hardly one. */
const abstract: Shape = (value, length, end) => {
  if (length <= 60) return value === 'NA' ? 0 : 2;
  return /[.!?)\]”"…*]\s*$/.test(end) ? 0 : 3;
};

const shapes: ReadonlyMap<string, Shape> = new Map(
  (
    [
      ['ER', (value) => (value === '' ? 0 : 12)],
      ['TY', (_, length) => (length < 20 ? 0 : 9)],
      ['AU A1 A2 A3 A4 ED TA', name],
      ['TI T1 ST T2 JF BT T3', title],
      ['JO JA J1 J2 J9 JI CY PB PP', short],
      ['UR L1 L2 L3 L4 LK', link],
      ['VL IS SP EP NV SV PG', numeral],
      ['PY Y1', year],
      ['DA Y2 PD', day],
      ['DO DI', doi],
      ['SN BN VO', serial],
      ['AB N2', abstract],
      ['LA', (_, length) => (length <= 40 ? 0 : 9)],
      ['KW DE', (_, length) => (length <= 150 ? 0 : 4)],
      ['ID AN CN LB CP C7 ET DP DB', (_, length) => (length <= 250 ? 0 : 6)],
    ] satisfies [string, Shape][]
  ).flatMap(([tags, shape]) => tags.split(' ').map((tag): [string, Shape] => [tag, shape])),
);

/**
 * How badly the text from one place to another fits as the value of a tag: 0 for well, 12 for not at
 * all. Looks at no more than its first characters and its last, so that its cost has a bound.
 */
export function misfit(tag: string, text: string, from: number, to: number): number {
  const value = text.slice(from, Math.min(to, from + 160)).trim();
  const shape = shapes.get(tag);
  if (value === '' && tag !== 'ER') return 0.5; // Empty tags there are, but not many.
  if (!shape) return to - from <= 600 ? 0 : 1;
  return shape(value, to - from, text.slice(Math.max(from, to - 4), to));
}

function longer(length: number, some: number, cost: number, many: number, more: number): number {
  if (length <= some) return 0;
  return length <= many ? cost : more;
}
