import { expect, test } from 'vitest';
import { looksLike } from '../../src/data/looks-like.ts';

test.each([
  ['EndNote XML', '<?xml version="1.0" encoding="UTF-8" ?><xml><records><record>'],
  ['PubMed XML', '<?xml version="1.0" ?>\n<!DOCTYPE PubmedArticleSet>\n<PubmedArticleSet>'],
  ['Zotero RDF', '<rdf:RDF\n xmlns:rdf="x"><bib:Article>'],
  ['MODS', '<?xml version="1.0"?><modsCollection><mods>'],
  ['MODS', '<mods:mods xmlns:mods="x"><mods:titleInfo>'],
  ['MARC', '<collection xmlns="http://www.loc.gov/MARC21/slim"><record>'],
  [
    'a CSL style',
    '<?xml version="1.0"?>\n<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0">',
  ],
  ['TEI', '<?xml version="1.0"?><!-- made by hand --><TEI xmlns="x"><teiHeader>'],
  ['JATS', '<!DOCTYPE article PUBLIC "x" "y.dtd">\n<article article-type="x"><front>'],
  ['XML', '<?xml version="1.0"?><export><title>A</title></export>'],
  ['RefWorks tagged format', 'RT Journal Article\nSR Electronic(1)\nA1 Liapi,F.'],
  ['a LaTeX document', '\\documentclass{article}\n\\begin{document}'],
  ['RTF', '{\\rtf1\\ansi Liapi, F.'],
  ['JSON that holds no CSL items', '{"name":"ibid","version":"0.1.0"}'],
  ['JSON that holds no CSL items', '{"status":"ok","message-type":"member","message":{"id":1}}'],
  ['CITATION.cff', '# for people\ncff-version: 1.2.0\nmessage: Cite it.'],
  ['CITATION.cff', 'authors:\n- family-names: Liapi\ncff-version: 1.2.0'],
  ['CSL-YAML', '---\nreferences:\n- id: liapi2025\n  type: book'],
  ['CSL-YAML', '- id: liapi2025\n  type: book\n  title: A'],
  [
    'PubMed summary text',
    '1: Liapi F, Chater A. A plan. J Plans. 2025;1:2.\ndoi: x. PMID: 31000001.',
  ],
  ['Ovid text', '<1>\nUnique Identifier\n  31000001\nTitle\n  A'],
  ['a table of Web of Science', 'PT\tAU\tBA\tBE\tGP\tAF\tTI\tSO\nJ\tLiapi, F'],
  ['a table (CSV) of Dimensions', '"About the data: Exported on Jul 10, 2025."\nRank,DOI,Title'],
  ['a table (CSV) of Embase', '"TITLE","A plan"\n"AUTHOR NAMES","Liapi F."'],
  ['a table (CSV)', '"Authors","Author full names","Title","Year","DOI"\n"Liapi F.",'],
  ['a table (CSV)', 'key;title;year;journal\nrayyan-1;A;2025;B'],
  ['a table (TSV)', 'PMID\tTitle\tAuthors\n1\tA\tB'],
])('a text without a record that looks like %s says so', (format, start) => {
  expect(looksLike(start)).toEqual({ kind: 'other-format', line: 1, record: 0, text: format });
});

test.each([
  'Dear all, the title of my paper, by the authors',
  'Title: a plan',
  '[1] Liapi F. Factors',
  '1. Liapi F. Factors',
  '- a plan',
])('any other text is told by how it starts: %s', (text) => {
  expect(looksLike(`\n${text}\nmore`)).toEqual({ kind: 'no-records', line: 1, record: 0, text });
});
