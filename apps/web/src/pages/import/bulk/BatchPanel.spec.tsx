import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage } from '../../../testing/render-page.js';
import { testServer } from '../../../testing/server.js';

/** The line on which the server tells that something happened. */
class FakeEvents {
  static lines: FakeEvents[] = [];
  isOpen = true;
  listener: (() => void) | undefined;
  constructor(readonly address: string) {
    FakeEvents.lines.push(this);
  }
  addEventListener(_: string, listener: () => void) {
    this.listener = listener;
  }
  close() {
    this.isOpen = false;
  }
}

const original = globalThis.EventSource;
beforeEach(() => {
  FakeEvents.lines = [];
  globalThis.EventSource = FakeEvents as unknown as typeof EventSource;
});
afterEach(() => {
  globalThis.EventSource = original;
});

const item = (id: string, path: string, state: string, more: object = {}) => ({
  id, path, state, byteSize: 1, foundAgency: null, foundYear: null, agency: null, year: null, reportId: null, versionNumber: null, wasKnown: false,
  errors: null, warnings: null, notices: null, refusal: null, doubts: [], ...more,
});
const unknown = (name: string) => ({ code: 'AGENCY_UNKNOWN', message: { zh: `文件写的“${name}”不在机关名单里。`, en: '' }, years: [], unknownName: name, candidates: [] });

/** A batch of four files at a server that remembers what was decided. */
function serverWithBatch() {
  const decided: object[] = [];
  const state = { reading: 1, listed: 1 };
  const facts = () => ({
    id: '7', regionId: 'r1', openedAt: '2026-01-20T02:00:00Z', byName: '某主管', cancelledAt: null,
    progress: { total: 4, waiting: 0, reading: state.reading, done: 2 - state.reading, doubtful: 2, refused: 0, cancelled: 0 },
  });
  const items = () => [
    item('1', '部门/教育局.docx', 'DONE', { agency: { id: 'a3', name: '澄溪县教育局' }, year: 2023, reportId: 'a3-2023', versionNumber: 1, errors: 1, warnings: 0, notices: 0 }),
    item('2', '税务局.docx', 'DOUBTFUL', { foundAgency: '澄溪县税务局', doubts: [unknown('澄溪县税务局')] }),
    item('3', '海关.docx', 'DOUBTFUL', { foundAgency: '澄溪县海关', doubts: [unknown('澄溪县海关')] }),
    item('4', '商务局.docx', state.listed > 0 ? 'READING' : 'DONE'),
  ];
  const server = testServer({
    batches: () => [facts()],
    batch: () => {
      const answer = { ...facts(), items: { totalCount: 4, nodes: items(), pageInfo: { endCursor: null, hasNextPage: false } } };
      // The list is read a moment before the counts: an answer may already count what it does not list yet.
      state.listed = state.reading;
      return answer;
    },
    decideBatchItems: ({ decisions }: { decisions: object[] }) => {
      decided.push(...decisions);
      return { __typename: 'BatchChanged', batch: facts() };
    },
  } as never);
  return { server, decided, finish: () => (state.reading = 0) };
}

const open = async () => {
  const played = serverWithBatch();
  await openPage('/import?batch=7', { server: played.server });
  const panel = await screen.findByRole('region', { name: '批量导入' });
  return { ...played, panel };
};

describe('a bulk hand-in on the page', () => {
  test('says how far it is and what became of each file, with the way to the report', async () => {
    const { panel } = await open();
    expect(within(panel).getByRole('status').textContent).toBe('已处理 3 / 4');
    expect(within(panel).getByRole('link', { name: '打开澄溪县教育局2023年度报告' }).getAttribute('href')).toBe('/reports/a3-2023');
    expect(within(panel).getByText('部门/')).toBeDefined();
  });

  test('hears when something happened, and listens no more when nothing is left to hear', async () => {
    const { panel, finish } = await open();
    expect(FakeEvents.lines.at(-1)?.address).toBe('/api/batches/7/events');
    finish();
    act(() => FakeEvents.lines.at(-1)?.listener?.());
    expect((await within(panel).findByText('已处理 4 / 4')).getAttribute('role')).toBe('status');
    expect(FakeEvents.lines.every(({ isOpen }) => !isOpen)).toBe(true);
  });

  test('the list is that of the end where the counts were ahead of it', async () => {
    const { panel, finish } = await open();
    expect(within(panel).getByRole('row', { name: /商务局/ }).textContent).toContain('读取中');
    finish();
    act(() => FakeEvents.lines.at(-1)?.listener?.());
    await within(panel).findByText('已处理 4 / 4');
    await waitFor(() => expect(within(panel).getByRole('row', { name: /商务局/ }).textContent).toContain('已入库'));
  });

  test('files of agencies that are not on the list are decided one by one, or all at once', async () => {
    const { panel, decided } = await open();
    await userEvent.click(within(panel).getByRole('button', { name: '确定入库：税务局.docx' }));
    expect(decided).toMatchObject([{ itemId: '2', agencyName: '澄溪县税务局' }]);
    await userEvent.click(within(panel).getByRole('button', { name: '把名单外的 2 个机关全部登记' }));
    expect(decided.slice(1)).toMatchObject([{ itemId: '2', agencyName: '澄溪县税务局' }, { itemId: '3', agencyName: '澄溪县海关' }]);
  });

  test('cancelling asks once more', async () => {
    const { panel } = await open();
    await userEvent.click(within(panel).getByRole('button', { name: '取消这一批' }));
    expect(within(panel).getByText('未入库的文件将不再处理，已入库的不受影响。')).toBeDefined();
    await userEvent.click(within(panel).getByRole('button', { name: '不取消' }));
    expect(within(panel).queryByRole('button', { name: '确认取消' })).toBeNull();
  });
});
