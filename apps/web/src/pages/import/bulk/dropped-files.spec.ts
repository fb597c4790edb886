import { filesOfDrop, holdsFolder, isBatch, pathedFiles } from './dropped-files.js';

const file = (name: string) => new File(['x'], name);
const fileEntry = (path: string) => ({ isFile: true, isDirectory: false, fullPath: path, file: (found: (file: File) => void) => found(file(path)) });
/** A folder whose reader gives its entries one at a time, as browsers give them by the hundred. */
const folderEntry = (path: string, entries: object[]) => ({
  isFile: false,
  isDirectory: true,
  fullPath: path,
  createReader: () => {
    const rest = [...entries];
    return { readEntries: (found: (entries: object[]) => void) => found(rest.splice(0, 1)) };
  },
});
const drop = (...entries: object[]) => ({ items: entries.map((entry) => ({ webkitGetAsEntry: () => entry })) }) as unknown as DataTransfer;

describe('what is handed in together', () => {
  test('a few files are handed in one by one; many, an archive or a folder as a batch', () => {
    expect(isBatch(pathedFiles([file('教育局.docx'), file('财政局.pdf')]))).toBe(false);
    expect(isBatch(pathedFiles(Array.from({ length: 6 }, (_, n) => file(`${n}.docx`))))).toBe(true);
    expect(isBatch(pathedFiles([file('全县.ZIP')]))).toBe(true);
    expect(isBatch([{ path: '2024/教育局.docx', file: file('教育局.docx') }])).toBe(true);
  });

  test('a dropped folder gives all its files, with the folders they lay in', async () => {
    const dropped = drop(folderEntry('/2024年', [fileEntry('/2024年/教育局.docx'), folderEntry('/2024年/乡镇', [fileEntry('/2024年/乡镇/白鹭湖镇.doc')])]), fileEntry('/说明.txt'));
    expect(holdsFolder(dropped)).toBe(true);
    expect((await filesOfDrop(dropped)).map(({ path }) => path)).toEqual(['2024年/教育局.docx', '2024年/乡镇/白鹭湖镇.doc', '说明.txt']);
  });

  test('dropped files are no folder', () => {
    expect(holdsFolder(drop(fileEntry('/说明.txt')))).toBe(false);
  });
});
