import type { ReadVersionFragment } from '../../../api/generated/graphql.js';
import { anchorsOf } from './text-anchors.js';

type SourceDocument = ReadVersionFragment['document'];

const place = (block: number, rest: object = {}) => ({ block, row: null, column: null, start: null, end: null, page: null, box: null, ...rest });
const paragraph = (index: number, text: string) => ({ __typename: 'SourceParagraph' as const, index, text, page: null, headingLevel: null, box: null });
const table = (index: number, rows: readonly (readonly string[])[]) => ({
  __typename: 'SourceTable' as const,
  index,
  rowCount: rows.length,
  columnCount: rows[0]?.length ?? 0,
  page: null,
  cells: rows.flatMap((row, at) => row.map((text, column) => ({ row: at, column, rowSpan: 1, columnSpan: 1, text, page: null, box: null }))),
});

const source = (...blocks: SourceDocument['blocks'][number][]): SourceDocument => ({ fileType: 'docx', pageCount: null, warnings: [], blocks });

function drawn(html: string): HTMLElement {
  const body = document.createElement('div');
  body.innerHTML = html;
  document.body.replaceChildren(body);
  return body;
}

const textOf = (found: Range | Element | undefined) => (found instanceof Range ? found.toString() : found?.textContent);

describe('where a block of the reading stands in a drawn document', () => {
  test('a range of a paragraph, though the drawing divides and spaces it otherwise', () => {
    const root = drawn('<p>一、总体情况</p><p>全年主动公开<b>政府 信息</b>\n<i>1</i><i>28</i>条。</p>');
    const anchors = anchorsOf(source(paragraph(0, '一、总体情况'), paragraph(1, '全年主动公开政府信息128条。')), root);
    expect(textOf(anchors.find(place(1, { start: 10, end: 13 })))).toBe('128');
    expect(textOf(anchors.find(place(0)))).toBe('一、总体情况');
  });

  test('a cell, though cells before it are merged', () => {
    const root = drawn('<table><tr><td rowspan="2">甲</td><td>1</td></tr><tr><td style="display: none"></td><td>2</td></tr></table>');
    const merged = { ...table(0, [['甲', '1'], ['', '2']]) };
    merged.cells = merged.cells.filter((cell) => !(cell.row === 1 && cell.column === 0));
    const anchors = anchorsOf(source(merged), root);
    expect(textOf(anchors.find(place(0, { row: 1, column: 1 })))).toBe('2');
    const cell = root.querySelectorAll('td')[3] as Element;
    expect(anchors.pointedAt(cell, 0)).toEqual({ block: 0, row: 1, column: 1 });
  });

  test('of two tables alike the one with the same cells; of a table that is not drawn, nothing', () => {
    const root = drawn('<table><tr><td>结果维持</td><td>结果纠正</td></tr><tr><td>1</td><td>2</td></tr></table><table><tr><td>结果维持</td><td>结果纠正</td></tr><tr><td>3</td><td>4</td></tr></table>');
    const second = table(5, [['结果维持', '结果纠正'], ['3', '4']]);
    const missing = table(6, [['申请人情况', '总计'], ['自然人', '9']]);
    const anchors = anchorsOf(source(second, missing), root);
    expect(textOf(anchors.find(place(5, { row: 1, column: 0 })))).toBe('3');
    expect(anchors.find(place(6, { row: 1, column: 1 }))).toBeUndefined();
  });

  test('the same sentence twice → each at its own place; a click in it → its character', () => {
    const root = drawn('<p>本年无。</p><p>中间。</p><p>本年无。</p>');
    const anchors = anchorsOf(source(paragraph(0, '本年无。'), paragraph(1, '中间。'), paragraph(2, '本年无。')), root);
    const last = root.querySelectorAll('p')[2]?.firstChild as Node;
    expect((anchors.find(place(2)) as Range).startContainer).toBe(last);
    expect(anchors.pointedAt(last, 2)).toEqual({ block: 2, offset: 2 });
  });
});
