import { strFromU8, unzipSync } from 'fflate';
import { briefingDocument } from './briefing-document.js';

const PNG = Uint8Array.from(Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64'));

async function written() {
  const blob = await briefingDocument({
    title: '2025年简报',
    header: '示例数据',
    entries: [
      { kind: 'words', text: '新收申请 <948> 件。' },
      { kind: 'figure', caption: '新收申请', subtitle: '单位：件', notes: ['来源'], picture: { png: PNG, width: 960, height: 400 }, table: { head: ['机关', '2025'], rows: [['公安局', '171']] } },
    ],
  });
  return unzipSync(new Uint8Array(await blob.arrayBuffer()));
}

describe('a briefing as a Word document', () => {
  test('has its words as text, in their order', async () => {
    const document = strFromU8((await written())['word/document.xml'] ?? new Uint8Array());
    const texts = [...document.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map((match) => match[1]);
    expect(texts).toEqual(['2025年简报', '新收申请 &lt;948&gt; 件。', '新收申请', '单位：件', '来源', '机关', '2025', '公安局', '171']);
    expect(document).toContain('<w:tblHeader');
  });

  test('holds the picture itself, as wide as the page allows', async () => {
    const files = await written();
    const picture = Object.keys(files).find((name) => /^word\/media\/.*\.png$/.test(name));
    expect(files[picture ?? '']).toEqual(PNG);
    expect(strFromU8(files['word/document.xml'] ?? new Uint8Array())).toContain(`cx="${596 * 9525}"`);
  });

  test('says on every page that data is a sample', async () => {
    const files = await written();
    const header = Object.keys(files).find((name) => /^word\/header\d+\.xml$/.test(name));
    expect(strFromU8(files[header ?? ''] ?? new Uint8Array())).toContain('示例数据');
  });
});
