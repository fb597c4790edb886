import { documentOf } from '../fixtures/documents.js';
import { drawFigures } from '../fixtures/figures.js';
import { reportLines } from '../fixtures/printing.js';
import type { ReadReport } from '../read-report.js';
import { isReadRefusal } from '../refusal.js';
import { readReport } from '../report-reader.js';

const body = reportLines(drawFigures(1)).slice(1);

function read(...lines: string[]): ReadReport {
  const report = readReport(documentOf(...lines));
  if (isReadRefusal(report)) throw new Error(report.message.zh);
  return report;
}

describe('whose report of which year', () => {
  test.each([
    ['现特向社会公布2020年度青禾县水务局信息公开工作年度报告。', '青禾县水务局', 2020],
    ['由青禾县水务局编制的2024年青禾县水务局政府信息公开工作年度报告。', '青禾县水务局', 2024],
    ['青禾县水务局编制了2022年政府信息公开工作年度报告。', '青禾县水务局', 2022],
    ['现公开青禾县水务局2023年政府信息公开工作年度报告。', '青禾县水务局', 2023],
    ['根据《青禾县人民政府办公室关于做好2020年政府信息公开工作年度报告编制公布工作的通知》要求，特向社会公布2020年度青禾县水务局政府信息公开年度报告。', '青禾县水务局', 2020],
    ['根据《中华人民共和国政府信息公开工作年度报告格式》有关规定，由青禾县水务局编制。统计期限自2023年1月1日至2023年12月31日。', '青禾县水务局', 2023],
    ['根据县政府办公室《关于做好2022年政府信息公开年度报告的通知》要求，青禾县水务局结合单位实际，编制本单位2022年度政府信息公开工作年度报告。', '青禾县水务局', 2022],
    ['由青禾县柳河镇人民政府综合指挥室（党政综合办公室）负责编制本报告。统计期限为2024年1月1日至12月31日。', '青禾县柳河镇人民政府', 2024],
    ['青禾县柳河街道特编制2023年政府信息公开年度报告。', '青禾县柳河街道', 2023],
    ['现特向社会公布2024年柳河镇人民政府信息公开工作年度报告。', '柳河镇人民政府', 2024],
    ['名称 青禾县水务局2024年政府信息公开工作年度报告', '青禾县水务局', 2024],
    ['2021年工作 来源：青禾县水务局 字体：[大 中 小]', '青禾县水务局', 2023],
    ['青禾县水务局政府信息公开工作2021年度报告', '青禾县水务局', 2021],
    ['综合2017年度青禾市各县（市、区）政府和市级各部门的政府信息公开年度工作报告编制而成，统计期限自2017年1月1日起至2017年12月31日止。如有疑问，请与青禾市人民政府办公室政府信息公开中心联系（地址：花园路1号）。', '青禾市人民政府', 2017],
    ['Page 8 - 青禾县水务局2022年政府信息公开工作年度报告', '青禾县水务局', 2022],
    ['现编制并发布本单位2019年政府信息公开工作年度报告。', null, 2019],
    ['特克斯县水务局2023年政府信息公开工作年度报告', '特克斯县水务局', 2023],
    ['将乐县水务局2023年政府信息公开工作年度报告', '将乐县水务局', 2023],
  ])('%s', (line, agency, year) => {
    const report = read(line, ...body);
    expect({ agency: report.agency, year: report.year }).toEqual({ agency, year });
  });

  test('a name broken over lines, as a PDF prints it', () => {
    const lines = ['根据《中华人民共和国政府信息公开条例》有关规定和要求，本报告由青禾县柳', '河镇人民政府编制。本报告所列数据的统计期限自2023年1月1日起至2023年12月', '31日止，电子版可以在本镇网站下载，如有疑问，欢迎来电来函咨询我们的办公室。'];
    const report = read(...lines, ...body);
    expect(report.agency).toBe('青禾县柳河镇人民政府');
  });

  test('a title without its place has it from the words below', () => {
    const report = read('2019年县教育和科学技术局政府信息公开工作年度报告', '编制青禾县教科局2019年度政府信息公开工作年度报告，统计期限自2019年1月1日至2019年12月31日。', ...body);
    expect(report.agency).toBe('青禾县教科局');
  });

  test('named by nothing but the sentences of part 1', () => {
    const report = read('一、总体情况', '2023年，在区委、区政府领导下，柳河街道办事处认真贯彻落实《条例》，公开信息63条。', ...body.slice(2));
    expect(report.agency).toBe('柳河街道办事处');
  });

  test('a title misread by recognition', () => {
    const document = documentOf('青禾县人民政府', '2024牟收府信息公一工作年度报告', '本报告由青禾县人民政府办公室编制。', ...body);
    const report = readReport({ ...document, fileType: 'pdf-scan' });
    expect(report).toMatchObject({ agency: '青禾县人民政府', year: 2024 });
  });

  test('title and period of different years: a question, and the figures are kept', () => {
    const report = read('现公布《青禾县水务局2020年政府信息公开工作年度报告》。统计期限为2021年1月1日至2021年12月31日。', ...body);
    expect(report.year).toBe(2021);
    expect(report.questions.map(({ code }) => code)).toContain('YEARS_DIFFER');
    expect(Object.keys(report.cells).length).toBeGreaterThan(150);
  });

  test('水务局 without its place is read as printed, and asked about', () => {
    const report = read('水务局2023年政府信息公开工作年度报告', ...body);
    expect(report.agency).toBe('水务局');
    expect(report.questions.map(({ code }) => code)).toContain('AGENCY_WITHOUT_PLACE');
  });
});

describe('what stands around the parts', () => {
  const report = read(
    '青禾县水务局2023年政府信息公开工作年度报告',
    '发布日期：2024-01-18 来源：县水务局 浏览次数：12',
    '根据《条例》的要求，编制本报告。统计期限为2023年1月1日至2023年12月31日。',
    ...body,
    '联系地址：政务路8号，联系电话：0990-6123456。',
    '青禾县水务局',
    '2024年1月18日',
  );

  test('the preamble, without the lines of the page above it', () => {
    expect(report.preamble).toBe('根据《条例》的要求，编制本报告。统计期限为2023年1月1日至2023年12月31日。');
    expect(report.headAt.preamble).toBeDefined();
  });

  test('contact and signature are no text of part six', () => {
    expect(report.contact).toBe('联系地址：政务路8号，联系电话：0990-6123456。');
    expect(report.headAt.contact).toBeDefined();
    expect(report.sections.at(-1)?.text).toBe('本年度未收取信息处理费。');
  });
});
