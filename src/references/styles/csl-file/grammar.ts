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

/** What `if` and `else-if` ask for. */
export const conditions: readonly string[] = testing.replace(' match', '').split(' ');

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
