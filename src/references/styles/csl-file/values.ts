/** What the attributes of a CSL style may say: the schema of CSL 1.0.2. */
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
  'prefix',
  'suffix',
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
