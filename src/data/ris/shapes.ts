/** What the values of a tag are like. */
interface Shape {
  /** Of a thousand real values few are longer, and hardly any is longer than `most`. */
  readonly usual: number;
  readonly most: number;
  /** What a value has, and what it costs not to have it. */
  readonly like?: RegExp;
  readonly unlike?: number;
  /** What words have that pass for it otherwise. */
  readonly words?: RegExp;
}

const capital = { like: /^\P{Ll}/u, unlike: 6 };
// `IS - 1 elements of …` is words, and so is a number behind them; `IS - 1 suppl 2` is none.
const number = {
  like: /\d/,
  unlike: 2,
  words: /^(?:\p{Ll}{4}|\D{0,9}\d+ (?!su?p|part|pages)\p{Ll}{3})/u,
};
// The particles of names are small, and short: d'Arcy, van der Berg.
const name = { like: /^(?:\P{Ll}|\p{Ll}{1,3}\P{Ll})/u, unlike: 8 };
// `CA - 125` is a protein, and no caption.
const label = { like: /^[^\p{Ll}\d]/u, unlike: 6 };

const shapes: ReadonlyMap<string, Shape> = new Map(
  (
    [
      ['ER', { usual: 0, most: 0 }],
      ['TY', { usual: 20, most: 20 }],
      ['AU A1 A3 A4 ED TA', { usual: 35, most: 100, ...name }],
      ['A2', { usual: 150, most: 10_000, ...capital }], // Ovid writes all names of the references.
      ['TI T1', { usual: 250, most: 500, like: /^\P{Ll}.*\s/u, unlike: 4 }],
      ['ST CT TT', { usual: 250, most: 500, ...capital }],
      ['T2 JF BT T3', { usual: 140, most: 300, ...capital }],
      ['JO JA J1 J2 J9 JI', { usual: 85, most: 200, ...capital }],
      ['CY PB PP PI PU PA RP', { usual: 100, most: 300, ...capital }],
      // `School of Health, Medical and …`
      ['AD', { usual: 500, most: 3000, like: /^\P{Ll}.*,/u, unlike: 5 }],
      ['M2', { usual: 500, most: 3000, ...name }], // Ovid: an author and the place of work
      ['AI', { usual: 200, most: 3000, like: /orcid|;/i, unlike: 9 }], // `Pila, Sarah; ORCID: …`
      // `<Go to ISI>://WOS:…` is one.
      ['UR L1 L2 L3 L4 LK', { usual: 600, most: 2000, like: /^\S*[/.:<]/, unlike: 7 }],
      ['VL IS SP EP NV SV PG', { usual: 20, most: 70, ...number }],
      ['PY Y1', { usual: 30, most: 40, like: /^\d{4}(?!\d)/, unlike: 9 }],
      [
        'DA Y2 PD',
        {
          usual: 25,
          most: 50,
          like: /^(?:\d(?! \p{Ll})|\/|[A-Z]{3})|^\p{Lu}\p{Ll}+ ?\d|^\p{Lu}\p{Ll}{2}$/u,
          unlike: 7,
        },
      ],
      ['DO DI', { usual: 70, most: 120, like: /10\./, unlike: 8 }],
      ['SN BN VO', { usual: 70, most: 120, like: /\d{3}/, unlike: 7 }],
      ['AN', { usual: 45, most: 120, like: /\d/, unlike: 4 }],
      ['ID', { usual: 45, most: 120, like: /\d|^\S+$/, unlike: 5 }],
      ['LA', { usual: 12, most: 90, like: /^(?:\S+|\P{Ll}[\p{L};,. -]+)$/u, unlike: 5 }],
      ['KW DE', { usual: 150, most: 450 }],
      ['DB DP', { usual: 60, most: 250, like: /^(?:\P{Ll}|\S+$)/u, unlike: 5 }],
      ['ET LB C2 C4 C5 C6 C7 C8 M3', { usual: 60, most: 250 }],
      ['CA CN PT OP TS', { usual: 60, most: 250, ...label }],
      ['RT', { usual: 0, most: 0 }], // Known, but no file of ours has one.
      ['C1 C3 CP', { usual: 200, most: 600 }],
    ] satisfies [string, Shape][]
  ).flatMap(([tags, shape]) => tags.split(' ').map((tag): [string, Shape] => [tag, shape])),
);

/** What it costs a value to be longer than usual, and longer than hardly any. */
const long = 4;
const tooLong = 9;

/** What it costs to be words where a value has none, and to have no title. */
const wordy = 6;
const noTitle = 12;

/**
 * How badly the text from one place to another fits as the value of a tag: 0 for well, 12 and more
 * for hardly. Looks at no more than its first characters and its last, so that its cost has a bound.
 */
export function misfit(tag: string, text: string, from: number, to: number): number {
  const value = text.slice(from, Math.min(to, from + 160)).trim();
  if (value === '') return empty(tag);
  if (tag === 'ER') return 12;
  if (tag === 'AB' || tag === 'N2') return abstract(value, text, to);
  const length = to - from - 2;
  const shape = shapes.get(tag);
  if (!shape) return length <= 600 ? 0 : 1;
  const fits = !shape.like || shape.like.test(value);
  const size = length <= shape.usual ? 0 : length <= shape.most ? long : tooLong;
  const isWords = shape.words?.test(value) ?? false;
  return size + (isWords ? wordy : fits ? 0 : (shape.unlike ?? 0));
}

/** Empty tags there are, but not many; a title is hardly ever one, and an ER is nothing else. */
function empty(tag: string): number {
  if (tag === 'ER') return 0;
  return tag === 'TI' || tag === 'T1' || tag === 'BT' || tag === 'T2' ? noTitle : 0.5;
}

/** `AB - initio study` and `N2 - fixing bacteria` are words. */
const small = /^\p{Ll}/u;

/** An abstract is long, and a tag that cuts it in mid-sentence is hardly one. */
function abstract(value: string, text: string, to: number): number {
  if (value.length <= 60) return value === 'NA' ? 0 : small.test(value) ? 8 : 2;
  return /[.!?)\]”"…*]\s*$/.test(text.slice(to - 4, to)) ? 0 : 3;
}

/** What hardly anything but a value of the tag begins with. */
const evidence: ReadonlyMap<string, RegExp> = new Map(
  (
    [
      ['PY Y1', /^ ?(?:1[5-9]|20)\d\d(?:\/| +[A-Z][A-Z0-9] |$)/],
      ['DO', /^ ?10\.\d{4}/],
      ['UR L1 L2 LK', /^ ?https?:/],
      ['SN', /^ ?\d{4}-\d{3}[\dX]/],
      // A number, and the next tag at once.
      ['VL IS SP EP C7', /^ ?[A-Za-z]{0,2}\d{1,9}(?:[-–(]\w{1,9}\)?)? +[A-Z][A-Z0-9] +[-–—]/],
      ['AN ID', /^ ?\S{0,20}\d{4}\S{0,20} +[A-Z][A-Z0-9] +[-–—]/],
      ['DA Y2', /^ ?(?:(?:1[5-9]|20)\d\d[/-]|\p{Lu}\p{L}{2} \d{1,2} +[A-Z][A-Z0-9] +[-–—])/u],
      ['AU A1', /^ ?\p{Lu}[\p{L}'’-]+, \p{Lu}/u],
    ] satisfies [string, RegExp][]
  ).flatMap(([tags, begins]) => tags.split(' ').map((tag): [string, RegExp] => [tag, begins])),
);

/** Whether what begins at a place is evidently a value of the tag: `PY - 2020 VL`, `DO - 10.1000/x`. */
export function isEvident(tag: string, text: string, from: number): boolean {
  return evidence.get(tag)?.test(text.slice(from, from + 48)) ?? false;
}
