import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { openPage } from '../../testing/render-page.js';

const board = () => screen.findByRole('region', { name: '收集情况' });

describe('the collection board of a city', () => {
  test('counts every agency, though a question answers 200 at most', async () => {
    await openPage('/collect');
    expect(await screen.findByRole('button', { name: '300 未交' })).toBeDefined();
    expect(screen.getByRole('button', { name: '150 已交待核' })).toBeDefined();
  });

  test('is drawn some rows at a time, and found whole', async () => {
    await openPage('/collect');
    await userEvent.click(await screen.findByRole('button', { name: '300 未交' }));
    expect(within(await board()).getAllByRole('row')).toHaveLength(1 + 150);
    await userEvent.click(screen.getByRole('button', { name: '再显示 150 个' }));
    expect(within(await board()).getAllByRole('row')).toHaveLength(1 + 300);
    await userEvent.click(screen.getByRole('searchbox', { name: '查找机关' }));
    await userEvent.paste('第449');
    expect(within(await board()).getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['第449局']);
  });
});
