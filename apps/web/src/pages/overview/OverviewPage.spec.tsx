import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addressShown, openPage } from '../../testing/render-page.js';
import { testServer } from '../../testing/server.js';

describe('the overview', () => {
  test('shows this year against last in six figures', async () => {
    await openPage('/');
    const figures = await screen.findByRole('region', { name: '主要数字' });
    const reports = await within(figures).findByRole('link', { name: /已交报告/ });
    expect(reports.textContent).toContain('6 / 应交 7 份');
    expect(reports.textContent).toContain('1 份未交');
    expect(within(figures).getByRole('link', { name: /新收申请/ }).textContent).toContain('比上年增加 31 件（+17.5%）');
    expect(within(figures).getByRole('link', { name: /主动公开/ }).textContent).toContain('6 份中 3 份载明');
    expect(within(figures).getAllByRole('link')).toHaveLength(6);
  });

  test('says what stands out with a way to the report', async () => {
    await openPage('/');
    expect(await screen.findByText('澄溪县教育局新收申请由上年的 22 件增至 40 件。')).toBeDefined();
    expect(screen.getByRole('link', { name: '打开澄溪县教育局2023年报告' }).getAttribute('href')).toBe('/reports/a3-2023');
  });

  test('names the agencies whose report is not in', async () => {
    await openPage('/');
    expect((await screen.findByRole('link', { name: '澄溪县石桥乡人民政府' })).getAttribute('href')).toBe('/agencies/a5');
  });

  test('keeps the chosen trend in the address', async () => {
    await openPage('/');
    await userEvent.click(await screen.findByRole('button', { name: '公开率' }));
    expect(addressShown()).toBe('/?trend=disclosureRate');
  });

  test('an empty database is told what to do', async () => {
    await openPage('/', { server: testServer({ regions: () => [] }) });
    expect(await screen.findByText('还没有报告')).toBeDefined();
    expect(screen.getByRole('link', { name: '导入报告' }).getAttribute('href')).toBe('/import');
  });

  test('whoever may not import is not led to the import', async () => {
    await openPage('/', { server: testServer({ regions: () => [] }), role: 'ADMINISTRATOR' });
    expect(await screen.findByText('还没有报告')).toBeDefined();
    expect(screen.queryByRole('link', { name: '导入报告' })).toBeNull();
  });

  test('marks sample data at every figure', async () => {
    await openPage('/');
    await screen.findByText('澄溪县教育局新收申请由上年的 22 件增至 40 件。');
    for (const heading of screen.getAllByRole('heading')) expect(heading.textContent).toContain('示例数据');
  });

  test('a server that does not answer is said, with a way to try again', async () => {
    await openPage('/', { server: testServer({ regions: () => { throw new Error('down'); } }) });
    expect(await screen.findByRole('alert')).toBeDefined();
    expect(screen.getByRole('button', { name: '重新加载' })).toBeDefined();
  });
});
