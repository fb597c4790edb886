import { STATISTICS_ROWS } from '@huilan/annual-report';
import { numberedReport } from '../layouts/numbered-report.fixture.js';
import { statisticsFormTable } from './statistics-form-table.js';

const cells = numberedReport('2014').cells;
const labels = (kept: (key: string) => boolean) =>
  statisticsFormTable(Object.fromEntries(Object.entries(cells).filter(([key]) => kept(key))))?.rows.map((row) => row.cells[0]!.text);

describe('the statistics annex', () => {
  test('prints every row of the vocabulary once, with its unit', () => {
    const rows = statisticsFormTable(cells)!.rows.filter((row) => row.kind === 'data');
    expect(rows.map((row) => row.cells[2]!.cellKey).sort()).toEqual(STATISTICS_ROWS.map(({ key }) => key).sort());
    expect(rows.map((row) => row.cells[1]!.text)).toContain('人次');
  });

  test('words that occur under reconsideration and litigation are told apart by the row above only', () => {
    const printed = labels(() => true)!;
    expect(printed.filter((label) => label === '（二）被依法纠错数')).toHaveLength(2);
    expect(printed.indexOf('四、行政复议数量')).toBeLessThan(printed.indexOf('（二）被依法纠错数'));
  });

  test('headings stand only over rows that are there', () => {
    expect(labels((key) => key.startsWith('statistics.complaints'))).toEqual(['统计指标', '六、举报投诉数量']);
    expect(labels((key) => key === 'statistics.channels.website')).toEqual(['统计指标', '一、主动公开情况', '（二）通过不同渠道和方式公开政府信息的情况', '2.政府网站公开政府信息数']);
    expect(labels((key) => key.startsWith('statistics.training'))![1]).toBe('九、政府信息公开会议和培训情况');
  });

  test('a report without it has none', () => {
    expect(statisticsFormTable(numberedReport('2021').cells)).toBeNull();
  });
});
