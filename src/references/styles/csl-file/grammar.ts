/** What may stand in an element of a CSL style: the schema of CSL 1.0.2, as far as a program relies on it. */
export interface Rule {
  /** The elements in it. */
  readonly children: readonly string[];
  /** Its attributes; others mean nothing in CSL, and are left out. */
  readonly attributes: readonly string[];
  /** Whether text may stand in it. */
  readonly text?: true;
}

const rendering = ['choose', 'date', 'group', 'label', 'names', 'number', 'text'];
const font = ['font-style', 'font-variant', 'font-weight', 'text-decoration', 'vertical-align'];
const affixes = ['prefix', 'suffix'];
const etAl = 'et-al-min et-al-use-first et-al-use-last';
const etAlSubsequent = 'et-al-subsequent-min et-al-subsequent-use-first';
const precedes = 'and delimiter-precedes-et-al delimiter-precedes-last';
const initials = 'initialize initialize-with name-as-sort-order sort-separator';
const nameOptions = `${precedes} ${etAl} ${etAlSubsequent} ${initials}`.split(' ');
/** What `style`, `citation` and `bibliography` say for all names in them. */
const inherited = [...nameOptions, 'name-form', 'name-delimiter', 'names-delimiter'];
const testing = 'disambiguate is-numeric is-uncertain-date locator position type variable match';
const globally = 'initialize-with-hyphen page-range-format demote-non-dropping-particle';
const disambiguation =
  'disambiguate-add-givenname givenname-disambiguation-rule disambiguate-add-names disambiguate-add-year-suffix';
const collapsing = 'cite-group-delimiter collapse year-suffix-delimiter after-collapse-delimiter';
const layingOut = 'hanging-indent second-field-align line-spacing entry-spacing';
const substituting = 'subsequent-author-substitute subsequent-author-substitute-rule';

const rule = (children: readonly string[], ...attributes: string[]): Rule => ({
  children,
  attributes: attributes.flatMap((each) => each.split(' ')),
});

/** The rules by the name of the element. `info` is read apart, and `locale` is only that of a style. */
export const grammar: ReadonlyMap<string, Rule> = new Map<string, Rule>(
  Object.entries({
    style: rule(
      ['info', 'locale', 'macro', 'citation', 'bibliography', 'intext'],
      'class version default-locale',
      globally,
      ...inherited,
    ),
    locale: rule(['info', 'style-options', 'date', 'terms'], 'xml:lang'),
    'style-options': rule([], 'punctuation-in-quote limit-day-ordinals-to-day-1'),
    terms: rule(['term']),
    term: {
      ...rule(['single', 'multiple'], 'name form gender gender-form match'),
      text: true,
    },
    single: { ...rule([]), text: true },
    multiple: { ...rule([]), text: true },
    macro: rule(rendering, 'name'),
    citation: rule(
      ['sort', 'layout'],
      disambiguation,
      collapsing,
      'near-note-distance',
      ...inherited,
    ),
    bibliography: rule(['sort', 'layout'], layingOut, substituting, ...inherited),
    intext: rule(['sort', 'layout'], ...inherited),
    sort: rule(['key']),
    key: rule([], 'variable macro sort names-min names-use-first names-use-last'),
    layout: rule(rendering, 'delimiter', ...affixes, ...font),
    group: rule(rendering, 'delimiter display', ...affixes, ...font),
    choose: rule(['if', 'else-if', 'else']),
    if: rule(rendering, testing),
    'else-if': rule(rendering, testing),
    else: rule(rendering),
    text: rule(
      [],
      'macro term value variable form plural quotes strip-periods text-case display',
      ...affixes,
      ...font,
    ),
    number: rule([], 'variable form text-case display', ...affixes, ...font),
    label: rule([], 'variable form plural strip-periods text-case', ...affixes, ...font),
    date: rule(
      ['date-part'],
      'variable form date-parts delimiter text-case display',
      ...affixes,
      ...font,
    ),
    'date-part': rule([], 'name form range-delimiter strip-periods text-case', ...affixes, ...font),
    names: rule(
      ['name', 'et-al', 'label', 'substitute'],
      'variable delimiter display',
      ...affixes,
      ...font,
    ),
    name: rule(['name-part'], 'form delimiter', ...nameOptions, ...affixes, ...font),
    'name-part': rule([], 'name text-case', ...affixes, ...font),
    'et-al': rule([], 'term', ...affixes, ...font),
    substitute: rule(rendering),
  }),
);

const bool = ['true', 'false'];

/** What an attribute may say, of those that say one of a few things; `element@attribute` goes first. */
const few: Readonly<Record<string, readonly string[]>> = {
  class: ['in-text', 'note'],
  and: ['text', 'symbol'],
  collapse: ['citation-number', 'year', 'year-suffix', 'year-suffix-ranged'],
  'date-parts': ['year-month-day', 'year-month', 'year'],
  'delimiter-precedes-et-al': ['contextual', 'after-inverted-name', 'always', 'never'],
  'delimiter-precedes-last': ['contextual', 'after-inverted-name', 'always', 'never'],
  'demote-non-dropping-particle': ['never', 'sort-only', 'display-and-sort'],
  'disambiguate-add-givenname': bool,
  'disambiguate-add-names': bool,
  'disambiguate-add-year-suffix': bool,
  display: ['block', 'left-margin', 'right-inline', 'indent'],
  'et-al-use-last': bool,
  'font-style': ['italic', 'normal', 'oblique'],
  'font-variant': ['normal', 'small-caps'],
  'font-weight': ['normal', 'bold', 'light'],
  'givenname-disambiguation-rule': [
    'all-names',
    'all-names-with-initials',
    'primary-name',
    'primary-name-with-initials',
    'by-cite',
  ],
  'hanging-indent': bool,
  initialize: bool,
  'initialize-with-hyphen': bool,
  'limit-day-ordinals-to-day-1': bool,
  'if@match': ['any', 'all', 'none'],
  'else-if@match': ['any', 'all', 'none'],
  'term@match': ['last-digit', 'last-two-digits', 'whole-number'],
  gender: ['feminine', 'masculine', 'neuter'],
  'gender-form': ['feminine', 'masculine', 'neuter'],
  'name-as-sort-order': ['first', 'all'],
  'name-form': ['long', 'short', 'count'],
  'names-use-last': bool,
  'page-range-format': [
    'chicago',
    'chicago-15',
    'chicago-16',
    'expanded',
    'minimal',
    'minimal-two',
  ],
  plural: ['always', 'never', 'contextual', ...bool],
  'punctuation-in-quote': bool,
  quotes: bool,
  'second-field-align': ['flush', 'margin'],
  sort: ['ascending', 'descending'],
  'strip-periods': bool,
  'subsequent-author-substitute-rule': [
    'complete-all',
    'complete-each',
    'partial-each',
    'partial-first',
  ],
  'text-case': [
    'lowercase',
    'uppercase',
    'capitalize-first',
    'capitalize-all',
    'sentence',
    'title',
  ],
  'text-decoration': ['none', 'underline'],
  'vertical-align': ['baseline', 'sup', 'sub'],
  'text@form': ['long', 'short', 'verb', 'verb-short', 'symbol'],
  'term@form': ['long', 'short', 'verb', 'verb-short', 'symbol'],
  'label@form': ['long', 'short', 'verb', 'verb-short', 'symbol', 'static', 'count'],
  'number@form': ['numeric', 'ordinal', 'long-ordinal', 'roman'],
  'date@form': ['numeric', 'text'],
  'date-part@name': ['day', 'month', 'year'],
  'name@form': ['long', 'short', 'count'],
  'name-part@name': ['family', 'given'],
  'et-al@term': ['et-al', 'and others'],
};

/** The values that an attribute may have; `undefined` where it is free to say anything. */
export function valuesOf(element: string, attribute: string): readonly string[] | undefined {
  const key = `${element}@${attribute}`;
  if (Object.hasOwn(few, key)) return few[key];
  return Object.hasOwn(few, attribute) ? few[attribute] : undefined;
}

/** The forms of the parts of a date, by the name of the part. */
export const dateForms: Readonly<Record<string, readonly string[]>> = {
  day: ['numeric', 'numeric-leading-zeros', 'ordinal'],
  month: ['long', 'short', 'numeric', 'numeric-leading-zeros'],
  year: ['long', 'short'],
};

/** What `if` and `else-if` ask for. */
export const conditions: readonly string[] = testing.replace(' match', '').split(' ');

/** Attributes that are whole numbers. */
export const numbers: readonly string[] = [
  'et-al-min',
  'et-al-use-first',
  'et-al-subsequent-min',
  'et-al-subsequent-use-first',
  'names-min',
  'names-use-first',
  'line-spacing',
  'entry-spacing',
  'near-note-distance',
];

/** Attributes whose value is printed as it stands; all others are names, or lists of names. */
export const printed: readonly string[] = [
  ...affixes,
  'after-collapse-delimiter',
  'cite-group-delimiter',
  'delimiter',
  'initialize-with',
  'name-delimiter',
  'names-delimiter',
  'range-delimiter',
  'sort-separator',
  'subsequent-author-substitute',
  'value',
  'year-suffix-delimiter',
];

/** The variables of CSL 1.0.2 that are names of people. */
export const nameVariables: readonly string[] = (
  'author chair collection-editor compiler composer container-author contributor curator director ' +
  'editor editor-translator editorial-director executive-producer guest host illustrator ' +
  'interviewer narrator organizer original-author performer producer recipient reviewed-author ' +
  'script-writer series-creator translator'
).split(' ');

/** The variables of CSL 1.0.2 that are dates. */
export const dateVariables: readonly string[] =
  'accessed available-date event-date issued original-date submitted'.split(' ');
