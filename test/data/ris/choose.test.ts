import { describe, expect, test } from 'vitest';
import { flattened } from '../../../src/data/ris/flattened.ts';

/** The tags that are chosen in a flattened record. */
const tags = (text: string) =>
  flattened(text)
    .map(([tag]) => tag)
    .join(' ');

const prose = 'It was measured in many patients, who were seen again after twelve months.';

test('a second one of what a record has once is words, where the first one is a tag', () => {
  const twice = (start: string) =>
    tags(`TY - JOUR ${start}TI - One AB - ${prose} The LA - fre KW - x ER -`);
  expect(twice('LA - eng ')).toBe('TY LA TI AB KW ER');
  expect(twice('')).toBe('TY TI AB LA KW ER');
});

test('what a record may have again is not', () => {
  expect(tags('TY - JOUR TI - One AU - A. Smith AU - B. Jones PY - 2020 ER -')).toBe(
    'TY TI AU AU PY ER',
  );
});

test("EBSCO's copyright notice is a second abstract", () => {
  expect(tags(`TY - JOUR TI - One AB - ${prose} AB - Copyright of it is theirs. ER -`)).toBe(
    'TY TI AB AB ER',
  );
});

test('in a record whose tags are sorted, one out of order is words', () => {
  const sorted = (words: string) =>
    `TY - JOUR AB - ${prose} ${words} AD - Luton AN - 1 AU - A. Smith DA - Jul 10 ` +
    'DO - 10.1000/x IS - 1 JF - Journal LA - eng PY - 2025 SN - 1472-6963 SP - 947 ER -';
  const expected = 'TY AB AD AN AU DA DO IS JF LA PY SN SP ER';
  expect(tags(sorted(''))).toBe(expected);
  expect(tags(sorted('The VL - was high.'))).toBe(expected);
});

test('what cuts a sentence is words, and what stands below one is a tag where it often follows', () => {
  const cut = (words: string) =>
    `TY - JOUR TI - One AB - ${prose} ${words} high levels of it in blood. ER -`;
  expect(tags(cut('They had KW - the'))).toBe('TY TI AB ER');
  expect(tags(cut('It was seen. SE -'))).toBe('TY TI AB ER');
  expect(tags(cut('It was seen. KW -'))).toBe('TY TI AB KW ER');
});

test('what stands in an abstract and in its twin is words, however well it would fit', () => {
  const twin = `${prose} KW - Patients of all ages. AD - Luton.`;
  expect(tags(`TY - JOUR TI - One AB - ${twin} N2 - ${twin} PY - 2020 ER -`)).toBe(
    'TY TI AB N2 PY ER',
  );
});

test('a twin is a tag even where no program was seen to write it', () => {
  expect(tags(`TY - JOUR TI - One AB - ${prose} N2 - ${prose} VL - 1 ER -`)).toBe(
    'TY TI AB N2 VL ER',
  );
});

test('however many words look like tags, some tags are chosen, TY and ER among them', () => {
  const many = 'and the SE - of '.repeat(40);
  expect(tags(`TY - JOUR AB - ${prose} ${many} ER -`)).toMatch(/^TY AB .*ER$/);
});

test('what evidently is a value has a tag, where no program was seen to write it too', () => {
  expect(tags(`TY - JOUR TI - One N2 - ${prose} PY - 2020 ER -`)).toBe('TY TI N2 PY ER');
  expect(tags(`TY - JOUR TI - One N2 - ${prose} PY - sapphire was found. ER -`)).toBe(
    'TY TI N2 ER',
  );
});

/** Invented titles with a word and a hyphen in them that look like a tag. */
const titles = [
  'CA - 125 in the care of ovarian cysts',
  'Serum CA - 125 and its use in small clinics',
  'CA - 19 or CA - 72: which is the better marker?',
  'Quick detection by RT - PCR of a new virus of hens',
  'Rapid RT - PCR test for river fish',
  'Non ST - elevation infarction among miners',
  'ST - segment changes of divers',
  'Toward AI - powered reading rooms',
  'AI - powered looms',
  'Generative AI - A threat to small libraries?',
  'Chest CT - based diagnosis of dusty lungs',
  'CT - guided biopsy in the field',
  'The AD - PD spectrum of slow gaits',
  'AD - related changes of handwriting',
  'PD - 1 blockade in old dogs',
  'Anti PD - L1 antibodies for cats',
  'PT - symmetric lasers on a bench',
  'TT - virus in blood of donors',
  'IS - 1 elements of a soil bacterium',
  'PB - lead in drinking water',
  'C3 - glomerulopathy of the young',
  'M2 - macrophages of wounds that heal',
  'A1 - adenosine receptors of frogs',
  'Roles of A2 - receptors in sleep',
  'SP - 1 and other binding factors',
  'ID - card systems of small states',
  'LA - ICP mass spectrometry of glass',
  'Los Angeles, LA - a portrait',
  'DE - novo assembly of a moss',
  'DO - it yourself bridges',
  'A plan for SN - 1 reactions',
  'AB - initio study of salt',
  'The N2 - fixing bacteria of alder',
  'N1 - methyl nicotinamide and age',
  'U1 - snRNA of yeast',
  'CN - ligands of iron',
  'MA - plots made simple',
  'Uses of PA - 12 in printed toys',
  'VL - dendritic cells of mice',
  'The DB - scan method for maps',
];

const before = 'TY - JOUR AU - Smith, John';
const abstract =
  'We looked at forty of them over two years, and found that most were as they had been before.';

describe('a title with words that look like a tag is one title', () => {
  test.each(titles)('%s', (title) => {
    const rest = 'PY - 2020 JO - Lancet ER -';
    expect(flattened(`${before} TI - ${title} ${rest}`)).toEqual([
      ['TY', 'JOUR'],
      ['AU', 'Smith, John'],
      ['TI', title],
      ['PY', '2020'],
      ['JO', 'Lancet'],
      ['ER', ''],
    ]);
  });

  test.each(titles)('in other company too: %s', (title) => {
    const rest = 'VL - 7 IS - 2 SP - 11 EP - 19 PY - 2020 DO - 10.5555/x';
    expect(
      flattened(`${before} T1 - ${title} T2 - Annals of Ink ${rest} AB - ${abstract} ER -`).map(
        ([tag, value]) => `${tag}${tag === 'T1' ? value : ''}`,
      ),
    ).toEqual(
      `TY AU T1${title.replaceAll(' ', '_')} T2 VL IS SP EP PY DO AB ER`
        .split(' ')
        .map((tag) => tag.replaceAll('_', ' ')),
    );
  });
});
