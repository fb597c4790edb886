import '../testing/browser.js';
import { render, screen } from '@testing-library/react';
import { act } from 'react';
import { InTurn } from './InTurn.js';

describe('a piece of something long', () => {
  test('comes when its turn has come', async () => {
    render(<InTurn>表三</InTurn>);
    expect(screen.queryByText('表三')).toBeNull();
    expect(await screen.findByText('表三')).toBeDefined();
  });

  test('is on paper also when its turn has not come', () => {
    render(<InTurn>表三</InTurn>);
    act(() => void window.dispatchEvent(new Event('beforeprint')));
    expect(screen.queryByText('表三')).not.toBeNull();
  });
});
