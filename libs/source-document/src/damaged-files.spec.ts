import { docxOf, paragraph } from './fixtures/docx-fixture.js';
import { zipOf } from './fixtures/zip-fixture.js';
import { unpackArchive } from './archive/unpack-archive.js';
import { openSource } from './open-source.js';

/** Numbers that look random and are the same in every run (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Cut short, or with some bits turned over. */
function damaged(bytes: Uint8Array, random: () => number): Uint8Array {
  const result = Uint8Array.from(random() < 0.3 ? bytes.subarray(0, Math.floor(random() * bytes.length)) : bytes);
  const flips = Math.floor(random() * 6);
  for (let flip = 0; flip < flips && result.length > 0; flip += 1) {
    const at = Math.floor(random() * result.length);
    result[at] = result[at]! ^ (1 << Math.floor(random() * 8));
  }
  return result;
}

const FILES: Readonly<Record<string, Uint8Array>> = {
  docx: docxOf(paragraph('主动公开31条')),
  rtf: Buffer.from('{\\rtf1\\ansi{\\trowd\\cellx1000\\cellx2000 12\\cell 7\\cell\\row}}'),
  html: Buffer.from('<html><body><table><tr><td>12</td><td>7</td></tr></table></body></html>'),
  mht: Buffer.from('MIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<html><body><p>12</p></body></html>'),
  csv: Buffer.from('甲,1,2,3\n乙,4,5,6\n丙,7,8,9\n丁,1,2,3\n'),
  txt: Buffer.from('一、总体情况\n主动公开31条。'),
};

describe('files damaged at random', () => {
  it.each(Object.entries(FILES))('%s: a document or a refusal in words, never an exception', async (_, bytes) => {
    const random = numbers(bytes.length);
    for (let round = 0; round < 150; round += 1) {
      const result = await openSource(damaged(bytes, random));
      if (result.ok) expect(Array.isArray(result.document.blocks)).toBe(true);
      else {
        expect(result.refusal.message.zh).not.toBe('');
        // An exception of ours that was caught at the door is a bug, whatever the file holds.
        expect(result.refusal.cause).not.toBeInstanceOf(TypeError);
      }
    }
  });

  it('archive: files or refusals, never an exception', () => {
    const bytes = zipOf({ '甲.txt': '主动公开31条', '局/乙.txt': '2' });
    const random = numbers(7);
    for (let round = 0; round < 300; round += 1) {
      const result = unpackArchive(damaged(bytes, random));
      if (result.ok) for (const entry of result.entries) expect(entry.path).not.toContain('..');
      else expect(result.refusal.message.zh).not.toBe('');
    }
  });
});
