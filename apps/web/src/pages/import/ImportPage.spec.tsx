import { jest } from '@jest/globals';
import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage } from '../../testing/render-page.js';

/** A request as the page makes it; `answer` plays the server. */
class FakeRequest {
  static made: FakeRequest[] = [];
  upload: { onprogress?: (event: object) => void; onload?: () => void } = {};
  onload?: () => void;
  onerror?: () => void;
  responseText = '';
  address = '';
  form?: FormData;
  open(_method: string, address: string) {
    this.address = address;
  }
  send(form: FormData) {
    this.form = form;
    FakeRequest.made.push(this);
  }
  answer(outcome: object | string) {
    this.responseText = typeof outcome === 'string' ? outcome : JSON.stringify(outcome);
    act(() => this.onload?.());
  }
}

const original = globalThis.XMLHttpRequest;
beforeEach(() => {
  FakeRequest.made = [];
  globalThis.XMLHttpRequest = FakeRequest as unknown as typeof XMLHttpRequest;
});
afterEach(() => {
  globalThis.XMLHttpRequest = original;
  jest.restoreAllMocks();
});

async function drop(...names: string[]): Promise<void> {
  await openPage('/import');
  await screen.findByRole('heading', { name: '导入报告' });
  const input = document.querySelector('input[type=file]') as HTMLInputElement;
  await userEvent.upload(input, names.map((name) => new File(['text'], name)));
  await waitFor(() => expect(FakeRequest.made.length).toBeGreaterThan(0));
}

const request = (index: number) => FakeRequest.made[index] as FakeRequest;
const itemOf = (name: string) => screen.getByText(name).closest('li') as HTMLElement;

describe('import', () => {
  test('offers nothing to whoever may only look, and says whom to ask', async () => {
    await openPage('/import', { role: 'VIEWER' });
    expect(await screen.findByRole('heading', { name: '您的账号不能导入报告' })).toBeDefined();
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  test('sends each file to the region shown and says what was read and found', async () => {
    await drop('商务局.docx', '教育局.docx');
    expect(request(0).address).toBe('/api/imports');
    expect(request(0).form?.get('regionId')).toBe('r1');
    expect((request(0).form?.get('file') as File).name).toBe('商务局.docx');
    request(0).answer({
      outcome: 'imported',
      reportId: 'a2-2023',
      versionId: 'v',
      versionNumber: 2,
      agency: { id: 'a2', name: '澄溪县商务局', isNew: false },
      year: 2023,
      format: '2021',
      cellsRead: 186,
      indicatorsRead: 6,
      findings: { errors: 1, warnings: 2, notices: 0 },
      questions: 1,
    });
    const item = itemOf('商务局.docx');
    await within(item).findByText('澄溪县商务局2023年度报告');
    expect(item.textContent).toContain('作为第 2 版 · 国办公开办函〔2021〕30号 · 读出 186 个单元格 · 6 个正文数字 · 1 处未能读准');
    expect(item.textContent).toContain('须更正 1需说明 2');
    expect(within(item).getByRole('link', { name: '打开澄溪县商务局2023年度报告' }).getAttribute('href')).toBe('/reports/a2-2023');
    expect(within(item).getByRole('link', { name: /与其他机关比较/ }).getAttribute('href')).toBe('/compare?years=2023&highlight=a2');
    expect(screen.getByText('2 个文件，已处理 1 个，导入 1 份')).toBeDefined();
  });

  test('a refused file says why with its code', async () => {
    await drop('通知.txt');
    request(0).answer({ outcome: 'refused', code: 'NOT_AN_ANNUAL_REPORT', message: { zh: '这不像是年度报告。', en: 'no report' } });
    expect((await within(itemOf('通知.txt')).findByRole('alert')).textContent).toBe('这不像是年度报告。 NOT_AN_ANNUAL_REPORT');
  });

  test('a file known before leads to its report', async () => {
    await drop('商务局.docx');
    request(0).answer({ outcome: 'alreadyKnown', reportId: 'a2-2023', versionId: 'v', agency: { id: 'a2', name: '澄溪县商务局' }, year: 2023 });
    expect(await screen.findByText('这份文件已经导入过（澄溪县商务局，2023年），没有变化。')).toBeDefined();
  });

  test('what the file does not say is asked for and sent with it again', async () => {
    await drop('报告.txt');
    request(0).answer({ outcome: 'needsDeclaration', missing: ['agency', 'year'], found: {}, message: { zh: '文件里没有写明机关名称和报告年份。', en: '' } });
    const item = itemOf('报告.txt');
    const send = await within(item).findByRole('button', { name: '继续导入' });
    expect((send as HTMLButtonElement).disabled).toBe(true);
    await userEvent.type(within(item).getByRole('combobox', { name: '机关名称' }), '澄溪县商务局');
    await userEvent.type(within(item).getByRole('spinbutton', { name: '报告年度' }), '2023');
    await userEvent.click(send);
    await waitFor(() => expect(FakeRequest.made).toHaveLength(2));
    const { form } = request(1);
    // An agency that is known is named by its identifier.
    expect([form?.get('agencyId'), form?.get('agencyName'), form?.get('year'), form?.get('regionId')]).toEqual(['a2', null, '2023', 'r1']);
  });

  test.each(['<html>502 Bad Gateway</html>', '{"outcome":"else"}'])('an answer that is none (%s) lets the file be sent again', async (answer) => {
    await drop('报告.txt');
    request(0).answer(answer);
    await userEvent.click(await screen.findByRole('button', { name: '重新发送' }));
    expect(FakeRequest.made).toHaveLength(2);
  });

  test('says how far a file is', async () => {
    await drop('报告.txt');
    act(() => request(0).upload.onprogress?.({ lengthComputable: true, loaded: 1, total: 4 }));
    expect((await screen.findByRole('progressbar')).getAttribute('aria-valuenow')).toBe('25');
    act(() => request(0).upload.onload?.());
    expect(screen.getByText('正在读取和核对')).toBeDefined();
  });
});
