import { beforeAll, describe, expect, it } from 'vitest';
import type { CslItem } from '../../src/data/csl.ts';
import { cite } from '../../src/references/cite.ts';
import { toMarkdown } from '../../src/references/markdown.ts';
import { toPlain } from '../../src/references/plain.ts';
import { readDiscord } from './discord-reader.ts';
import { eight, stockShelf, style } from './styles/stock.ts';
import { seed, works } from './works.ts';

beforeAll(stockShelf);

const reference = (csl: CslItem, styleId: string): string =>
  toMarkdown(cite(csl, style(styleId)).reference);
const inText = (csl: CslItem, styleId: string): string =>
  toMarkdown(cite(csl, style(styleId)).inText);

const title =
  'Factors that influence inter-organisational integration: a qualitative exploration of service providers’ perspectives from an integrated care initiative';
const titleCase =
  'Factors That Influence Inter-Organisational Integration: A Qualitative Exploration of Service Providers’ Perspectives from an Integrated Care Initiative';
const address = 'https://doi.org/10.1186/s12913-025-13051-7';
const link = `[10.1186/s12913-025-13051-7](<${address}>)`;

describe('the seed record', () => {
  it('is cited in APA to the character', () => {
    expect(reference(seed, 'apa')).toBe(
      'Liapi, F., Chater, A. M., Randhawa, G., Stephenson, A., & Pappas, Y. (2025). Factors that influence inter-organisational integration: a qualitative exploration of service providers’ perspectives from an integrated care initiative. *BMC Health Serv Res*, *25*(1), 947. https://doi.org/10.1186/s12913-025-13051-7',
    );
    expect(inText(seed, 'apa')).toBe('(Liapi et al., 2025)');
  });

  it.each([
    [
      // NLM: initials without stops, the date in full, and no number glued to the first name.
      'vancouver',
      `Liapi F, Chater AM, Randhawa G, Stephenson A, Pappas Y. ${title}. BMC Health Serv Res. 2025 Jul 10;25(1):947.`,
      '(1)',
    ],
    [
      // Up to five authors by name, the volume bold, the year last.
      'nature',
      `Liapi, F., Chater, A. M., Randhawa, G., Stephenson, A. & Pappas, Y. ${title}. *BMC Health Serv Res* **25**, 947 (2025).`,
      '¹',
    ],
    [
      // Initials first, the title in quotation marks, the DOI without its address.
      'ieee',
      `F. Liapi, A. M. Chater, G. Randhawa, A. Stephenson, and Y. Pappas, “${title},” *BMC Health Serv Res*, vol. 25, no. 1, p. 947, Jul. 2025, doi: ${link}.`,
      '\\[1\\]',
    ],
    [
      // Only the first name is inverted; the title in title case; the DOI as an address.
      'chicago-author-date',
      `Liapi, F., A. M. Chater, G. Randhawa, A. Stephenson, and Y. Pappas. 2025. “${titleCase}.” *BMC Health Serv Res* 25 (1): 947. ${address}.`,
      '(Liapi et al. 2025)',
    ],
    [
      // Three authors or more are the first and "et al."; no year in the text.
      'modern-language-association',
      `Liapi, F., et al. “${titleCase}.” *BMC Health Serv Res*, vol. 25, no. 1, July 2025, p. 947, ${address}.`,
      '(Liapi et al.)',
    ],
    [
      // Four authors or more are the first and "et al." in italics; single quotation marks.
      'harvard-cite-them-right',
      `Liapi, F. *et al.* (2025) ‘${title}’, *BMC Health Serv Res*, 25(1), p. 947. Available at: ${address}.`,
      '(Liapi *et al.*, 2025)',
    ],
    [
      // Names as in NLM, the journal in italics, the year only, the DOI last and without a stop.
      'american-medical-association',
      `Liapi F, Chater AM, Randhawa G, Stephenson A, Pappas Y. ${title}. *BMC Health Serv Res*. 2025;25(1):947. doi:${link}`,
      '¹',
    ],
  ])('is cited in %s', (styleId, entry, citation) => {
    expect(reference(seed, styleId)).toBe(entry);
    expect(inText(seed, styleId)).toBe(citation);
  });
});

describe('works of other kinds', () => {
  it.each<[keyof typeof works, string, string]>([
    [
      'book',
      'apa',
      'Kahneman, D. (2011). *Thinking, fast and slow* (2nd ed.). Farrar, Straus and Giroux.',
    ],
    [
      'book',
      'vancouver',
      'Kahneman D. Thinking, fast and slow. 2nd ed. New York: Farrar, Straus and Giroux; 2011.',
    ],
    [
      'book',
      'american-medical-association',
      'Kahneman D. *Thinking, Fast and Slow*. 2nd ed. Farrar, Straus and Giroux; 2011.',
    ],
    [
      'chapter',
      'apa',
      'van Beethoven, L., & King, M. L., Jr. (1999). Attention and effort. In M. I. Posner (Ed.), *Handbook of attention* (pp. 117–129). MIT Press.',
    ],
    [
      'chapter',
      'chicago-author-date',
      'Beethoven, Ludwig van, and Martin Luther King Jr. 1999. “Attention and Effort.” In *Handbook of Attention*, edited by Michael I. Posner, 117–29. Cambridge, MA: MIT Press.',
    ],
    [
      'thesis',
      'apa',
      'Müller, J. (2019). *Essays on \\*stars\\* and snake\\_case \\| pipes* \\[PhD thesis\\]. Universität Wien.',
    ],
    [
      'webpage',
      'apa',
      'World Health Organization. (2019). *Ten threats to global health*. <https://www.who.int/ten_threats?x=1&y=(2)>',
    ],
    [
      'webpage',
      'harvard-cite-them-right',
      'World Health Organization (2019) *Ten threats to global health*. Available at: <https://www.who.int/ten_threats?x=1&y=(2)> (Accessed: 2 January 2024).',
    ],
    [
      'report',
      'apa',
      'National Audit Office. (2017). *Integrated care for older people* (No. HC 1011). National Audit Office. https://www.nao.org.uk/report.pdf',
    ],
    [
      'report',
      'modern-language-association',
      'National Audit Office. *Integrated Care for Older People*. HC 1011, National Audit Office, 8 Feb. 2017, https://www.nao.org.uk/report.pdf.',
    ],
    ['undated', 'apa', 'Smith, J. A. (n.d.). Undated *in vitro* work. *J Test*, *3*, 1–9.'],
    [
      'undated',
      'harvard-cite-them-right',
      'Smith, J.A. (no date) ‘Undated *in vitro* work’, *J Test*, 3, pp. 1–9.',
    ],
    [
      'anonymous',
      'vancouver',
      '21st century heart solution may have a sting in the tail. BMJ. 2002;325(7357):184.',
    ],
    [
      'japanese',
      'apa',
      '村上春樹, & 王小明. (2000). 神の子どもたちはみな踊る. 新潮, *8*(2), 12–34.',
    ],
    ['species', 'apa', 'Lee, S. (2001). *The genome of* E. coli *& CO₂: the 1ˢᵗ book*. OUP.'],
    [
      'species',
      'chicago-author-date',
      'Lee, S. 2001. *The Genome of* E. coli *& CO₂: The 1ˢᵗ Book*. OUP.',
    ],
    [
      'sici',
      'apa',
      'Clark, T., & Altman, D. (1996). Prognostic \\<models\\> in practice. *Stat Med*, *15*(15), 1640–1649. https://doi.org/10.1002/(SICI)1097-0258(19960815)15:15%3C1640::AID-SIM282%3E3.0.CO;2-O',
    ],
    [
      'sici',
      'american-medical-association',
      'Clark T, Altman D. Prognostic \\<models\\> in practice. *Stat Med*. 1996;15(15):1640-1649. doi:[10.1002/(SICI)1097-0258(19960815)15:15\\<1640::AID-SIM282\\>3.0.CO;2-O](<https://doi.org/10.1002/%28SICI%291097-0258%2819960815%2915:15%3C1640::AID-SIM282%3E3.0.CO;2-O>)',
    ],
    [
      'conference',
      'ieee',
      'A. Vaswani and N. Shazeer, “Attention is all you need,” in *Advances in Neural Information Processing Systems*, Curran Associates, 2017, pp. 5998–6008.',
    ],
    ['bare', 'apa', '*A title and no more*. (n.d.).'],
  ])('prints the %s in %s', (work, styleId, entry) => {
    expect(reference(works[work], styleId)).toBe(entry);
  });

  it.each<[keyof typeof works, string, string]>([
    ['webpage', 'apa', '(World Health Organization, 2019)'],
    ['undated', 'apa', '(Smith, n.d.)'],
    ['anonymous', 'apa', '(“21st Century Heart Solution May Have a Sting in the Tail,” 2002)'],
    ['japanese', 'chicago-author-date', '(村上 and 王 2000)'],
    ['species', 'modern-language-association', '(Lee)'],
    ['bare', 'apa', '(*A Title and No More*, n.d.)'],
  ])('points at the %s in %s', (work, styleId, citation) => {
    expect(inText(works[work], styleId)).toBe(citation);
  });

  it('joins an institution to persons as the style joins persons', () => {
    const both = [{ family: 'Ng', given: 'W.' }, { literal: 'The SST Consortium' }];
    const csl = { ...works.book, author: both };
    const three = { ...works.book, author: [{ family: 'Ito', given: 'A.' }, ...both] };
    expect(reference(csl, 'apa')).toMatch(/^Ng, W\., & The SST Consortium\. /);
    expect(reference(csl, 'modern-language-association')).toMatch(/^Ng, W\., and The SST /);
    expect(reference(three, 'nature')).toMatch(/^Ito, A\., Ng, W\. & The SST Consortium\. /);
    expect(inText(three, 'harvard-cite-them-right')).toBe('(Ito, Ng and The SST Consortium, 2011)');
  });

  it('inverts names in Latin letters in a Japanese work as in any other', () => {
    const author = [
      { family: 'Smith', given: 'J. A.' },
      { family: '村上', given: '春樹' },
    ];
    const csl = { ...works.japanese, author };
    expect(reference(csl, 'apa')).toMatch(/^Smith, J\. A\., & 村上春樹\. /);
    expect(reference(csl, 'ieee')).toMatch(/^J\. A\. Smith and 村上春樹, /);
  });

  it('shows in Discord exactly the plain text, in every style', () => {
    for (const id of eight) {
      for (const csl of [seed, ...Object.values(works)]) {
        const runs = cite(csl, style(id)).reference;
        const shown = readDiscord(toMarkdown(runs)).map(({ text }) => text);
        expect(shown.join('').replaceAll('\u200b', '')).toBe(toPlain(runs));
        expect(toPlain(runs)).not.toBe('');
      }
    }
  });
});

describe('cite', () => {
  it('prints a work as it is now, whatever was printed under the same key before', () => {
    expect(reference(seed, 'apa')).toContain('*25*(1), 947.');
    expect(reference({ ...seed, volume: '26' }, 'apa')).toContain('*26*(1), 947.');
    expect(reference(seed, 'apa')).toContain('*25*(1), 947.');
  });

  it('does the work once for each work, style and locale', () => {
    expect(cite({ ...seed }, style('apa'))).toBe(cite(seed, style('apa')));
    expect(cite(seed, style('apa'))).not.toBe(cite(seed, style('nature')));
    expect(toPlain(cite(works.undated, style('apa'), 'de-DE').inText)).toBe('(Smith, o.\u00a0J.)');
    expect(toPlain(cite(works.undated, style('apa')).inText)).toBe('(Smith, n.d.)');
  });
});
