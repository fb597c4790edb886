import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addressShown, openPage } from '../../testing/render-page.js';
import { testServer } from '../../testing/server.js';

const marks = async (title: RegExp) => {
  const chart = await screen.findByRole('group', { name: title });
  return [...chart.querySelectorAll('[data-mark]')];
};

describe('compare', () => {
  test('one year opens with ranked bars, each the way to its report', async () => {
    await openPage('/compare?years=2023');
    const bars = await marks(/2023年新收申请/);
    expect(bars.map((bar) => bar.getAttribute('aria-label'))).toEqual([
      '澄溪县公安局2023年：新收申请 151 件',
      '澄溪县教育局2023年：新收申请 40 件',
      '澄溪县民政局2023年：新收申请 13 件',
      '澄溪县商务局2023年：新收申请 3 件',
      '澄溪县审计局2023年：新收申请 1 件',
      '澄溪县柳林镇人民政府2023年：新收申请 0 件',
      '澄溪县石桥乡人民政府2023年：新收申请 无报告',
    ]);
    expect(bars[0]?.getAttribute('href')).toBe('/reports/a1-2023?years=2023&cell=requests.received.total');
    expect(bars[6]?.hasAttribute('href')).toBe(false);
    await userEvent.click(bars[1] as Element);
    await waitFor(() => expect(addressShown()).toBe('/reports/a3-2023?years=2023&cell=requests.received.total'));
  });

  test('says the coverage beside the measure', async () => {
    await openPage('/compare?years=2023&measures=disclosures');
    expect(await screen.findByText('单位：条 · 已交 6 / 应交 7 · 其中 3 份载明此数')).toBeDefined();
  });

  test('many agencies over years open with small charts; a few with lines', async () => {
    await openPage('/compare');
    expect(await marks(/2021—2023年新收申请/)).toHaveLength(20);
    expect(screen.getByRole('button', { name: '统一刻度' })).toBeDefined();
  });

  test('a few agencies open with one chart', async () => {
    await openPage('/compare?agencies=a1,a2');
    expect(await marks(/2 个机关2021—2023年新收申请/)).toHaveLength(6);
    expect(screen.queryByRole('button', { name: '统一刻度' })).toBeNull();
  });

  test('each view is one click away and in the address', async () => {
    await openPage('/compare');
    const views = await screen.findByRole('group', { name: '图的种类' });
    const kinds = [['热力图', 'heat'], ['办理结果', 'outcomes'], ['两年对比', 'slope'], ['散点图', 'scatter'], ['分布', 'distribution'], ['漏斗图', 'funnel'], ['表格', 'table'], ['排序', 'bars']] as const;
    for (const [name, chart] of kinds) {
      await userEvent.click(within(views).getByRole('button', { name }));
      await waitFor(() => expect(addressShown()).toBe(`/compare?chart=${chart}`));
    }
  });

  test('the table is sorted by its heads, and the order is in the address', async () => {
    await openPage('/compare?chart=table&years=2023&measures=requests.received,disclosureRate');
    const table = await screen.findByRole('table', { name: /新收申请、公开率/ });
    const first = () => within(table).getAllByRole('rowheader').map((head) => head.textContent);
    expect(first()[0]).toBe('澄溪县公安局');
    await userEvent.click(within(table).getAllByRole('button', { name: '2023' })[1] as HTMLElement);
    expect(addressShown()).toContain('sort=-disclosureRate@2023');
    expect(first().at(-1)).toBe('合计（7 个机关）');
    await userEvent.click(within(table).getByRole('button', { name: '机关' }));
    expect(first()[0]).toBe('澄溪县公安局');
    expect(addressShown()).toContain('sort=name');
  });

  test('the same numbers stand in the table tab of a chart', async () => {
    await openPage('/compare?years=2023');
    await marks(/2023年新收申请/);
    await userEvent.click(screen.getByRole('button', { name: '表' }));
    const table = screen.getByRole('table', { name: /2023年新收申请/ });
    expect(within(table).getAllByRole('row').map((row) => row.textContent).slice(0, 4)).toEqual(['机关新收申请', '澄溪县公安局151', '澄溪县教育局40', '澄溪县民政局13']);
  });

  test('outcomes of one year say each part and its share', async () => {
    await openPage('/compare?chart=outcomes&years=2023');
    const parts = await marks(/2023年申请办理结果/);
    expect(parts[0]?.getAttribute('aria-label')).toBe('澄溪县公安局2023年：予以公开 75 件，占办结 151 件的 49.7%');
  });

  test('the arrow keys walk the marks of a chart, which is one stop of the Tab key', async () => {
    await openPage('/compare?years=2023');
    const bars = (await marks(/2023年新收申请/)) as (HTMLElement & SVGElement)[];
    expect(bars.filter((bar) => bar.getAttribute('tabindex') === '0')).toHaveLength(1);
    act(() => bars[0]?.focus());
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(document.activeElement).toBe(bars[2]);
    await userEvent.keyboard('{End}');
    expect(document.activeElement).toBe(bars[6]);
  });

  test('a selection the server refuses is said in its words', async () => {
    const refused = { __typename: 'SelectionRefused', code: 'TOO_MANY_ROWS', message: { zh: '所选范围太大，请缩小年度。', en: 'too large' } };
    await openPage('/compare', { server: testServer({ statistics: () => refused }) });
    expect((await screen.findByRole('alert')).textContent).toBe('所选范围太大，请缩小年度。TOO_MANY_ROWS');
  });

  test('a link to a measure that does not exist says so', async () => {
    await openPage('/compare?measures=happiness');
    expect(await screen.findByText('链接中的指标不存在')).toBeDefined();
  });

  test('kinds that nobody is of say so', async () => {
    await openPage('/compare?kinds=government');
    expect(await screen.findByText('所选范围内没有机关')).toBeDefined();
  });
});
