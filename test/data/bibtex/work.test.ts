import { describe, expect, it, test } from 'vitest';
import { entry } from '../../../src/data/bibtex/entry.ts';
import { work } from '../../../src/data/bibtex/work.ts';

const read = (text: string) => {
  const { type, key, fields } = entry({ text, line: 1, ended: true }, new Map(), 1e6);
  return work(type, key, fields);
};
const csl = (text: string) => read(text).csl;

describe('work', () => {
  it('reads an article as BibTeX writes it', () => {
    expect(
      csl(
        '@article{k, author={Doe, J.}, title={A {DNA} Story}, journal={J. of X}, year=2020, month=may, volume=3, number=4, pages={12--15}, doi={https://doi.org/10.1000/ABC}, issn={0028-0836}, keywords={a, {b, c}}, langid={ngerman}}',
      ),
    ).toEqual({
      type: 'article-journal',
      title: 'A DNA Story',
      'container-title': 'J. of X',
      author: [{ family: 'Doe', given: 'J.' }],
      issued: { 'date-parts': [[2020, 5]] },
      volume: '3',
      issue: '4',
      page: '12-15',
      DOI: '10.1000/ABC',
      ISSN: '0028-0836',
      keyword: 'a; b, c',
      language: 'de',
      'citation-key': 'k',
    });
  });

  it('reads a book as BibLaTeX writes it', () => {
    expect(
      csl(
        '@book{k, editor={Roe, R.}, editortype={compiler}, title={T}, subtitle={S}, series={X}, number={4}, edition={second}, date={2019/2020}, location={Rome}, publisher={P \\& Q}, pagetotal={300}, volumes={2}, urldate={2021-02-03}, origdate={1900}}',
      ),
    ).toEqual({
      type: 'book',
      title: 'T: S',
      'collection-title': 'X',
      'collection-number': '4',
      edition: 'second',
      compiler: [{ family: 'Roe', given: 'R.' }],
      issued: { 'date-parts': [[2019], [2020]] },
      'publisher-place': 'Rome',
      publisher: 'P & Q',
      'number-of-pages': '300',
      'number-of-volumes': '2',
      accessed: { 'date-parts': [[2021, 2, 3]] },
      'original-date': { 'date-parts': [[1900]] },
      'citation-key': 'k',
    });
  });

  test.each([
    ['@misc{k, eprint={2001.00001}, archiveprefix={arXiv}}', 'article'],
    ['@article{k, eprint={2001.00001}, journal={X}, eprinttype={arxiv}}', 'article-journal'],
    ['@article{k, entrysubtype={magazine}}', 'article-magazine'],
    ['@misc{k, entrysubtype={broadcast}}', 'broadcast'],
    ['@misc{k, entrysubtype={whatever}}', 'document'],
    ['@motion_picture{k, title={x}}', 'motion_picture'],
  ])('tells the type of %s', (text, type) => {
    expect(csl(text).type).toBe(type);
  });

  test.each([
    ['@phdthesis{k, school={MIT}}', 'PhD thesis'],
    ['@thesis{k, type={mathesis}}', "Master's thesis"],
    ['@phdthesis{k, type={Habilitation}}', 'Habilitation'],
    ['@phdthesis{k, entrysubtype={thesis}}', undefined],
    ['@report{k, type={resreport}}', 'Research report'],
  ])('tells the genre of %s', (text, genre) => {
    expect(csl(text).genre).toBe(genre);
  });

  it('reads variables that BibTeX has no field for under their own names, and no other field', () => {
    expect(
      csl('@misc{k, director={Doe, J.}, submitted={2020-01}, source={X}, groups={y}, number={3}}'),
    ).toEqual({
      type: 'document',
      director: [{ family: 'Doe', given: 'J.' }],
      submitted: { 'date-parts': [[2020, 1]] },
      source: 'X',
      number: '3',
      'citation-key': 'k',
    });
  });

  it('tells what it could not read', () => {
    expect(read('@foo{k, year={20xx}, doi={none}}')).toMatchObject({
      unknownType: 'foo',
      badDate: '20xx',
      badDoi: 'none',
    });
  });

  it('takes an empty field for none', () => {
    expect(
      csl('@misc{k, title={}, author={ }, year={{}}, keywords={,}, pages={}, langid={}, doi={}}'),
    ).toEqual({
      type: 'document',
      'citation-key': 'k',
    });
  });
});
