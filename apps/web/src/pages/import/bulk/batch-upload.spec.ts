import { BatchUpload, groupsOf } from './batch-upload.js';
import type { PathedFile } from './dropped-files.js';

const file = (path: string, size = 1): PathedFile => ({ path, file: { size } as File });
const MEBIBYTE = 1024 * 1024;
const atOnce = () => Promise.resolve();

describe('files of a batch on their way', () => {
  test('go in groups, large ones by themselves, in their order', () => {
    expect(groupsOf(Array.from({ length: 45 }, (_, n) => file(`${n}`))).map((group) => group.length)).toEqual([20, 20, 5]);
    expect(groupsOf([file('甲', MEBIBYTE), file('乙', 200 * MEBIBYTE), file('丙'), file('丁')]).map((group) => group.map(({ path }) => path))).toEqual([['甲'], ['乙'], ['丙', '丁']]);
    expect(groupsOf([])).toEqual([]);
  });

  test('are forgotten when all have arrived', async () => {
    const sent: string[][] = [];
    const upload = new BatchUpload(async (_, group) => void sent.push(group.map(({ path }) => path)), atOnce);
    const told: (number | undefined)[] = [];
    upload.subscribe(() => told.push(upload.uploads[0]?.sent));
    await upload.add('7', Array.from({ length: 21 }, (_, n) => file(`${n}`)));
    expect(sent.map((group) => group.length)).toEqual([20, 1]);
    expect(told).toEqual([0, 20, 21, undefined]);
  });

  test('that do not arrive are sent again, and shown where that does not help', async () => {
    let isDown = true;
    let tries = 0;
    const upload = new BatchUpload(() => ((tries += 1), isDown ? Promise.reject(new Error()) : Promise.resolve()), atOnce);
    await upload.add('7', [file('甲'), file('乙')]);
    expect(tries).toBe(3);
    expect(upload.uploads).toMatchObject([{ batchId: '7', count: 2, sent: 0, failed: [{ path: '甲' }, { path: '乙' }] }]);
    isDown = false;
    await upload.again('7');
    expect(upload.uploads).toEqual([]);
  });
});
