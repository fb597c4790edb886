import { comparison, count, noReport } from '../testing/figures.js';
import { reorganisations } from './reorganisations.data.js';

test('who came and who went stands at the first year of the new order; a missing report is neither', () => {
  const changes = reorganisations(
    comparison('requests.received', [2021, 2022, 2023], {
      公安局: { 2021: count(1), 2022: noReport, 2023: count(1) },
      数据局: { 2022: noReport, 2023: count(2) },
      乡村振兴局: { 2021: count(1), 2022: count(1) },
    }),
  );
  expect(changes.map(({ year, begun, ended }) => [year, begun.map((subject) => subject.name), ended.map((subject) => subject.name)])).toEqual([
    [2022, ['数据局'], []],
    [2023, [], ['乡村振兴局']],
  ]);
});
