import { screen } from '@testing-library/react';
import { GraphQLError } from 'graphql';
import { openPage } from '../testing/render-page.js';
import { testServer } from '../testing/server.js';

const refusing = (message: string, code: string) =>
  testServer({
    collectionBoard: () => {
      throw new GraphQLError(message, { extensions: { code } });
    },
  } as never);

describe('a page whose question is not answered', () => {
  test('because the account may not ask it: says so, and nothing of networks', async () => {
    await openPage('/collect', { server: refusing('您的账号没有这项权限。', 'FORBIDDEN') });
    expect((await screen.findByRole('alert')).textContent).toBe('您的账号没有这项权限。');
    expect(screen.queryByRole('button', { name: '重新加载' })).toBeNull();
  });

  test('because something broke: says what to do, and offers to try again', async () => {
    await openPage('/collect', { server: refusing('断了', 'INTERNAL_SERVER_ERROR') });
    expect((await screen.findByRole('alert')).textContent).toContain('断了');
    expect(screen.getByRole('button', { name: '重新加载' })).toBeDefined();
  });
});
