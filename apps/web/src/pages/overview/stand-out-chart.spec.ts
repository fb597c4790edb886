import { standOutChart } from './stand-out-chart.js';

const selection = { region: '1', years: { from: 2019, to: 2024 }, kinds: ['DEPARTMENT' as const] };
const fact = (rule: string, measure: string) => ({ rule, measure, agencyId: '7', year: 2024 });

describe('the chart of a stand-out', () => {
  test.each([
    ['withheldFarFromPeers', 'withheldRate', '&peersOf=7&measures=withheldRate&chart=funnel&year=2024'],
    ['backlogGrowing', 'requests.carriedOut', '&agencies=7&measures=requests.carriedOut&chart=lines&year=2024'],
    ['requestsRisen', 'requests.received', '&highlight=7&chart=slope&year=2024&against=2023'],
    ['correctedByCourts', 'litigation.corrected', '&highlight=7&measures=litigation.corrected&chart=bars&year=2024'],
    ['a rule of tomorrow', 'disclosures', '&highlight=7&measures=disclosures&chart=bars&year=2024'],
  ])('of %s shows its agency, measure and year', (rule, measure, link) => {
    expect(standOutChart(fact(rule, measure), selection)).toBe(`/compare?region=1&years=2019-2024${link}`);
  });
});
