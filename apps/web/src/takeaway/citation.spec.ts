import '../testing/browser.js';
import { testWording } from '../testing/wording.js';
import { citation } from './citation.js';
import { embedSnippet } from './embed-snippet.js';
import { today } from './today.js';

const figure = { title: '青禾县2025年公开率', subtitle: '单位：% · 已交 43 / 应交 45', isSample: true };

describe('a citation', () => {
  test('says what, whence, when and where, and that sample data is sample data', async () => {
    expect(citation(figure, 'https://huilan.test/compare?at=2025', '2026-01-05', await testWording())).toBe(
      '青禾县2025年公开率（单位：% · 已交 43 / 应交 45）。示例数据，不是真实情况。来源：汇览 · 政府信息公开年报，2026年1月5日取自 https://huilan.test/compare?at=2025',
    );
  });

  test('of real data has no mark', async () => {
    expect(citation({ ...figure, isSample: false }, 'x', '2026-01-05', await testWording())).not.toContain('示例');
  });

  test('names the day of the reader’s own time zone', () => expect(today(new Date(2026, 0, 5, 0, 30))).toBe('2026-01-05'));
});

describe('the embed snippet', () => {
  const snippet = embedSnippet({ markup: '<svg>民政局</svg>', width: 960, height: 400 }, { title: '"a" & b', citation: '<来源>', address: 'https://huilan.test/?a=1&b=2' });

  test('carries the drawing itself and fetches nothing', () => {
    const source = /src="data:image\/svg\+xml;base64,([^"]+)"/.exec(snippet)?.[1] ?? '';
    expect(Buffer.from(source, 'base64').toString('utf8')).toBe('<svg>民政局</svg>');
    expect(snippet).not.toMatch(/<script|<iframe|src="http/);
  });

  test('escapes words and address', () => {
    expect(snippet).toContain('alt="&quot;a&quot; &amp; b"');
    expect(snippet).toContain('href="https://huilan.test/?a=1&amp;b=2"');
    expect(snippet).toContain('<figcaption>&lt;来源&gt;</figcaption>');
  });
});
