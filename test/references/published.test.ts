import { beforeAll, describe, expect, it } from 'vitest';
import { cite } from '../../src/references/cite.ts';
import { toPlain } from '../../src/references/plain.ts';
import { apa, nlm, type Published } from './published-items.ts';
import { stockShelf, style } from './styles/stock.ts';

beforeAll(stockShelf);

/** Where the shelf's style prints otherwise than its publisher, and why. This table only shrinks. */
const known: Readonly<Record<string, readonly [printed: string, reason: string]>> = {
  'article with a DOI': [
    'retrospective cohort study. BMJ. 2009 Jan 7;338:a2752.',
    'The style has no DOI for articles, which NLM leaves to the journal.',
  ],
  'conference paper': [
    'Genetic programming EuroGP 2002: Proceedings',
    'The style takes the stops out of container-title, for abbreviated journals.',
  ],
  dissertation: [
    '[dissertation]. [Mount Pleasant (MI)]: Central Michigan University; 2002.',
    'The style has brackets around the place of every thesis.',
  ],
  patent: [
    'Pagedas AC. Flexible endoscopic grasping and cutting device and positioning tool assembly. US 20020103498, 2002.',
    'The style prints names, title, number and year; CSL has no assignee.',
  ],
  'newspaper article': [
    'The Washington Post. 2002 Aug 12;2.',
    'The style prints no section, and CSL has no column.',
  ],
  'article of a season': [
    'Lipscomb, A. Y. (2021). Addressing trauma in the college essay writing process. The Journal of College Admission, 249, 30–33.',
    'The style gives journals a year only, and the issue no brackets where there is no volume.',
  ],
  'thesis of a database': [
    '(Doctoral Dissertation No. 10937367, New York University). ProQuest',
    'The style sets the genre before the number of every work that has one.',
  ],
};

/** NLM has hyphens in ranges, both have straight quotation marks in the stored sources: locales differ. */
const folded = (text: string): string =>
  text.replaceAll('–', '-').replaceAll(/[‘’]/g, "'").replaceAll(/[“”]/g, '"');

function check(name: string, { csl, expected }: Published, styleId: string): void {
  const printed = toPlain(cite(csl, style(styleId)).reference);
  const [otherwise] = known[name] ?? [];
  if (otherwise === undefined) expect(folded(printed)).toBe(folded(expected));
  else {
    expect(printed).toContain(otherwise);
    expect(folded(printed)).not.toBe(folded(expected));
  }
}

describe('the samples of the National Library of Medicine, to which the ICMJE points,', () => {
  it.each(Object.entries(nlm))('are printed in vancouver as published: %s', (name, sample) => {
    check(name, sample, 'vancouver');
  });
});

describe('the reference examples of the APA Style site', () => {
  it.each(Object.entries(apa))('are printed in apa as published: %s', (name, example) => {
    check(name, example, 'apa');
  });
});
