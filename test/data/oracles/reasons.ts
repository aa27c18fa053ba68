const note =
  'N1 is a note of a person or a program. Zotero puts it beside the work, and styles would print it.';
const journal =
  'JO is the abbreviation that stands beside the full name in JF; Zotero prints the full name.';
const editors =
  'A2 is the editor of the series in the new specification and of the book in the old one, in none an author.';
const mail =
  'EndNote means e-mail by ICOMM, and Zotero too; it is a web page only where it has an address or a journal.';
const language = 'A language is a BCP 47 tag in CSL, and styles know English as en.';
const accession = 'AN is the number in the database, and no issue.';
const oneAddress =
  'Two addresses in one tag open no page: the first is the URL, and the others stay in the tags.';
const same = 'A short title that is the title itself shortens nothing.';

/**
 * Where we say otherwise than another project's tests, and why we hold to it: the field's conventions
 * (Zotero's first, then EndNote's table of types) against one program's. This list only shrinks.
 * Read it as project → case → field → reason; `*` is all of a case.
 */
export const reasons: Readonly<
  Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>
> = {
  'citation-js, reading': {
    'https://github.com/larsgw/citation.js/issues/214': { note },
    'https://github.com/citation-js/citation-js/issues/213-3': {
      issued: 'They keep 2023-10-24 as raw text; it is a date, and is one in CSL.',
    },
    'https://github.com/citation-js/citation-js/pull/248-1': { note },
    'https://github.com/citation-js/citation-js/pull/248-2': { note },
  },
  'citation-js, writing': {
    literal: {
      M1: 'Zotero writes the day of a visit to Y2, in all types, and reads it there.',
    },
    'old specification': {
      '*': 'We write the newer specification alone, and read both; EndNote and Zotero read it too.',
    },
  },
  JabRef: {
    'RisImporterCorrupted.ris': {
      works:
        'A record that lost its TY has a title, authors and an ER: it is read, with a problem.',
    },
    'RisImporterTest1.ris': {
      '*': 'They join all values of nine types, three titles and ten dates into one thesis; TY amid the tags opens a record, as it does for Zotero.',
    },
    'RisImporterTest3.ris': {
      number: 'M1 of a chapter is no issue, and 0 says that there is none.',
    },
    'RisImporterTest5a.ris': { number: 'A line about copyright is no issue.' },
    'RisImporterTest6.ris': {
      author: 'The record says Margaret E, without the point that they add.',
      number: accession,
      title: 'Two hyphens are how LaTeX writes the dash that stands in the title.',
    },
    'RisImporterTest7.ris': { author: editors },
    'RisImporterTest8_date.ris': { journal },
    'RisImporterTestDate1.1.ris': { journal },
    'RisImporterTestDate1.2.ris': { journal },
    'RisImporterTestWithEmptyER.ris': { journal },
    'RisImporterTestDOI.ris': {
      issn: 'The record has two ISSN, and they keep the last.',
      language,
      number: accession,
      url: 'UR is the address of the work; L2 is the full text, which they let overwrite it.',
      edition: 'ET of an article is the day of its electronic publication (EndNote).',
    },
    'RisImporterTestDoiAndJournalTitle.ris': {
      edition: 'ET of a patent is its class in the international classification (EndNote).',
      language,
      number: 'A patent has no issue; IS is its number in files of Reference Manager.',
    },
    'RisImporterTestScience.ris': {
      url: 'An address without its scheme opens nothing outside of a web page.',
    },
    'RisImporterTestScopus.ris': {
      address: 'AD is where the authors work, and not where the work was published.',
    },
  },
  rispy: {
    test_dumps_multiple_unknown_tags_ris: {
      '*': 'It tests that their writer refuses a field that has no tag; every field of ours has one.',
    },
  },
  astrocite: {
    'crlf.ris 1': { 'title-short': same },
    'crlf.ris 2': {
      'title-short': same,
      ISBN: 'TR-43 is no ISBN.',
      page: 'SP of a book, where EP does not stand beside it, is its number of pages (EndNote, Zotero).',
    },
    'jabref.ris 1': { author: editors },
    'long.ris 2': { URL: oneAddress },
    'long.ris 6': {
      author: 'The Canadian Institutes of Health Research are no person with a given name.',
      'container-title': 'A book stands in no journal; Zotero leaves JF of a book out as well.',
    },
    'long.ris 12': {
      page: 'SP In and EP press are the words "in press" cut in two, and no pages.',
    },
    'long.ris 14': { URL: oneAddress },
    'long.ris 19': {
      'publisher-place': 'CY of a paper is where the conference was held (EndNote).',
    },
    'long.ris 22': { page: 'The same page twice is one page.' },
    'long.ris 24': { ISSN: '9781405181068 is an ISBN, by its length and its check digit.' },
    'misc_cases.ris 1': {
      type: 'An article in CSL 1.0.2 is a preprint; of an unknown type we only know that it is a document.',
    },
    'varied_page_numbers.ris 1': { type: mail },
    'varied_page_numbers.ris 2': { type: mail },
    'varied_page_numbers.ris 3': { type: mail },
    'varied_page_numbers.ris 4': { type: mail },
    'varied_page_numbers.ris 5': { type: mail },
  },
  customcommander: {
    'No ER tag': {
      works: 'Nothing is in doubt where the last ER is missing; Zotero reads the record.',
    },
    'Incorrect RIS tags': {
      works: 'One bad line is no reason to lose a record; it stays in the value above it.',
    },
  },
};
