import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addressShown, openPage } from '../../testing/render-page.js';
import { agencyYears } from './agencies.data.js';

describe('the list of agencies', () => {
  test('shows every agency with the reports of its years', async () => {
    await openPage('/agencies');
    const row = await screen.findByRole('row', { name: /澄溪县教育局/ });
    expect(within(row).getByRole('link', { name: '澄溪县教育局 2023年报告，有须更正的问题' }).getAttribute('href')).toBe('/reports/a3-2023');
    expect(within(row).getByText('须更正 1')).toBeDefined();
    expect(within(screen.getByRole('row', { name: /石桥乡/ })).getByText('2023年：未交报告')).toBeDefined();
  });

  test('is searched, and the link keeps it', async () => {
    await openPage('/agencies');
    await userEvent.type(await screen.findByRole('searchbox', { name: '按名称查找' }), '商务');
    await screen.findByText('共 1 个机关');
    expect(addressShown()).toBe('/agencies?search=商务');
  });

  test('is sorted by its heads', async () => {
    await openPage('/agencies');
    await userEvent.click(await screen.findByRole('button', { name: '待处理问题' }));
    expect(addressShown()).toBe('/agencies?sort=findings&order=descending');
  });

  test('a search that finds nothing says what to do', async () => {
    await openPage('/agencies?search=气象');
    expect(await screen.findByText('没有符合条件的机关')).toBeDefined();
  });
});

describe('the years of an agency', () => {
  const agency = { activeFrom: 2021, activeUntil: 2023, reports: [{ id: '7', year: 2022, errors: 1, warnings: 0, notices: 0 }] };
  test('tell a missing report from an agency that did not exist', () => {
    expect(agencyYears(agency, [2020, 2021, 2022, 2024]).map((one) => [one.year, one.reportId, one.inactive])).toEqual([
      [2020, null, true],
      [2021, null, false],
      [2022, '7', false],
      [2024, null, true],
    ]);
  });
});

describe('an agency', () => {
  test('is shown over its years with its reports', async () => {
    await openPage('/agencies/a1');
    expect(await screen.findByRole('heading', { name: /澄溪县公安局：主动公开信息数/ })).toBeDefined();
    expect((await screen.findAllByText(/灰线：同地区部门的中位数（2023年 5 个中 5 个载明）/)).length).toBeGreaterThan(0);
    expect(screen.getByRole('link', { name: '澄溪县公安局2022年度报告' }).getAttribute('href')).toBe('/reports/a1-2022');
    expect(screen.getByRole('link', { name: '与同类机关比较' }).getAttribute('href')).toBe('/compare?years=2023&kinds=department&highlight=a1');
  });

  test('that does not exist is said', async () => {
    await openPage('/agencies/zz');
    expect(await screen.findByText('没有这个机关')).toBeDefined();
  });
});
