import { cellsOfFormat, type ReportFormat } from '@huilan/annual-report';
import { printForm } from '../form/print-form.js';
import { REPORT_LAYOUTS, reportLayout } from './all-layouts.js';
import { numberedReport } from './numbered-report.fixture.js';
import { textOfFile } from './printed-text.fixture.js';
import type { ReportLayout } from './report-layout.js';
import type { WritableReport } from '../writable-report.js';

const formats: ReportFormat[] = ['2021', '2019', '2014'];
const named = (layouts: readonly ReportLayout[]) => layouts.map((layout) => [layout.key, layout] as const);

/** Without spaces, and with one form for characters that only look different. */
const plain = (text: string) => text.normalize('NFKC').replace(/[“”"]/g, '"').replace(/\s/g, '');
const printedBy = (layout: ReportLayout, report: WritableReport) => plain(textOfFile(layout, layout.write(report)));
/** Texts of all value cells in the order of the form. */
const valuesOf = (report: WritableReport) =>
  printForm(report)
    .blocks.flatMap((block) => (block.kind === 'table' ? block.rows : []))
    .flatMap((row) => row.cells)
    .flatMap((cell) => (cell.role === 'value' ? [plain(cell.text)] : []));

describe.each(named(REPORT_LAYOUTS))('layout %s', (_key, layout) => {
  test.each(formats)('prints every value of a report of format %s, in the order of the form', (format) => {
    const values = valuesOf(layout.asPrinted(numberedReport(format)));
    const text = printedBy(layout, numberedReport(format));
    expect(values).toHaveLength(layout.key.endsWith('single-other-row') && format === '2021' ? 186 : cellsOfFormat(format).length);
    // Values of two rows in one cell stand column by column.
    const inOrder = !layout.key.endsWith('stacked-rows');
    let position = 0;
    for (const value of values) {
      const found = text.indexOf(value, position);
      expect({ value, found: found >= position }).toEqual({ value, found: true });
      position = inOrder ? found + value.length : 0;
    }
  });

  test('prints title, headings and text', () => {
    const report = layout.asPrinted(numberedReport('2021'));
    const text = printedBy(layout, numberedReport('2021'));
    for (const printed of [report.title!, ...report.sections.flatMap((section) => [section.heading, section.text])]) {
      expect(text).toContain(plain(printed));
    }
  });

  test('gives the same bytes for the same report, and again for the report as printed', () => {
    const report = numberedReport('2021');
    expect(layout.write(report)).toEqual(layout.write(report));
    expect(layout.write(layout.asPrinted(report))).toEqual(layout.write(report));
  });

  test('prints text that looks like markup as text', () => {
    const text = printedBy(layout, numberedReport('2021', { title: '<b>年报</b> & "引号" \'撇\' {\\par} \u0007' }));
    expect(text).toContain(`<b>年报</b>&"引号"'撇'{\\par}`);
  });

  test('prints nothing of a part and a table the report does not have', () => {
    const whole = numberedReport('2021');
    const report = {
      ...whole,
      cells: Object.fromEntries(Object.entries(whole.cells).filter(([key]) => !key.startsWith('disputes.'))),
      sections: whole.sections.filter((section) => section.key !== 'disputes'),
    };
    const text = printedBy(layout, report);
    expect(text).not.toContain('行政诉讼');
    expect(text).toContain(plain(layout.asPrinted(report).sections.at(-1)!.heading));
  });
});

describe('the list of layouts', () => {
  test('names each layout once, for what it shows, and has at least 25 of the wild', () => {
    expect(new Set(REPORT_LAYOUTS.map((layout) => layout.key)).size).toBe(REPORT_LAYOUTS.length);
    expect(new Set(REPORT_LAYOUTS.map((layout) => layout.fileType + layout.shows.zh)).size).toBe(REPORT_LAYOUTS.length);
    expect(REPORT_LAYOUTS.length).toBeGreaterThanOrEqual(25);
  });

  test('an unknown key is a bug of the caller', () => {
    expect(() => reportLayout('docx-papyrus')).toThrow(RangeError);
  });

  const withoutHabit = REPORT_LAYOUTS.filter(isIdentity);
  test.each(named(withoutHabit.filter((layout) => layout.keepsBlanks)))('%s prints a blank as nothing and a dash as a dash', (_key, layout) => {
    const report = numberedReport('2021');
    const cells = { ...report.cells };
    cells['disclosure.regulations.issued'] = { kind: 'notApplicable', raw: '／' };
    cells['disputes.reconsideration.upheld'] = { kind: 'blank', raw: '' };
    const text = textOfFile(layout, layout.write({ ...report, cells })).replace(/\s/g, '');
    expect(text.match(/／/g)).toHaveLength(1);
    expect(text.match(/10001|10186/g)).toBeNull();
    expect(text.match(/10002|10187/g)).toHaveLength(2);
  });
});

function isIdentity(layout: ReportLayout): boolean {
  const report = numberedReport('2021');
  return layout.asPrinted(report) === report;
}
