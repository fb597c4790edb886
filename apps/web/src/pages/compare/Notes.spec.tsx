import '../../testing/browser.js';
import { ApolloProvider } from '@apollo/client/react';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { findMeasure, type Measure } from '@huilan/measures';
import { connect } from '../../api/client.js';
import { NOBODY, SessionProvider, type Session } from '../../session/session.js';
import { COUNTY } from '../../testing/county.js';
import { testServer } from '../../testing/server.js';
import { testWording } from '../../testing/wording.js';
import { WordingProvider } from '../../wording/WordingProvider.js';
import { Notes } from './Notes.js';
import type { Note } from './notes.data.js';

const note: Note = { id: '5', regionId: COUNTY.id, agencyId: 'a1', measure: 'requests.received', year: 2023, text: '窗口合并。', authorName: '王主任', createdAt: '2026-01-05T08:00:00Z' };
const supervisor = { ...NOBODY, account: { displayName: '李主任', grants: [{ role: 'SUPERVISOR' }] } } as unknown as Session;

async function show(session: Session, changed: Parameters<typeof testServer>[0] = {}, notes: readonly Note[] = [note]): Promise<void> {
  await testWording();
  render(
    <WordingProvider>
      <SessionProvider value={session}>
        <ApolloProvider client={connect(testServer(changed))}>
          <Notes
            region={{ ...COUNTY, level: 'COUNTY', parentId: null, agencyCount: 7, years: [] }}
            measures={[findMeasure('requests.received') as Measure]}
            subjects={[{ id: 'a1', name: '澄溪县公安局', label: '公安局', kind: 'DEPARTMENT', system: null, isGroup: false }]}
            years={[2022, 2023]}
            notes={notes}
          />
        </ApolloProvider>
      </SessionProvider>
    </WordingProvider>,
  );
}

describe('notes', () => {
  test('say whom and when they are about, and who wrote them', async () => {
    await show(NOBODY);
    expect(screen.getByText('澄溪县公安局，2023年')).toBeDefined();
    expect(screen.getByText('窗口合并。')).toBeDefined();
    expect(screen.getByText('王主任，2026年1月5日')).toBeDefined();
    expect(screen.queryByRole('button', { name: '加备注' })).toBeNull();
  });

  test('are nothing where there are none and nobody may write one', async () => {
    await show(NOBODY, {}, []);
    expect(screen.queryByRole('heading', { name: '备注' })).toBeNull();
  });

  test('are written by whoever runs the round, on a point of a series', async () => {
    const written: object[] = [];
    await show(supervisor, { annotate: ({ annotation }: { annotation: object }) => (written.push({ ...annotation }), { __typename: 'Annotation', ...note }) });
    await userEvent.click(screen.getByRole('button', { name: '加备注' }));
    await userEvent.selectOptions(screen.getByLabelText('对象'), '澄溪县公安局');
    await userEvent.selectOptions(screen.getByLabelText('年度'), '2023');
    await userEvent.type(screen.getByLabelText('备注内容'), '机构改革');
    await userEvent.click(screen.getByRole('button', { name: '保存备注' }));
    await waitFor(() => expect(screen.queryByRole('button', { name: '保存备注' })).toBeNull());
    expect(written).toEqual([{ regionId: COUNTY.id, agencyId: 'a1', measure: 'requests.received', year: 2023, text: '机构改革' }]);
  });

  test('that are refused say why, and what was written stays', async () => {
    const refusal = { __typename: 'AnnotationRefused', code: 'NOT_YOURS', message: { zh: '您不负责这个地区。', en: 'not yours' } };
    await show(supervisor, { annotate: () => refusal });
    await userEvent.click(screen.getByRole('button', { name: '加备注' }));
    await userEvent.type(screen.getByLabelText('备注内容'), '机构改革');
    await userEvent.click(screen.getByRole('button', { name: '保存备注' }));
    expect((await screen.findByRole('alert')).textContent).toBe('您不负责这个地区。');
    expect((screen.getByLabelText('备注内容') as HTMLTextAreaElement).value).toBe('机构改革');
  });
});
