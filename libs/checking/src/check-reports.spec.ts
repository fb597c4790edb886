import { checkReports, type ReportFile } from './check-reports.js';
import { inventedText } from './fixtures/invented-text.js';
import { sampleReport } from './fixtures/sample-report.js';

const identities = (files: readonly ReportFile[], file: string) =>
  checkReports(files)
    .filter((entry) => entry.file === file)
    .map((entry) => entry.finding.identity);

const waterWorks = (year: number, carriedIn: number, text: number) => ({
  file: `water-${year}.docx`,
  report: sampleReport({
    year,
    addends: { 'requests.carriedIn.naturalPerson': carriedIn, 'requests.carriedOut.business': 0 },
    cells: { 'disclosure.normativeDocuments.inForce': 23 + 4 * (year - 2021) },
    texts: { overview: inventedText(text) },
  }),
});
const forestry = (text: number) => ({
  file: 'forestry-2023.html',
  report: sampleReport({ agency: '青禾县林业局', texts: { overview: inventedText(text) } }),
});

describe('reports checked together', () => {
  test('two years that agree and two agencies that wrote for themselves → no findings between them', () => {
    const files = [waterWorks(2022, 3, 1), waterWorks(2023, 2, 2), forestry(3)];
    expect(checkReports(files).filter(({ finding }) => /^[YD]/.test(finding.code))).toEqual([]);
  });

  test('carried in differs from last year’s carried over → Y01 on this year’s file, whatever the order of the files', () => {
    const files = [waterWorks(2023, 3, 2), waterWorks(2022, 3, 1)];
    expect(identities(files, 'water-2023.docx')).toEqual(['Y01:naturalPerson', 'Y01:total']);
    expect(identities(files, 'water-2022.docx')).toEqual([]);
  });

  test('last year’s text again → D01; a neighbour’s text → D02 on both', () => {
    const files = [waterWorks(2022, 3, 1), waterWorks(2023, 2, 1), forestry(1)];
    expect(identities(files, 'water-2023.docx')).toEqual(['D01:previous', 'D02:青禾县林业局']);
    expect(identities(files, 'forestry-2023.html')).toEqual(['D02:青禾县水务局']);
  });

  test('one report in two files is neither a copy of itself nor its own last year', () => {
    const { report } = waterWorks(2023, 2, 1);
    const files = [{ file: 'a.docx', report }, { file: 'a.pdf', report: { ...report } }, forestry(5)];
    expect(identities(files, 'a.docx').concat(identities(files, 'a.pdf'))).toEqual([]);
  });

  test('reports that do not say whose they are are checked by themselves', () => {
    const anonymous = (year: number) => ({ file: `${year}.txt`, report: sampleReport({ agency: null, year, texts: { overview: inventedText(1) } }) });
    expect(checkReports([anonymous(2022), anonymous(2023)]).filter(({ finding }) => /^[YD]/.test(finding.code))).toEqual([]);
  });

  test('the name of another agency among the files, left in the text → S07', () => {
    const files = [forestry(1), { file: 'x.txt', report: sampleReport({ texts: { overview: '林业局认真落实条例。' } }) }];
    expect(identities(files, 'x.txt')).toContain('S07:agency');
  });

  test('handed in late → T01', () => {
    expect(identities([{ ...forestry(1), submittedOn: '2024-02-10' }], 'forestry-2023.html')).toEqual(['T01:submitted']);
  });
});
