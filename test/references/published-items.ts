import type { CslItem, CslName, CslType, DateParts } from '../../src/data/csl.ts';

/** A reference as its publisher prints it, and the facts that it is printed from. */
export interface Published {
  readonly csl: CslItem;
  readonly expected: string;
}

/** `Halpern SD` and `Grady, J. S.`: a family with initials; `=` before an institution. */
function people(names: string): readonly CslName[] {
  return names.split('; ').map((name) => {
    if (name.startsWith('=')) return { literal: name.slice(1) };
    const [family = '', given = ''] = name.split(', ');
    return { family, given };
  });
}

/** Facts in short: the names of authors and editors, the parts of the date, all else as it is in CSL. */
function work(
  type: CslType,
  author: string,
  date: DateParts,
  rest: Omit<CslItem, 'type' | 'author' | 'editor'> & { readonly editor?: string },
): CslItem {
  const { editor, ...others } = rest;
  return {
    type,
    ...(author === '' ? {} : { author: people(author) }),
    ...(editor === undefined ? {} : { editor: people(editor) }),
    issued: { 'date-parts': [date] },
    language: 'en',
    ...others,
  };
}

const halpern = {
  title: 'Solid-organ transplantation in HIV-infected patients',
  'container-title': 'N Engl J Med',
  volume: '347',
  page: '284-287',
} as const;

/**
 * NLM, "Samples of Formatted References for Authors of Journal Articles", to which the ICMJE points
 * (https://www.nlm.nih.gov/bsd/uniform_requirements.html), as quoted word for word in stored sources: the
 * comment of the pipe `nlmAuthors` (an Angular project, 1 and 1 optional), the page of a format guide
 * (FormatDocsView.tsx), and, for Petitti, a log of quotations from Citing Medicine, chapter 1, example 1.
 */
export const nlm: Readonly<Record<string, Published>> = {
  'standard journal article': {
    csl: work('article-journal', 'Halpern, S. D.; Ubel, P. A.; Caplan, A. L.', [2002, 7, 25], {
      ...halpern,
      issue: '4',
    }),
    expected:
      'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002 Jul 25;347(4):284-7.',
  },
  'without month and issue': {
    csl: work('article-journal', 'Halpern, S. D.; Ubel, P. A.; Caplan, A. L.', [2002], halpern),
    expected:
      'Halpern SD, Ubel PA, Caplan AL. Solid-organ transplantation in HIV-infected patients. N Engl J Med. 2002;347:284-7.',
  },
  'more than six authors': {
    csl: work(
      'article-journal',
      'Rose, M. E.; Huerbin, M. B.; Melick, J.; Marion, D. W.; Palmer, A. M.; Schiding, J. K.; Kochanek, P. M.; Graham, S. H.',
      [2002],
      {
        title:
          'Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury',
        'container-title': 'Brain Res',
        volume: '935',
        issue: '1-2',
        page: '40-46',
      },
    ),
    expected:
      'Rose ME, Huerbin MB, Melick J, Marion DW, Palmer AM, Schiding JK, et al. Regulation of interstitial excitatory amino acid concentrations after cortical contusion injury. Brain Res. 2002;935(1-2):40-6.',
  },
  'article with a month': {
    csl: work(
      'article-journal',
      'Petitti, D. B.; Crooks, V. C.; Buckwalter, J. G.; Chiu, V.',
      [2005, 1],
      {
        title: 'Blood pressure levels before dementia',
        'container-title': 'Arch Neurol',
        volume: '62',
        issue: '1',
        page: '112-116',
      },
    ),
    expected:
      'Petitti DB, Crooks VC, Buckwalter JG, Chiu V. Blood pressure levels before dementia. Arch Neurol. 2005 Jan;62(1):112-6.',
  },
  'article with a DOI': {
    csl: work(
      'article-journal',
      'Zhang, M.; Holman, C. D.; Price, S. D.; Sanfilippo, F. M.; Preen, D. B.; Bulsara, M. K.',
      [2009, 1, 7],
      {
        title:
          'Comorbidity and repeat admission to hospital for adverse drug reactions in older adults: retrospective cohort study',
        'container-title': 'BMJ',
        volume: '338',
        page: 'a2752',
        DOI: '10.1136/bmj.a2752',
      },
    ),
    expected:
      'Zhang M, Holman CD, Price SD, Sanfilippo FM, Preen DB, Bulsara MK. Comorbidity and repeat admission to hospital for adverse drug reactions in older adults: retrospective cohort study. BMJ. 2009 Jan 7;338:a2752. doi: 10.1136/bmj.a2752.',
  },
  book: {
    csl: work('book', 'Murray, P. R.; Rosenthal, K. S.; Kobayashi, G. S.; Pfaller, M. A.', [2002], {
      title: 'Medical microbiology',
      edition: '4',
      publisher: 'Mosby',
      'publisher-place': 'St. Louis',
    }),
    expected:
      'Murray PR, Rosenthal KS, Kobayashi GS, Pfaller MA. Medical microbiology. 4th ed. St. Louis: Mosby; 2002.',
  },
  chapter: {
    csl: work('chapter', 'Meltzer, P. S.; Kallioniemi, A.; Trent, J. M.', [2002], {
      title: 'Chromosome alterations in human solid tumors',
      editor: 'Vogelstein, B.; Kinzler, K. W.',
      'container-title': 'The genetic basis of human cancer',
      publisher: 'McGraw-Hill',
      'publisher-place': 'New York',
      page: '93-113',
    }),
    expected:
      'Meltzer PS, Kallioniemi A, Trent JM. Chromosome alterations in human solid tumors. In: Vogelstein B, Kinzler KW, editors. The genetic basis of human cancer. New York: McGraw-Hill; 2002. p. 93-113.',
  },
  'conference paper': {
    csl: work('paper-conference', 'Christensen, S.; Oppacher, F.', [2002], {
      title: "An analysis of Koza's computational effort statistic for genetic programming",
      editor: 'Foster, J. A.; Lutton, E.; Miller, J.; Ryan, C.; Tettamanzi, A. G.',
      'container-title':
        'Genetic programming. EuroGP 2002: Proceedings of the 5th European Conference on Genetic Programming; 2002 Apr 3-5; Kinsdale, Ireland',
      publisher: 'Springer',
      'publisher-place': 'Berlin',
      page: '182-191',
    }),
    expected:
      "Christensen S, Oppacher F. An analysis of Koza's computational effort statistic for genetic programming. In: Foster JA, Lutton E, Miller J, Ryan C, Tettamanzi AG, editors. Genetic programming. EuroGP 2002: Proceedings of the 5th European Conference on Genetic Programming; 2002 Apr 3-5; Kinsdale, Ireland. Berlin: Springer; 2002. p. 182-91.",
  },
  dissertation: {
    csl: work('thesis', 'Borkowski, M. M.', [2002], {
      title: 'Infant sleep and feeding: a telephone survey of Hispanic Americans',
      genre: 'dissertation',
      publisher: 'Central Michigan University',
      'publisher-place': 'Mount Pleasant (MI)',
    }),
    expected:
      'Borkowski MM. Infant sleep and feeding: a telephone survey of Hispanic Americans [dissertation]. Mount Pleasant (MI): Central Michigan University; 2002.',
  },
  patent: {
    csl: work('patent', 'Pagedas, A. C.', [2002, 8, 1], {
      title: 'Flexible endoscopic grasping and cutting device and positioning tool assembly',
      number: 'US 20020103498',
    }),
    expected:
      'Pagedas AC, inventor; Ancel Surgical R&D Inc., assignee. Flexible endoscopic grasping and cutting device and positioning tool assembly. United States patent US 20020103498. 2002 Aug 1.',
  },
  'newspaper article': {
    csl: work('article-newspaper', 'Tynan, T.', [2002, 8, 12], {
      title: 'Medical improvements lower homicide rate: study sees drop in assault rate',
      'container-title': 'The Washington Post',
      section: 'A',
      page: '2',
    }),
    expected:
      'Tynan T. Medical improvements lower homicide rate: study sees drop in assault rate. The Washington Post. 2002 Aug 12;Sect. A:2 (col. 4).',
  },
};

/**
 * The reference examples of the APA Style site, as copied on 3 August 2024 into the page of a project that
 * says so (https://apastyle.apa.org/style-grammar-guidelines/references/examples/book-references and
 * journal-article-references); the theses from apastyle.apa.org as a guide and the test of another
 * formatter quote them.
 */
export const apa: Readonly<Record<string, Published>> = {
  'authored book with a DOI': {
    csl: work('book', 'Jackson, L. M.', [2019], {
      title: 'The psychology of prejudice: From attitudes to social action',
      edition: '2',
      publisher: 'American Psychological Association',
      DOI: '10.1037/0000168-000',
    }),
    expected:
      'Jackson, L. M. (2019). The psychology of prejudice: From attitudes to social action (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000',
  },
  'authored book': {
    csl: work('book', 'Sapolsky, R. M.', [2017], {
      title: 'Behave: The biology of humans at our best and worst',
      publisher: 'Penguin Books',
    }),
    expected:
      'Sapolsky, R. M. (2017). Behave: The biology of humans at our best and worst. Penguin Books.',
  },
  ebook: {
    csl: work('book', 'Svendsen, S.; Løber, L.', [2020], {
      title: 'The big picture/Academic writing: The one-hour guide',
      edition: '3rd digital ed.',
      publisher: 'Hans Reitzel Forlag',
      URL: 'https://thebigpicture-academicwriting.digi.hansreitzel.dk/',
    }),
    expected:
      'Svendsen, S., & Løber, L. (2020). The big picture/Academic writing: The one-hour guide (3rd digital ed.). Hans Reitzel Forlag. https://thebigpicture-academicwriting.digi.hansreitzel.dk/',
  },
  'edited ebook': {
    csl: work('book', '', [2010], {
      title: 'Early childhood education: Values and practices in Denmark',
      editor: 'Hygum, E.; Pedersen, P. M.',
      publisher: 'Hans Reitzels Forlag',
      URL: 'https://earlychildhoodeducation.digi.hansreitzel.dk/',
    }),
    expected:
      'Hygum, E., & Pedersen, P. M. (Eds.). (2010). Early childhood education: Values and practices in Denmark. Hans Reitzels Forlag. https://earlychildhoodeducation.digi.hansreitzel.dk/',
  },
  'book with one editor': {
    csl: work('book', '', [2020], {
      title: 'Nanotechnology based approaches for tuberculosis treatment',
      editor: 'Kesharwani, P.',
      publisher: 'Academic Press',
    }),
    expected:
      'Kesharwani, P. (Ed.). (2020). Nanotechnology based approaches for tuberculosis treatment. Academic Press.',
  },
  'edited book with a DOI': {
    csl: work('book', '', [2019], {
      title: 'Microaggression theory: Influence and implications',
      editor: 'Torino, G. C.; Rivera, D. P.; Capodilupo, C. M.; Nadal, K. L.; Sue, D. W.',
      publisher: 'John Wiley & Sons',
      DOI: '10.1002/9781119466642',
    }),
    expected:
      'Torino, G. C., Rivera, D. P., Capodilupo, C. M., Nadal, K. L., & Sue, D. W. (Eds.). (2019). Microaggression theory: Influence and implications. John Wiley & Sons. https://doi.org/10.1002/9781119466642',
  },
  'republished book with an editor': {
    csl: work('book', 'Watson, J. B.; Rayner, R.', [2013], {
      title: 'Conditioned emotional reactions: The case of Little Albert',
      editor: 'Webb, D.',
      publisher: 'CreateSpace Independent Publishing Platform',
      URL: 'http://a.co/06Se6Na',
      'original-date': { 'date-parts': [[1920]] },
    }),
    expected:
      'Watson, J. B., & Rayner, R. (2013). Conditioned emotional reactions: The case of Little Albert (D. Webb, Ed.). CreateSpace Independent Publishing Platform. http://a.co/06Se6Na (Original work published 1920)',
  },
  'several volumes': {
    csl: work('book', '', [2012], {
      title: 'APA educational psychology handbook',
      editor: 'Harris, K. R.; Graham, S.; Urdan, T.',
      'number-of-volumes': '3',
      volume: '1-3',
      publisher: 'American Psychological Association',
    }),
    // The page has "& Urdan T.", a slip.
    expected:
      'Harris, K. R., Graham, S., & Urdan, T. (Eds.). (2012). APA educational psychology handbook (Vols. 1–3). American Psychological Association.',
  },
  'book with a foreword by another': {
    csl: work('book', 'Kübler-Ross, E.', [2014], {
      title:
        'On death & dying: What the dying have to teach doctors, nurses, clergy & their own families',
      edition: '50th anniversary ed.',
      publisher: 'Scribner',
      contributor: [{ family: 'Byock', given: 'I.' }],
      'original-date': { 'date-parts': [[1969]] },
    }),
    expected:
      'Kübler-Ross, E. (with Byock, I.). (2014). On death & dying: What the dying have to teach doctors, nurses, clergy & their own families (50th anniversary ed.). Scribner. (Original work published 1969)',
  },
  'journal article': {
    csl: work(
      'article-journal',
      'Grady, J. S.; Her, M.; Moreno, G.; Perez, C.; Yelinek, J.',
      [2019],
      {
        title:
          'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
        'container-title': 'Psychology of Popular Media Culture',
        volume: '8',
        issue: '3',
        page: '207-217',
        DOI: '10.1037/ppm0000185',
      },
    ),
    expected:
      'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. Psychology of Popular Media Culture, 8(3), 207–217. https://doi.org/10.1037/ppm0000185',
  },
  'article with a number': {
    csl: work(
      'article-journal',
      'Jerrentrup, A.; Mueller, T.; Glowalla, U.; Herder, M.; Henrichs, N.; Neubauer, A.; Schaefer, J. R.',
      [2018],
      {
        title: 'Teaching medicine with the help of "Dr. House"',
        'container-title': 'PLoS ONE',
        volume: '13',
        issue: '3',
        number: 'e0193972',
        DOI: '10.1371/journal.pone.0193972',
      },
    ),
    expected:
      'Jerrentrup, A., Mueller, T., Glowalla, U., Herder, M., Henrichs, N., Neubauer, A., & Schaefer, J. R. (2018). Teaching medicine with the help of “Dr. House.” PLoS ONE, 13(3), Article e0193972. https://doi.org/10.1371/journal.pone.0193972',
  },
  'article of a season': {
    csl: work('article-journal', 'Lipscomb, A. Y.', [2021], {
      title: 'Addressing trauma in the college essay writing process',
      'container-title': 'The Journal of College Admission',
      issue: '249',
      page: '30-33',
      issued: { 'date-parts': [[2021]], season: 4 },
      URL: 'https://www.catholiccollegesonline.org/pdf/national_ccaa_in_the_news_-_nacac_journal_of_college_admission_winter_2021.pdf',
    }),
    expected:
      'Lipscomb, A. Y. (2021, Winter). Addressing trauma in the college essay writing process. The Journal of College Admission, (249), 30–33. https://www.catholiccollegesonline.org/pdf/national_ccaa_in_the_news_-_nacac_journal_of_college_admission_winter_2021.pdf',
  },
  'article without an issue': {
    csl: work('article-journal', 'Sanchiz, M.; Chevalier, A.; Amadieu, F.', [2017], {
      title:
        'How do older and young adults start searching for information? Impact of age, domain knowledge and problem complexity on the different steps of information searching',
      'container-title': 'Computers in Human Behavior',
      volume: '72',
      page: '67-78',
      DOI: '10.1016/j.chb.2017.02.038',
    }),
    expected:
      'Sanchiz, M., Chevalier, A., & Amadieu, F. (2017). How do older and young adults start searching for information? Impact of age, domain knowledge and problem complexity on the different steps of information searching. Computers in Human Behavior, 72, 67–78. https://doi.org/10.1016/j.chb.2017.02.038',
  },
  'article without pages': {
    csl: work('article-journal', 'Butler, J.', [2017], {
      title: 'Where access meets multimodality: The case of ASL music videos',
      'container-title': 'Kairos: A Journal of Rhetoric, Technology, and Pedagogy',
      volume: '21',
      issue: '1',
      URL: 'http://technorhetoric.net/21.1/topoi/butler/index.html',
    }),
    expected:
      'Butler, J. (2017). Where access meets multimodality: The case of ASL music videos. Kairos: A Journal of Rhetoric, Technology, and Pedagogy, 21(1). http://technorhetoric.net/21.1/topoi/butler/index.html',
  },
  'retraction notice': {
    csl: work(
      'article-journal',
      'de la Fuente, R.; Bernad, A.; Garcia-Castro, J.; Martin, M. C.; Cigudosa, J. C.',
      [2010],
      {
        title: 'Retraction: Spontaneous human adult stem cell transformation',
        'container-title': 'Cancer Research',
        volume: '70',
        issue: '16',
        page: '6682',
        DOI: '10.1158/0008-5472.CAN-10-2451',
      },
    ),
    expected:
      'de la Fuente, R., Bernad, A., Garcia-Castro, J., Martin, M. C., & Cigudosa, J. C. (2010). Retraction: Spontaneous human adult stem cell transformation. Cancer Research, 70(16), 6682. https://doi.org/10.1158/0008-5472.CAN-10-2451',
  },
  'retraction notice by a group': {
    csl: work('article-journal', '=The Editors of the Lancet', [2010], {
      title:
        'Retraction—Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children',
      'container-title': 'The Lancet',
      volume: '375',
      issue: '9713',
      page: '445',
      DOI: '10.1016/S0140-6736(10)60175-4',
    }),
    expected:
      'The Editors of the Lancet. (2010). Retraction—Ileal-lymphoid-nodular hyperplasia, non-specific colitis, and pervasive developmental disorder in children. The Lancet, 375(9713), 445. https://doi.org/10.1016/S0140-6736(10)60175-4',
  },
  'monograph in a journal': {
    csl: work(
      'article-journal',
      'Ganster, D. C.; Schaubroeck, J.; Sime, W. E.; Mayes, B. T.',
      [1991],
      {
        title: 'The nomological validity of the Type A personality among employed adults',
        genre: 'Monograph',
        'container-title': 'Journal of Applied Psychology',
        volume: '76',
        issue: '1',
        page: '143-168',
        DOI: '10.1037/0021-9010.76.1.143',
      },
    ),
    // The page has http:// here; it asks for https:// elsewhere.
    expected:
      'Ganster, D. C., Schaubroeck, J., Sime, W. E., & Mayes, B. T. (1991). The nomological validity of the Type A personality among employed adults [Monograph]. Journal of Applied Psychology, 76(1), 143–168. https://doi.org/10.1037/0021-9010.76.1.143',
  },
  'supplemental material': {
    csl: work('article-journal', 'Freeberg, T. M.', [2019], {
      title:
        'From simple rules of individual proximity, complex and coordinated collective movement',
      genre: 'Supplemental material',
      'container-title': 'Journal of Comparative Psychology',
      volume: '133',
      issue: '2',
      page: '141-142',
      DOI: '10.1037/com0000181',
    }),
    expected:
      'Freeberg, T. M. (2019). From simple rules of individual proximity, complex and coordinated collective movement [Supplemental material]. Journal of Comparative Psychology, 133(2), 141–142. https://doi.org/10.1037/com0000181',
  },
  'thesis of a database': {
    csl: work('thesis', 'Horvath-Plyman, M.', [2018], {
      title: 'Social media and the college student journey',
      genre: 'Doctoral dissertation',
      number: '10937367',
      publisher: 'New York University',
      archive: 'ProQuest Dissertations and Theses Global',
    }),
    expected:
      'Horvath-Plyman, M. (2018). Social media and the college student journey (Publication No. 10937367) [Doctoral dissertation, New York University]. ProQuest Dissertations and Theses Global.',
  },
  'thesis of an archive': {
    csl: work('thesis', 'Zambrano-Vazquez, L.', [2016], {
      title:
        'The interaction of state and trait worry on response monitoring in those with worry and obsessive-compulsive symptoms',
      genre: 'Doctoral dissertation',
      publisher: 'University of Arizona',
      archive: 'UA Campus Repository',
      URL: 'https://repository.arizona.edu/handle/10150/620615',
    }),
    expected:
      'Zambrano-Vazquez, L. (2016). The interaction of state and trait worry on response monitoring in those with worry and obsessive-compulsive symptoms [Doctoral dissertation, University of Arizona]. UA Campus Repository. https://repository.arizona.edu/handle/10150/620615',
  },
};
