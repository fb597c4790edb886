import { positionedPages } from './positioned-text.js';

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height });
const paragraph = (index: number, text: string, page: number | null, at: ReturnType<typeof box> | null) => ({ __typename: 'SourceParagraph' as const, index, text, page, headingLevel: null, box: at });
const document = (...blocks: ReturnType<typeof paragraph>[]) => ({ fileType: 'ofd', pageCount: 2, warnings: [], blocks });

describe('pages of a file that only says where its text stands', () => {
  test('each line on its page, pages in order, A4 unless the text reaches further', () => {
    const pages = positionedPages(document(paragraph(0, '第二页', 2, box(700, 50, 100, 12)), paragraph(1, '第一页', 1, box(90, 50, 60, 12))));
    expect(pages.map(({ number, width, height }) => [number, width, height])).toEqual([[1, 595, 842], [2, 800, 842]]);
  });

  test('what has no place on a page is on none', () => {
    expect(positionedPages(document(paragraph(0, '无处', 1, null), paragraph(1, '无页', null, box(1, 1, 1, 1))))).toEqual([]);
  });

  test('letters fit their box: a line in its width, the words of a cell in its area', () => {
    const cell = { row: 0, column: 0, rowSpan: 1, columnSpan: 1, text: '一二三四五六七八九十', page: 1, box: box(0, 40, 30, 60) };
    const table = { __typename: 'SourceTable' as const, index: 1, rowCount: 1, columnCount: 1, page: 1, cells: [cell] };
    const [page] = positionedPages({ fileType: 'ofd', pageCount: 1, warnings: [], blocks: [paragraph(0, '一二三四五', 1, box(0, 0, 50, 30)), table] });
    const [line, wrapped] = page?.pieces ?? [];
    expect(line?.size).toBeCloseTo(10);
    // Ten letters in a column 30 wide: in lines of two or three.
    expect(wrapped?.size).toBeGreaterThan(9);
    expect(wrapped?.size).toBeLessThanOrEqual(14);
  });
});
