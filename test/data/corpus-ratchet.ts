/**
 * Files of the corpus in which we read another number of records than there are lines with TY, and
 * why. This list only shrinks: a test says which of its lines are not needed any more.
 */
export const otherwise: Readonly<Record<string, readonly [records: number, reason: string]>> = {
  'CiteSource/analysis_across_phases_shiny_export.ris': [516, 'no TY at all; 516 ER'],
  'CiteSource/citesource_benchmark_export.ris': [499, 'no TY at all; 499 ER'],
  'jabref/RisImporterCorrupted.ris': [1, 'no TY; one whole record and its ER'],
  'jabref/RisImporterTest1.ris': [3, 'nine TY in a row are one record; two more amid the tags'],
  'jabref/6c87d1-RisImporterTest1.ris': [3, 'the same, another version'],
  'jabref/58259c-RisImporterTest1.ris': [3, 'the same, another version'],
  'jabref/MedlinePlainImporterTestMultipleEntries.txt': [7, 'MEDLINE; two records have no PMID'],
  'jabref/0871c0-MedlinePlainImporterTestMultipleEntries.txt': [7, 'the same, another version'],
  'jabref/296c99-MedlinePlainImporterTestMultipleEntries.txt': [7, 'the same, another version'],
  'jabref/MedlinePlainImporterStringOutOfBounds.txt': [4, 'MEDLINE'],
  'jabref/76ec38-MedlinePlainImporterStringOutOfBounds.txt': [2, 'MEDLINE'],
  'jabref/MedlinePlainImporterTestCompleteEntry.txt': [1, 'MEDLINE'],
  'jabref/9777de-MedlinePlainImporterTestCompleteEntry.txt': [1, 'MEDLINE'],
  'jabref/NbibImporterTest.nbib': [1, 'MEDLINE'],
  'rispy/example_pubmed.txt': [10, 'MEDLINE'],
  'citation-file-formatting/_baseline_pubmed.ris': [50, 'MEDLINE, under the name of RIS'],
  'jabref/Endnote.book.example.enw': [1, 'Refer'],
  'jabref/Endnote.entries.enw': [5, 'Refer; many types in a row are one record'],
  'rispy/example_wos.ris': [2, 'the plain text of Web of Science, under the name of RIS'],
};
