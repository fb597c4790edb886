import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addressShown, openPage } from '../testing/render-page.js';

describe('the context bar', () => {
  test('changes the years of the page one is on and keeps the rest of its state', async () => {
    await openPage('/compare?chart=heat');
    await userEvent.selectOptions((await screen.findAllByRole('combobox', { name: '起始年度' }))[0] as HTMLElement, '2022');
    await waitFor(() => expect(addressShown()).toBe('/compare?years=2022-2023&chart=heat'));
    await userEvent.selectOptions(screen.getAllByRole('combobox', { name: '起始年度' })[0] as HTMLElement, '2021');
    await waitFor(() => expect(addressShown()).toBe('/compare?chart=heat'));
  });

  test('filters by kinds of agencies', async () => {
    await openPage('/');
    await userEvent.click(await screen.findByRole('button', { name: '机关类别：全部机关' }));
    await userEvent.click(screen.getAllByRole('checkbox', { name: '乡镇（街道）' })[0] as HTMLElement);
    await waitFor(() => expect(addressShown()).toBe('/?kinds=township'));
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: '机关类别：乡镇（街道）' }).getAttribute('aria-expanded')).toBe('false');
  });

  test('carries the selection to every page', async () => {
    await openPage('/?years=2022&kinds=department');
    await screen.findByRole('region', { name: '主要数字' });
    const navigation = screen.getByRole('navigation', { name: '主导航' });
    for (const [name, address] of [['比较', '/compare'], ['机关', '/agencies'], ['导入', '/import']] as const) {
      expect(within(navigation).getByRole('link', { name }).getAttribute('href')).toBe(`${address}?years=2022&kinds=department`);
    }
  });

  test('marks the sample region in its list', async () => {
    await openPage('/');
    expect((await screen.findAllByRole('option', { name: '澄溪县（示例数据）' })).length).toBeGreaterThan(0);
  });

  test('switches to English and back, and remembers it', async () => {
    await openPage('/import');
    await userEvent.click(await screen.findByRole('button', { name: /Switch to English/ }));
    expect(await screen.findByRole('heading', { name: 'Import reports' })).toBeDefined();
    expect(document.documentElement.lang).toBe('en');
    expect(localStorage.getItem('huilan.language')).toBe('en');
    await userEvent.click(screen.getByRole('button', { name: /切换为中文/ }));
    expect(await screen.findByRole('heading', { name: '导入报告' })).toBeDefined();
  });

  test('switches to dark and remembers it', async () => {
    await openPage('/import');
    await userEvent.click(await screen.findByRole('button', { name: '切换为深色' }));
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('huilan.theme')).toBe('dark');
    await userEvent.click(screen.getByRole('button', { name: '切换为浅色' }));
    expect(document.documentElement.dataset['theme']).toBe('light');
  });
});

describe('the search', () => {
  test('opens with Ctrl K and finds agencies, reports and measures', async () => {
    await openPage('/import?years=2022');
    await screen.findByRole('heading', { name: '导入报告' });
    await userEvent.keyboard('{Control>}k{/Control}');
    await userEvent.type(await screen.findByRole('combobox', { name: '搜索机关、报告、指标' }), '公');
    const results = await screen.findByRole('listbox');
    await within(results).findByRole('option', { name: '澄溪县公安局 澄溪县（示例数据）' });
    expect(within(results).getByRole('group', { name: '报告' }).textContent).toContain('澄溪县公安局2023年度报告');
    expect(within(within(results).getByRole('group', { name: '指标' })).getAllByRole('option')[0]?.textContent).toContain('主动公开信息数');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(addressShown()).toBe('/agencies/a1?years=2022'));
  });

  test('finds agencies by the initials of their pinyin', async () => {
    await openPage('/import');
    await userEvent.click(await screen.findByRole('button', { name: '搜索机关、报告、指标' }));
    await userEvent.type(await screen.findByRole('combobox', { name: '搜索机关、报告、指标' }), 'gaj');
    const agencies = await screen.findByRole('group', { name: '机关' });
    expect(within(agencies).getAllByRole('option').map((option) => option.textContent)).toEqual(['澄溪县公安局澄溪县（示例数据）']);
  });

  test('says when there is nothing', async () => {
    await openPage('/import');
    await userEvent.click(await screen.findByRole('button', { name: '搜索机关、报告、指标' }));
    await userEvent.type(await screen.findByRole('combobox', { name: '搜索机关、报告、指标' }), '气象站');
    expect(await screen.findByText(/没有找到“气象站”/)).toBeDefined();
  });
});

test('an address without a page says so and leads back', async () => {
  await openPage('/nowhere');
  await userEvent.click(await screen.findByRole('link', { name: '回到总览' }));
  await waitFor(() => expect(addressShown()).toBe('/'));
});
