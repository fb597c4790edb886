import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { addressShown, openPage } from '../../testing/render-page.js';
import { testServer } from '../../testing/server.js';

const received = '一、本年新收政府信息公开申请数量 · 总计';
/** The button of a cell by the beginning of its words, which are its accessible name. */
const cell = (name: string) =>
  waitFor(() => {
    const found = [...document.querySelectorAll<HTMLButtonElement>('td button')].find((button) => button.textContent?.startsWith(name));
    if (!found) throw new Error(`no cell ${name}`);
    return found;
  });
const marked = () => [...document.querySelectorAll('mark')].map((mark) => mark.textContent);

describe('a report', () => {
  test('shows the official form with last year beside it', async () => {
    await openPage('/reports/a1-2023');
    const button = await cell(received);
    expect(button.textContent).toBe(`${received}：151；上年 140`);
    for (const heading of ['一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况']) {
      expect(await screen.findByRole('heading', { name: (name) => name.startsWith(heading) })).toBeDefined();
    }
  });

  test('tells the day it was received, as the list of its agency does, not the day it was read', async () => {
    await openPage('/reports/a1-2023');
    await cell(received);
    expect(screen.getByText(/第 1 版，2024年1月20日收到/)).toBeDefined();
  });

  test('last year is put away by its switch, and the link says so', async () => {
    await openPage('/reports/a1-2023');
    await userEvent.click(await screen.findByRole('checkbox', { name: '并列 2022 年数字' }));
    expect((await cell(received)).textContent).toBe(`${received}：151`);
    expect(addressShown()).toBe('/reports/a1-2023?lastYear=0');
  });

  test('a click on a number marks its place in the source, and the link keeps it', async () => {
    await openPage('/reports/a1-2023');
    await userEvent.click(await cell(received));
    expect(marked()).toEqual(['151']);
    expect(addressShown()).toBe('/reports/a1-2023?cell=requests.received.total');
    expect(screen.getAllByText('原文为“151”，按行、列标题认出。').length).toBeGreaterThan(0);
  });

  test('a link to a cell opens with its place marked', async () => {
    await openPage('/reports/a1-2023?cell=requests.grantedInFull.naturalPerson');
    expect((await cell('（一）予以公开 · 自然人')).getAttribute('aria-pressed')).toBe('true');
    expect(marked()).toEqual(['75']);
  });

  test('an indicator leads to its sentence', async () => {
    await openPage('/reports/a1-2023');
    await userEvent.click(await screen.findByRole('button', { name: /主动公开政府信息\s*1,000 条/ }));
    expect(marked()).toEqual(['全年主动公开政府信息1000条。']);
    expect(addressShown()).toBe('/reports/a1-2023?cell=indicator:0');
  });

  test('the keys j and k walk the findings, errors first', async () => {
    await openPage('/reports/a3-2023');
    const list = await screen.findByRole('complementary', { name: '问题' });
    const findings = within(list).getAllByRole('button', { name: /各列之和|信息处理费/ });
    expect(findings.map((one) => one.textContent?.includes('须更正'))).toEqual([true, false]);
    await userEvent.keyboard('j');
    expect(findings[0]?.getAttribute('aria-pressed')).toBe('true');
    expect(addressShown()).toBe('/reports/a3-2023?cell=requests.received.total');
    await userEvent.keyboard('j');
    expect(findings[1]?.getAttribute('aria-pressed')).toBe('true');
    expect(addressShown()).toBe('/reports/a3-2023?cell=section:otherMatters');
    await userEvent.keyboard('kk');
    expect(findings[0]?.getAttribute('aria-pressed')).toBe('true');
  });

  test('a cell with a finding says so, and what was not read is open and never a zero', async () => {
    await openPage('/reports/a3-2023');
    expect((await cell(received)).textContent).toContain('1 处问题');
    const unread = await cell('二、上年结转政府信息公开申请数量 · 商业企业');
    expect(unread.textContent).toContain('未读出');
    await userEvent.click(unread);
    expect(screen.getAllByText('“上年结转”一行数字连在一起，无法确定如何拆分。').length).toBeGreaterThan(0);
    expect((await cell('规章 · 本年制发件数')).textContent).toContain('/');
  });

  test('arrow keys walk the cells of a table', async () => {
    await openPage('/reports/a1-2023');
    const first = await cell('一、本年新收政府信息公开申请数量 · 自然人');
    act(() => first.focus());
    await userEvent.keyboard('{ArrowRight}{ArrowDown}');
    expect(document.activeElement?.textContent).toMatch(/^二、上年结转政府信息公开申请数量 · 商业企业/);
  });

  test('another year is opened at the same cell', async () => {
    await openPage('/reports/a1-2023?cell=requests.received.total');
    await userEvent.selectOptions(await screen.findByRole('combobox', { name: '报告年度' }), '2021年');
    expect(addressShown()).toBe('/reports/a1-2021?cell=requests.received.total');
    await screen.findByRole('heading', { level: 1, name: /2021年度报告/ });
  });

  test('that does not exist is said', async () => {
    await openPage('/reports/nothing-2023');
    expect(await screen.findByText('没有这份报告')).toBeDefined();
  });

  test('of the years before 2019 is laid out as the statistics annex', async () => {
    const cells = [{ key: 'statistics.requests.received', kind: 'NUMBER', value: 12, raw: '12', evidence: 'label', confidence: 1, at: { block: 0 } }];
    const version = {
      id: 'v',
      number: 1,
      createdAt: '2017-03-01T00:00:00Z',
      format: '2014',
      file: { id: 'f', name: '2016.doc', fileType: 'doc', size: 1, sha256: 'a', url: '/api/files/f' },
      cells,
      indicators: [],
      sections: [{ key: 'overview', heading: '一、概述', text: '全年工作平稳。', at: { block: 0 } }],
      questions: [],
      findings: [],
      document: { fileType: 'doc', warnings: [], blocks: [] },
    };
    const agency = { id: 'a1', name: '澄溪县公安局', shortName: '公安局', kind: 'DEPARTMENT', regionId: 'r1', regionName: '澄溪县', isSample: true, reports: [] };
    const report = () => ({ id: 'old', year: 2016, isSample: true, agency, version, versions: [version], previous: null });
    await openPage('/reports/old', { server: testServer({ report }) });
    expect((await cell('收到申请数 · 统计数')).textContent).toBe('收到申请数 · 统计数：12');
    expect((await cell('申请办结数 · 统计数')).textContent).toContain('未读出');
    expect(screen.getByRole('heading', { name: '一、概述' })).toBeDefined();
    expect(screen.queryByRole('heading', { name: /三、收到和处理/ })).toBeNull();
  });

  test('in English has the terms of the form in English', async () => {
    await openPage('/reports/a1-2023', { language: 'en' });
    expect((await cell('Requests received this year · Total')).textContent).toContain('last year 140');
  });
});
