import { cellsOfFormat, SECTION_HEADINGS, SECTION_KEYS, type ReportFormat } from '@huilan/annual-report';
import { printedText } from '../writable-report.js';
import { REPORT_LAYOUTS, reportLayout } from './all-layouts.js';
import { numberedReport } from './numbered-report.fixture.js';
import { textOfFile } from './printed-text.fixture.js';

const formats: ReportFormat[] = ['2021', '2019'];

describe.each(REPORT_LAYOUTS.map((layout) => [layout.key, layout] as const))('layout %s', (_key, layout) => {
  test.each(formats)('prints every number of a report of format %s once', (format) => {
    const report = numberedReport(format);
    const printed = layout.asPrinted(report);
    const text = textOfFile(layout, layout.write(report));
    const expected = Object.values(printed.cells).map(printedText).sort();
    expect((text.match(/1\d{4}/g) ?? []).filter((number) => number !== '12345').sort()).toEqual(expected.filter((number) => number !== '12345'));
  });

  test('prints title, headings and text', () => {
    const text = textOfFile(layout, layout.write(numberedReport('2021'))).replace(/\s/g, '');
    expect(text).toContain('青禾县测绘局2023年政府信息公开工作年度报告');
    expect(text).toContain('妥善处置“测绘成果”类投诉9起。');
    for (const key of SECTION_KEYS) expect(text).toContain(SECTION_HEADINGS[key].zh);
  });

  test('gives the same bytes for the same report', () => {
    expect(layout.write(numberedReport('2021'))).toEqual(layout.write(numberedReport('2021')));
  });

  test('prints text that looks like markup as text', () => {
    const report = numberedReport('2021', { title: '<b>年报</b> & "引号" \'撇\' \u0007' });
    const text = textOfFile(layout, layout.write(report)).replace(/\s/g, '');
    expect(text).toContain('<b>年报</b>&"引号"\'撇\'');
  });

  test('prints nothing of a part and a table the report does not have', () => {
    const whole = numberedReport('2021');
    const report = {
      ...whole,
      cells: Object.fromEntries(Object.entries(whole.cells).filter(([key]) => !key.startsWith('disputes.'))),
      sections: whole.sections.filter((section) => section.key !== 'disputes'),
    };
    const text = textOfFile(layout, layout.write(report)).replace(/\s/g, '');
    expect(text).not.toContain('行政诉讼');
    expect(text).toContain(SECTION_HEADINGS.problems.zh);
  });
});

describe('the list of layouts', () => {
  test('names each layout once', () => {
    expect(new Set(REPORT_LAYOUTS.map((layout) => layout.key)).size).toBe(REPORT_LAYOUTS.length);
  });

  test('an unknown key is a bug of the caller', () => {
    expect(() => reportLayout('docx-papyrus')).toThrow(RangeError);
  });

  test.each(REPORT_LAYOUTS.filter((layout) => layout.keepsBlanks && layout.fileType !== 'txt').map((layout) => [layout.key, layout] as const))(
    '%s prints a blank as nothing and a dash as a dash',
    (_key, layout) => {
      const report = numberedReport('2021');
      const cells = { ...report.cells };
      cells['disclosure.regulations.issued'] = { kind: 'notApplicable', raw: '/' };
      cells['disputes.reconsideration.upheld'] = { kind: 'blank', raw: '' };
      const numbers = textOfFile(layout, layout.write({ ...report, cells })).match(/1\d{4}|(?<=\s|规章)\/(?=\s)/g) ?? [];
      expect(numbers.filter((number) => number === '/')).toHaveLength(1);
      expect(numbers.filter((number) => number !== '12345' && number !== '/')).toHaveLength(cellsOfFormat('2021').length - 2);
    },
  );
});
