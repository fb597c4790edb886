import type { KnownAgency } from '../agencies/agency-register.js';
import { matchFile } from './file-match.js';

const agency = (id: string, name: string, shortName: string, formerNames: string[] = []) => ({ id, name, shortName, formerNames }) as unknown as KnownAgency;
const agencies = [
  agency('1', '澄溪县教育局', '教育局', ['澄溪县教育体育局']),
  agency('2', '澄溪县财政局', '财政局'),
  agency('3', '澄溪县财政局国库中心', '财政局国库中心'),
  agency('4', '白鹭湖镇人民政府', '白鹭湖镇'),
  agency('5', '云山县白鹭湖镇人民政府', '白鹭湖镇'),
];
const match = (path: string, said: { agency?: string; year?: number } = {}) => {
  const { agency: found, year, doubts } = matchFile({ agency: said.agency ?? null, year: said.year ?? null }, path, agencies);
  return { agency: found?.id ?? null, year, doubts };
};
const certain = (id: string, year: number) => ({ agency: id, year, doubts: [] });

describe('whose report of which year a file is', () => {
  test('what the file says is believed where its name says nothing', () => {
    expect(match('扫描件001.pdf', { agency: '澄溪县教育局', year: 2024 })).toEqual(certain('1', 2024));
  });

  test('its name is believed where the file says nothing', () => {
    expect(match('教育局2024年年报 最终版2.docx')).toEqual(certain('1', 2024));
  });

  test('folders are believed where neither says anything', () => {
    expect(match('2024年度/财政局/年报.docx')).toEqual(certain('2', 2024));
  });

  test('a former name and full-width letters are names of the agency too', () => {
    expect(match('１.docx', { agency: '澄溪县教育体育局', year: 2019 })).toEqual(certain('1', 2019));
  });

  test('a name inside a longer name is not meant', () => {
    expect(match('财政局国库中心2024.docx')).toEqual(certain('3', 2024));
  });

  test('file and name that speak of different agencies are a doubt, the file’s own first', () => {
    expect(match('财政局2024.docx', { agency: '澄溪县教育局', year: 2024 })).toEqual({ agency: null, year: 2024, doubts: [{ code: 'AGENCY_CONFLICT', agencyIds: ['1', '2'] }] });
  });

  test('two agencies of one short name are a doubt, unless the file’s name tells which', () => {
    expect(match('年报.docx', { agency: '白鹭湖镇', year: 2024 }).doubts).toEqual([{ code: 'AGENCY_UNCLEAR', agencyIds: ['4', '5'] }]);
    expect(match('云山县白鹭湖镇人民政府.docx', { agency: '白鹭湖镇', year: 2024 })).toEqual(certain('5', 2024));
  });

  test('an agency nobody knows is a doubt, with those its name speaks of', () => {
    expect(match('财政局.docx', { agency: '澄溪县税务局', year: 2024 }).doubts).toEqual([{ code: 'AGENCY_UNKNOWN', name: '澄溪县税务局', agencyIds: ['2'] }]);
  });

  test('a name that was only taken from the file’s name does not stand against it', () => {
    expect(match('附件3财政局.docx', { agency: '附件3财政局', year: 2024 })).toEqual(certain('2', 2024));
  });

  test('neither agency nor year: both are doubts', () => {
    expect(match('报告.docx').doubts).toEqual([{ code: 'AGENCY_MISSING' }, { code: 'YEAR_MISSING' }]);
  });

  test('another year in the name than in the file is a doubt', () => {
    expect(match('教育局2023年年报.docx', { agency: '澄溪县教育局', year: 2024 })).toEqual({ agency: '1', year: null, doubts: [{ code: 'YEAR_CONFLICT', years: [2024, 2023] }] });
  });

  test.each(['教育局20250115.docx', '教育局2025-01-15.docx', '教育局（2025年1月15日）.docx', '2025.1.20教育局.docx', '2025年公布的教育局2024年年报.docx'])('the day of saving or publishing is no year of a report: %s', (path) => {
    expect(match(path, { agency: '澄溪县教育局', year: 2024 })).toEqual(certain('1', 2024));
  });

  test('two years in the name of a file that says none are a doubt', () => {
    expect(match('教育局2023、2024年年报.docx').doubts).toEqual([{ code: 'YEAR_UNCLEAR', years: [2023, 2024] }]);
  });
});
