import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CslItem, CslName } from '../../../src/data/csl.ts';
import type { Asked } from '../../../src/data/finder.ts';
import type { Reference } from '../../../src/data/reference.ts';
import { finderOf, kept, keysOf } from '../../finding.ts';
import { seeded, syntheticReferences } from '../../synthetic.ts';
import { found } from '../../works.ts';

const by = (...names: readonly (string | CslName)[]): CslName[] =>
  names.map((name) => (typeof name === 'string' ? { family: name, given: 'A.' } : name));

const made = (
  key: string,
  author: CslName[],
  year: number,
  title: string,
  more: Partial<CslItem> = {},
  others: Partial<Reference> = {},
): Reference => ({
  // No work may be found by its key alone.
  ...kept(`key-${key}`, found({ author, issued: { 'date-parts': [[year]] }, title, ...more })),
  ...others,
});

const works = [
  made('hygiene', by('Randall', 'Okafor', 'Pitt'), 2014, 'Hand hygiene among ward staff', {
    'container-title': 'BMJ',
  }),
  made('randall2009', by('Randall'), 2009, 'Teaching on the wards'),
  made('initials', by({ family: 'Smith', given: 'Jane Anne' }), 2017, 'Falls at night'),
  made('othersmith', by({ family: 'Smith', given: 'Robert' }), 2018, 'Falls by day'),
  made(
    'particle',
    by({ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }),
    2016,
    'Walking to school',
  ),
  made('mountain', by('Vandenberg'), 2012, 'Mountains of Belgium'),
  made('anaesthesia', by('Larsson'), 2015, 'Regional anaesthesia for hip fracture'),
  made('integrated', by('Moreau'), 2021, 'Integrated commissioning for frail elders'),
  made('healthcare', by('Petit'), 2013, 'Healthcare in prisons'),
  made('koehl', by('Köhl'), 2011, 'Öffentliche Verwaltung im Wandel'),
  made('weiss', by('Weiß'), 2010, 'Straßenlärm und Schlafstörungen'),
  made('soerensen', by('Sørensen'), 2008, 'Bicycles in Copenhagen'),
  made('catenin', by('Ito'), 2005, 'Nuclear β-catenin in colon crypts'),
  made('tnf', by('Feldmann'), 2003, 'Blockade of TNFα in arthritis'),
  made('crosssectional', by('Abara'), 2019, 'A school-based cross-sectional survey of myopia'),
  made('nejm', by('Ridker'), 2017, 'Canakinumab against inflammation', {
    'container-title': 'The New England Journal of Medicine',
  }),
  made('short', by('Braunwald'), 2002, 'Unstable angina revisited', {
    'container-title': 'N Engl J Med',
  }),
  made('hsr', by('Ettner'), 2006, 'Benefit and cost of methadone', {
    'container-title': 'Health Services Research',
  }),
  made('ids', by('Vaswani'), 2018, 'Attention and transduction', {
    DOI: '10.7777/attn.2018.44',
    PMID: '31234567',
    URL: 'https://arxiv.org/abs/1706.03762v5',
  }),
  made('book', by('Cormen'), 2009, 'Algorithms, introduced', {
    type: 'book',
    ISBN: '978-0-262-03384-8',
  }),
  made('abstract', by('Silva'), 2020, 'Palliation in remote places', {
    abstract: 'Telephone triage by lay volunteers postponed the last transfer to hospital.',
  }),
  made('chinese', by('王'), 2018, '慢性阻塞性肺疾病的中医治疗研究'),
  made('japanese', by('佐藤'), 2017, '看護師のバーンアウトに関する研究'),
  made('russian', by('Иванова'), 2016, 'Профилактика артериальной гипертензии у подростков'),
  made('greek', by('Παπαδόπουλος'), 2015, 'Η ψυχική υγεία των εφήβων'),
  made('arabic', by('حسن'), 2014, 'الصِّحَّة النفسية لدى المراهقين'),
  made('korean', by('김'), 2013, '간호사의 직무 만족도에 관한 연구'),
  made('du', by('Du'), 2011, 'Tea drinking and bone'),
  made('an', by('An'), 2015, 'Soda taxes and weight'),
  made(
    'thesis',
    by('Nkosi'),
    2022,
    'Boreholes in Limpopo',
    { type: 'thesis', DOI: '10.7777/limpopo' },
    {
      labels: ['screened in'],
      collections: ['Water review'],
    },
  ),
  made('dataset', by('Nkosi'), 2023, 'Boreholes in Limpopo, measured', {
    type: 'dataset',
    DOI: '10.7777/limpopo',
  }),
  made('moss', by('Tanaka'), 2001, 'Kyoto and its moss gardens'),
  made('gardens', by('Tanaka'), 2020, 'Kyoto and its gardens of moss'),
];

const crowd = syntheticReferences(600);
const all = [...crowd.slice(0, 300), ...works, ...crowd.slice(300)];
const finder = finderOf(all);

/** The names of the works that are found, best first; `used` are such names too. */
const names = (words: string, { used = [], ...asked }: Partial<Asked> = {}): readonly string[] =>
  keysOf(finder, words, { used: used.map((each) => `key-${each}`), ...asked }).map(nameOf);
const nameOf = (key: string): string => key.replace(/^key-/, '');
const first = (words: string): string | undefined => names(words)[0];

/** Each of these questions finds this work first. */
const finds = (cases: readonly (readonly [words: string, key: string])[]): void => {
  test.each(cases)('%s → %s', (words, key) => {
    expect(first(words)).toBe(key);
  });
};

describe('author, year and words, in any order,', () => {
  finds([
    ['randall 2014', 'hygiene'],
    ['2014 randall', 'hygiene'],
    ['hygiene randall 2014', 'hygiene'],
    ['2014 hygiene randall', 'hygiene'],
    ['okafor hygiene', 'hygiene'],
    ['randall 2009', 'randall2009'],
    ['RANDALL, 2009.', 'randall2009'],
    ['ward hygiene 2014 pitt', 'hygiene'],
  ]);
});

describe('as people cite,', () => {
  finds([
    ['Randall et al. 2014', 'hygiene'],
    ['Randall et al., hygiene', 'hygiene'],
    ['Randall, Okafor & Pitt (2014)', 'hygiene'],
    ['Randall and Okafor 2014', 'hygiene'],
    ['Smith JA', 'initials'],
    ['Smith J A falls', 'initials'],
    ['Smith, J.A. (2017)', 'initials'],
    ['Smith R falls', 'othersmith'],
    ['Jane Smith', 'initials'],
    ['van der berg', 'particle'],
    ['van der Berg 2016', 'particle'],
    ['berg', 'particle'],
    ['berg walking', 'particle'],
    ['vandenberg', 'mountain'],
    ['vanden', 'mountain'],
    ['Du 2011', 'du'],
    ['du', 'du'],
    ['An 2015', 'an'],
    ['an soda', 'an'],
  ]);
});

describe('as far as it is typed,', () => {
  finds([
    ['anaes', 'anaesthesia'],
    ['regional ana', 'anaesthesia'],
    ['larsson hip fra', 'anaesthesia'],
    ['randall hyg', 'hygiene'],
    ['canaki', 'nejm'],
    ['borehol limp nkosi mea', 'dataset'],
  ]);

  test('but words that are said to be whole do not go on before those that are', () => {
    expect(names('anaesthesi', { prefix: true })[0]).toBe('anaesthesia');
    expect(finder.find('anaesthesia', { limit: 1, prefix: false })).toMatchObject([
      { by: 'words' },
    ]);
    expect(finder.find('anaesth', { limit: 1, prefix: false })).not.toMatchObject([
      { by: 'words' },
    ]);
  });
});

describe('mistyped,', () => {
  finds([
    ['anaesthsia', 'anaesthesia'],
    ['anaesthesai', 'anaesthesia'],
    ['anesthesia', 'anaesthesia'],
    ['anasthezia', 'anaesthesia'],
    ['amaesthesia', 'anaesthesia'],
    ['xnaesthesia', 'anaesthesia'],
    ['xnaesthezia', 'anaesthesia'],
    ['anesth', 'anaesthesia'],
    ['canakni', 'nejm'],
    ['nanaesthesia', 'anaesthesia'],
    ['larson anestesia', 'anaesthesia'],
    ['rnadall 2014', 'hygiene'],
    ['pandall hygiene', 'hygiene'],
    ['randal hygeine', 'hygiene'],
    ['cnakinumab', 'nejm'],
    ['comissioning frail', 'integrated'],
    ['inflamation canakinumb', 'nejm'],
  ]);
});

describe('run together or split,', () => {
  finds([
    ['integratedcommissioning', 'integrated'],
    ['randall2014', 'hygiene'],
    ['handhygiene', 'hygiene'],
    ['anaes thesia', 'anaesthesia'],
    ['inte grated commissioning', 'integrated'],
    ['health care prisons', 'healthcare'],
    ['hand-hygiene', 'hygiene'],
  ]);
});

describe('with other letters,', () => {
  finds([
    ['kohl', 'koehl'],
    ['koehl', 'koehl'],
    ['KÖHL', 'koehl'],
    ['Ko\u0308hl', 'koehl'],
    ['oeffentliche verwaltung', 'koehl'],
    ['offentliche verwaltung', 'koehl'],
    ['weiss', 'weiss'],
    ['weiß', 'weiss'],
    ['strassenlarm', 'weiss'],
    ['strassenlaerm', 'weiss'],
    ['schlafstoerungen', 'weiss'],
    ['sorensen', 'soerensen'],
    ['soerensen', 'soerensen'],
    ['Sørensen bicycles', 'soerensen'],
    ['beta-catenin', 'catenin'],
    ['beta catenin', 'catenin'],
    ['β-catenin', 'catenin'],
    ['β catenin colon', 'catenin'],
    ['tnf-alpha arthritis', 'tnf'],
    ['tnfalpha', 'tnf'],
    ['TNFα', 'tnf'],
    ['cross sectional myopia', 'crosssectional'],
    ['cross-sectional myopia', 'crosssectional'],
    ['crosssectional myopia', 'crosssectional'],
    ['school based survey myopia', 'crosssectional'],
  ]);
});

describe('by the journal,', () => {
  finds([
    ['bmj hygiene', 'hygiene'],
    ['BMJ 2014', 'hygiene'],
    ['NEJM canakinumab', 'nejm'],
    ['nejm 2017', 'nejm'],
    ['N Engl J Med ridker', 'nejm'],
    ['new england journal of medicine ridker', 'nejm'],
    ['New England Journal of Medicine unstable angina', 'short'],
    ['Health Serv Res', 'hsr'],
    ['health serv res 2006', 'hsr'],
    ['Health Services Research methadone', 'hsr'],
    ['HSR methadone', 'hsr'],
  ]);
});

describe('by what names it,', () => {
  finds([
    ['https://doi.org/10.7777/attn.2018.44', 'ids'],
    ['https://doi.org/10.7777%2FATTN.2018.44', 'ids'],
    ['10.7777/attn', 'ids'],
    ['https://pubmed.ncbi.nlm.nih.gov/31234567/', 'ids'],
    ['31234567', 'ids'],
    ['PMID: 31234567', 'ids'],
    ['arXiv:1706.03762', 'ids'],
    ['https://arxiv.org/pdf/1706.03762v2', 'ids'],
    ['0262033844', 'book'],
    ['ISBN 978-0-262-03384-8', 'book'],
    ['@key-crosssectional', 'crosssectional'],
  ]);

  test('the newer one comes first where two works have it', () => {
    expect(names('10.7777/limpopo')).toEqual(['dataset', 'thesis']);
  });

  test('it is the only one', () => {
    expect(finder.find('10.7777/attn.2018.44', { limit: 25 })).toMatchObject([
      { by: 'identifier' },
    ]);
  });
});

describe('words that stand side by side as they are typed', () => {
  finds([
    ['moss gardens', 'moss'],
    ['gardens of moss', 'gardens'],
    ['tanaka moss gardens', 'moss'],
  ]);
});

describe('in quotes', () => {
  test('words stand side by side, in their order', () => {
    expect(names('"hygiene among"')).toEqual(['hygiene']);
    expect(names('“hygiene among”')).toEqual(['hygiene']);
    expect(names('"among hygiene"')).toEqual([]);
    expect(names('"hygiene ward"')).toEqual([]);
  });

  test('also in abstracts, and with other words', () => {
    expect(names('"lay volunteers"')).toEqual(['abstract']);
    expect(names('"triage volunteers"')).toEqual([]);
    expect(names('randall "hygiene among" 2014')).toEqual(['hygiene']);
  });

  test('also where the last word is not whole yet', () => {
    expect(names('"hygiene amo')).toEqual(['hygiene']);
  });
});

describe('a phrase from an abstract', () => {
  finds([
    ['telephone triage by lay volunteers', 'abstract'],
    ['postponed the last transfer', 'abstract'],
    ['triage lay volunteers silva', 'abstract'],
  ]);
});

describe('in other scripts,', () => {
  finds([
    ['慢性阻塞性肺疾病', 'chinese'],
    ['肺疾病的中医', 'chinese'],
    ['中医治疗', 'chinese'],
    ['王 2018', 'chinese'],
    ['バーンアウト', 'japanese'],
    ['看護師', 'japanese'],
    ['佐藤 2017', 'japanese'],
    ['Профилактика гипертензии', 'russian'],
    ['профилактка', 'russian'],
    ['гипертензия подростков', 'russian'],
    ['иванов', 'russian'],
    ['ψυχικη υγεια', 'greek'],
    ['Ψυχική', 'greek'],
    ['ΠΑΠΑΔΟΠΟΥΛΟΣ', 'greek'],
    ['παπαδόπ', 'greek'],
    ['الصحة النفسية', 'arabic'],
    ['المراهقين', 'arabic'],
    ['간호사의 직무', 'korean'],
    ['간호', 'korean'],
    ['김 2013', 'korean'],
    ['간호사의'.normalize('NFD'), 'korean'],
  ]);
});

describe('a year that is wrong by one still finds the work', () => {
  finds([
    ['randall 2013', 'hygiene'],
    ['larsson 2016', 'anaesthesia'],
    ['randall 2010', 'randall2009'],
    ['boreholes 2021', 'thesis'],
    ['moreau 2020 commissioning', 'integrated'],
  ]);
});

describe('a filter', () => {
  test.each([
    ['type:thesis boreholes', ['thesis']],
    ['type:dataset boreholes', ['dataset']],
    ['type:dissertation', ['thesis']],
    ['year:2022 boreholes', ['thesis']],
    ['year:2022-2023 boreholes nkosi', ['thesis', 'dataset']],
    ['boreholes year:>2022', ['dataset']],
    ['boreholes year:<=2022', ['thesis']],
    ['tag:screened', ['thesis']],
    ['tag:"screened in" limpopo', ['thesis']],
    ['collection:water', ['thesis']],
    ['collection:"Water review"', ['thesis']],
    ['has:isbn', ['book']],
    ['has:pmid', ['ids']],
    ['has:abstract', ['abstract']],
    ['author:smith falls', ['othersmith', 'initials']],
    ['author:berg', ['particle']],
    ['author:smith hygiene', ['othersmith', 'initials']],
    ['title:falls', ['othersmith', 'initials']],
    ['journal:bmj', ['hygiene']],
    ['journal:"health services"', ['hsr']],
    ['journal:nejm', ['nejm', 'short']],
    ['author:randall year:2014', ['hygiene']],
    ['author:hygiene', []],
    ['title:randall', []],
    ['year:1066 randall', []],
    ['tag:nobody', []],
  ])('%s finds %j only', (words, keys) => {
    expect(new Set(names(words))).toEqual(new Set(keys));
  });

  test('does not forbid typing errors beside it', () => {
    expect(names('borehloes type:thesis')[0]).toBe('thesis');
    expect(names('year:2014 randal hygeine')[0]).toBe('hygiene');
    expect(names('author:randal hygiene')[0]).toBe('hygiene');
    expect(names('type:tesis boreholes')).toEqual(['thesis']);
  });

  test('alone brings what came last, but what was used first', () => {
    const falls = { used: ['initials'] };
    expect(names('year:2017-2018 has:title', { limit: 1, ...falls })).toEqual(['initials']);
    const inOrder = all.filter(({ csl }) => csl.issued?.['date-parts']?.[0][0] === 2022);
    expect(names('year:2022')).toEqual(
      inOrder
        .map(({ key }) => nameOf(key))
        .reverse()
        .slice(0, 25),
    );
  });

  test('that is none is words', () => {
    expect(first('foo:hygiene randall')).toBe('hygiene');
  });
});

describe('nothing typed', () => {
  test('brings what was used last, then what came last', () => {
    const last = all.map(({ key }) => nameOf(key)).reverse();
    expect(names('', { limit: 4, used: ['tnf', 'du', 'not here'] })).toEqual([
      'tnf',
      'du',
      ...last.slice(0, 2),
    ]);
    expect(names(' \n')).toEqual(last.slice(0, 25));
  });

  test('brings nothing twice', () => {
    const last = 'du';
    const keys = names('', { used: [last, 'tnf', last] });
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys.slice(0, 2)).toEqual([last, 'tnf']);
  });
});

describe('what was used here', () => {
  test('comes first among equals', () => {
    expect(names('falls')[0]).toBe('othersmith');
    expect(names('falls', { used: ['initials'] })[0]).toBe('initials');
    expect(names('boreholes', { used: ['thesis'] })[0]).toBe('thesis');
    expect(names('boreholes', { used: ['dataset', 'thesis'] })[0]).toBe('dataset');
    expect(names('boreholes', { used: ['thesis', 'dataset'] })[0]).toBe('thesis');
  });

  test('does not come before what has more of the words', () => {
    expect(names('smith falls 2018', { used: ['initials'] })[0]).toBe('othersmith');
  });
});

describe('only what is in scope is found', () => {
  const scope = ({ key }: Reference): boolean => !['key-othersmith', 'key-ids'].includes(key);
  test.each(['falls', '', 'year:2018', 'smith 2018', '10.7777/attn.2018.44', '10.7777/att'])(
    '%j',
    (words) => {
      const keys = names(words, { scope, limit: 1_000 });
      expect(keys.filter((key) => key === 'othersmith' || key === 'ids')).toEqual([]);
    },
  );

  test('and others take the place', () => {
    expect(names('falls', { scope })[0]).toBe('initials');
  });
});

test('no more is found than is asked for', () => {
  for (const words of ['', 'a', 'study', 'year:2010-', 'journal of', '10.5'])
    for (const limit of [0, 1, 5]) {
      expect(finder.find(words, { limit }).length).toBeLessThanOrEqual(limit);
    }
  expect(names('study', { limit: 5 })).toHaveLength(5);
});

describe('the same is found', () => {
  const questions = [
    ...[
      'falls',
      'randall',
      'study',
      'a',
      'care 2010',
      'qualitatve stdy',
      'neuro',
      'bmj',
      'boreholes',
    ],
    ...['chapter', 'integrated care', 'journal of care', '2019', 'du', 'year:2015 study', 'skizo'],
  ];
  const answers = (each: typeof finder): unknown =>
    questions.map((words) =>
      each.find(words, { limit: 25 }).map(({ reference: { key }, by }) => [key, by]),
    );

  test('twice', () => {
    expect(answers(finder)).toEqual(answers(finder));
  });

  test('in whatever order the works came', () => {
    const expected = answers(finder);
    for (let seed = 1; seed <= 8; seed += 1) {
      const random = seeded(seed);
      const shuffled = all
        .map((each) => [random(), each] as const)
        .sort(([one], [other]) => one - other)
        .map(([, each]) => each);
      expect(answers(finderOf(shuffled))).toEqual(expected);
    }
  });
});

test('whatever is typed is answered, among 2,000 works', () => {
  const many = finderOf(syntheticReferences(2_000));
  const unit = fc.constantFrom(
    ...[
      '"',
      '“',
      '”',
      'year:',
      'author:',
      'title:',
      'type:',
      'has:',
      'tag:',
      '>',
      '-',
      ' ',
      ' ',
      ' ',
    ],
    ...[
      'et al',
      '&',
      'neuro',
      'study',
      'qualitative',
      'journal',
      'care',
      'du',
      'the',
      'a',
      'smi',
      '2019',
    ],
    ...[
      '10.5007/',
      '免疫',
      'β',
      'ß',
      'か\u3099',
      '\0',
      '💥',
      '\uD800',
      '%',
      '__proto',
      'x'.repeat(50),
    ],
  );
  const typed = fc.oneof(
    { weight: 3, arbitrary: fc.array(unit, { maxLength: 8 }).map((units) => units.join('')) },
    { weight: 1, arbitrary: fc.string({ maxLength: 40 }) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  );
  fc.assert(
    fc.property(typed, fc.boolean(), (words, prefix) => {
      expect(many.find(words, { limit: 25, prefix }).length).toBeLessThanOrEqual(25);
    }),
    { numRuns: 2_000 },
  );
});
