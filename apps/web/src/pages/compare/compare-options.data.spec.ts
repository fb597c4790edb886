import { testWording } from '../../testing/wording.js';
import { agencyOptions, chosenAgencies, measureOptions, withChosen } from './compare-options.data.js';

const agency = (id: string, name: string, kind: 'DEPARTMENT' | 'TOWNSHIP', system: string | null) => ({ id, name, shortName: name, kind, system, regionName: '澄溪县', isSample: false });

test('agencies are offered by system, by kind and by their peers', async () => {
  const zh = await testWording();
  const groups = agencyOptions([agency('1', '教育局', 'DEPARTMENT', '教育'), agency('2', '柳林镇', 'TOWNSHIP', null), agency('3', '第一中学', 'DEPARTMENT', '教育')], zh);
  expect(groups.map((group) => [group.label, group.options.map((option) => option.label)])).toEqual([
    ['整个系统', ['教育系统（2 个）']],
    ['部门', ['教育局', '第一中学']],
    ['乡镇（街道）', ['柳林镇']],
    ['同类机关', ['教育局的同类机关', '柳林镇的同类机关', '第一中学的同类机关']],
  ]);
});

test('what is chosen goes into the view and comes back', () => {
  const view = { agencies: ['3'], systems: ['教育', '公安'], peersOf: '9' };
  expect(withChosen(chosenAgencies(view))).toEqual(view);
  expect(withChosen(['peers:1', 'peers:2'])).toEqual({ agencies: [], systems: [], peersOf: '2' });
  expect(withChosen([])).toEqual({ agencies: [], systems: [], peersOf: undefined });
});

test('every measure says its formula, its unit and since when', async () => {
  const zh = await testWording();
  const options = measureOptions(zh).flatMap((group) => group.options);
  expect(options.find((option) => option.value === 'disclosureRate')?.hint).toBe('（予以公开＋部分公开）÷ 办结。单位：%；2019年起有此数据。');
  for (const option of options) expect(option.hint?.length).toBeGreaterThan(8);
});
