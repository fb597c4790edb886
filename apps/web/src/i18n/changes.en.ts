import type { ChangesWords } from './changes-words.js';

/** Words of what changed from one version of a report to another, in English. */
export const changesEn: ChangesWords = {
  title: 'Versions compared',
  titleOf: (agency: string, year: number) => `${agency}, report for ${year}: versions compared`,
  subtitle: 'Any two versions, cell by cell and word by word.',
  from: 'Earlier version',
  to: 'Later version',
  versionOf: (number: number, date: string, file: string) => `Version ${number} · ${date} · ${file}`,
  byOffice: 'corrected',
  swap: 'Swap',
  onlyOne: 'There is only one version of this report: nothing to compare.',
  same: 'Numbers and text of both versions are the same.',
  cells: (count: number) => `Numbers changed: ${count}`,
  noCells: 'No number has changed.',
  sections: (count: number) => `Parts whose text changed: ${count}`,
  noSections: 'The text has not changed.',
  column: { cell: 'Cell', before: 'Before', after: 'Now', change: 'Difference' },
  values: { BLANK: 'blank', NOT_APPLICABLE: 'not applicable', absent: 'no such cell' },
  added: 'added: ',
  removed: 'removed: ',
  legend: 'Shaded words were added, struck ones removed; long passages that are the same are left out.',
  corrections: 'Cells corrected by the office',
  correction: (by: string, reason: string) => `${by}: ${reason}`,
  toReport: 'Back to the report',
  unknown: 'There is no such report, or you may not see it.',
  notComparable: 'These versions cannot be compared; you may not be allowed to see the earlier one.',
};
