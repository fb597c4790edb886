import {
  APPLICANTS,
  cell,
  numberOf,
  requestCellKey,
  REQUEST_ROWS,
  type CellKey,
  type CellValue,
  type SectionKey,
} from '@huilan/annual-report';
import { plainDigits, type WritableReport } from '../writable-report.js';

/**
 * A habit of bureaus that changes what is printed, not how: `3 件` for 3, nothing for 0. It returns the report as it then is
 * to be read; done twice it is as done once.
 */
export type PrintHabit = (report: WritableReport) => WritableReport;

function changeCells(report: WritableReport, change: (key: CellKey, value: CellValue) => CellValue): WritableReport {
  const cells = Object.fromEntries(Object.entries(report.cells).map(([key, value]) => [key, value === undefined ? value : change(key, value)]));
  return { ...report, cells };
}

/** How a whole number of Tables 3 and 4 is printed; money and words are left alone. */
function changeRaw(report: WritableReport, raw: (value: number, key: CellKey) => string): WritableReport {
  return changeCells(report, (key, value) => (value.kind === 'number' && Number.isInteger(value.value) ? { ...value, raw: raw(value.value, key) } : value));
}

/** Nothing is printed where 0 is due, in Tables 3 and 4. */
export const zerosLeftBlank: PrintHabit = (report) =>
  changeCells(report, (key, value) => (numberOf(value) === 0 && !key.startsWith('disclosure.') ? { kind: 'blank', raw: '' } : value));

/** The column of totals of Table 3 is left empty. */
export const totalsLeftBlank: PrintHabit = (report) =>
  changeCells(report, (key, value) => (key.startsWith('requests.') && key.endsWith('.total') && value.kind === 'number' ? { kind: 'blank', raw: '' } : value));

/** `/` for regulations, which the bureau may not make. */
export const dashForRegulations: PrintHabit = (report) =>
  changeCells(report, (key, value) => (key.startsWith('disclosure.regulations.') && numberOf(value) === 0 ? { kind: 'notApplicable', raw: '/' } : value));

/** `—` for every 0 of Table 2. */
export const dashesInTableTwo: PrintHabit = (report) =>
  changeCells(report, (key, value) => (key.startsWith('disclosure.') && numberOf(value) === 0 ? { kind: 'notApplicable', raw: '—' } : value));

/** `12件`. */
export const unitsBehindNumbers: PrintHabit = (report) => changeRaw(report, (value, key) => plainDigits(value) + cell(key).unit);

/** `１２`. */
export const fullWidthDigits: PrintHabit = (report) =>
  changeRaw(report, (value) => plainDigits(value).replace(/[0-9-]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)));

/** `1,295`. */
export const groupedThousands: PrintHabit = (report) => changeRaw(report, (value) => value.toLocaleString('en-US'));

/** `251000元` where ten thousand yuan is asked: the unit is printed, so the number is right. */
export const feesInYuan: PrintHabit = (report) =>
  changeCells(report, (key, value) =>
    key === 'disclosure.fees.amount' && value.kind === 'number' ? { ...value, raw: `${plainDigits(Math.round(value.value * 1e6) / 100)}元` } : value,
  );

/** `3（其中修订1件）`: a remark behind the number of documents issued. */
export const remarkBehindNumber: PrintHabit = (report) =>
  changeCells(report, (key, value) =>
    key === 'disclosure.normativeDocuments.issued' && value.kind === 'number' && value.value > 0
      ? { ...value, raw: `${plainDigits(value.value)}（其中修订1件）`, note: '其中修订1件' }
      : value,
  );

/** Table 2 of 2021 over the single （六） row of 2019, as bureaus print that filled in an old file. Reports without the three items stay. */
export const singleOtherRow: PrintHabit = (report) => {
  const items = REQUEST_ROWS.filter((row) => row.key.startsWith('otherHandling.'));
  const sums = APPLICANTS.map((applicant) => items.map((row) => numberOf(report.cells[requestCellKey(row.key, applicant)])));
  if (sums.flat().some((number) => number === undefined)) return report;
  const kept = Object.entries(report.cells).filter(([key]) => !key.startsWith('requests.otherHandling'));
  const single = APPLICANTS.map((applicant, index): [CellKey, CellValue] => {
    const value = sums[index]!.reduce<number>((sum, number) => sum + number!, 0);
    return [requestCellKey('otherHandling', applicant), { kind: 'number', value, raw: plainDigits(value) }];
  });
  return { ...report, cells: Object.fromEntries([...kept, ...single]) };
};

/** The year of the title in Chinese numerals: 二〇二三年. */
export const chineseYear: PrintHabit = (report) => ({
  ...report,
  title: report.title?.replace(/\d{4}(?=年)/, (year) => [...year].map((digit) => [...'〇一二三四五六七八九'][Number(digit)]).join('')) ?? null,
});

/** Headings renamed, as many bureaus do. */
const OTHER_HEADINGS: Partial<Record<SectionKey, string>> = {
  disputes: '四、因政府信息公开工作被申请行政复议、提起行政诉讼情况',
  problems: '五、存在问题及改进措施',
  otherMatters: '六、其他事项',
};
export const renamedHeadings: PrintHabit = (report) => ({
  ...report,
  sections: report.sections.map((section) => ({ ...section, heading: OTHER_HEADINGS[section.key] ?? section.heading })),
});

/** Headings without numbers. */
export const unnumberedHeadings: PrintHabit = (report) => ({
  ...report,
  sections: report.sections.map((section) => ({ ...section, heading: section.heading.replace(/^[一二三四五六]、/, '') })),
});
