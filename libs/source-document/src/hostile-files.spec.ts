import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isArchive, unpackArchive } from './archive/unpack-archive.js';
import {
  endlessDocuments, filesWithForeignEntities, filesWithMacros, hostileCompoundFiles, lockedFiles, NUMBERS_OF_MACRO_FILES, picturesTooLarge, swellingArchives,
  WORDS_OF_MACROS, type HostileFile,
} from './fixtures/hostile/hostile-files.js';
import { DEFAULT_LIMITS } from './limits.js';
import type { OpenResult } from './open-result.js';
import { openSource } from './open-source.js';

/** Documents of an archive that are opened in the test; the others are like them. */
const OPENED = 3;
const MEBIBYTE = 1024 * 1024;
/** Of processor time: a busy machine is no failure. A little more than the bound, which is looked at between steps. */
const LONGEST_SECONDS = (DEFAULT_LIMITS.milliseconds / 1000) * 1.5;
const MOST_MEMORY = 1_500 * MEBIBYTE;

interface Outcome {
  readonly ends: readonly string[];
  readonly text: string;
}

/** Hands a file in as the command line and the server do. */
async function handIn({ name, make }: HostileFile): Promise<Outcome> {
  const bytes = make();
  const begin = process.cpuUsage();
  const memory = process.memoryUsage.rss();
  const ends = new Set<string>();
  let text = '';
  const note = (result: OpenResult): void => {
    // An exception caught at the door is told with its trace, or nobody finds out what it was.
    ends.add(result.ok ? 'READ' : result.refusal.cause instanceof Error && result.refusal.message.en.includes('(content)') ? `${result.refusal.code}: ${String(result.refusal.cause.stack)}` : result.refusal.code);
    if (result.ok) {
      text += JSON.stringify(result.document.blocks.slice(0, 200));
      return;
    }
    const { zh, en } = result.refusal.message;
    expect(zh).toMatch(/[\u4e00-\u9fff].*。$/);
    expect(en).toMatch(/^[A-Z].*\.$/);
    // An exception of ours caught at the door is no refusal.
    expect([result.refusal.cause instanceof TypeError && en.includes('(content)'), result.refusal.cause]).toEqual([false, result.refusal.cause]);
  };
  if (isArchive(bytes)) {
    const archive = unpackArchive(bytes);
    if (!archive.ok) note(archive);
    else {
      let opened = 0;
      for (const entry of archive.entries) {
        if (!('bytes' in entry)) note({ ok: false, refusal: entry.refusal });
        else if (++opened <= OPENED) note(await openSource(entry.bytes, { fileName: entry.path }));
      }
    }
  } else note(await openSource(bytes, { fileName: name }));
  const { user, system } = process.cpuUsage(begin);
  expect((user + system) / 1e6).toBeLessThan(LONGEST_SECONDS);
  expect(process.memoryUsage.rss() - memory).toBeLessThan(MOST_MEMORY);
  return { ends: [...ends], text };
}

async function expectHarmless(file: HostileFile): Promise<string> {
  const { ends, text } = await handIn(file);
  expect(ends.filter((end) => !(file.ends as readonly string[]).includes(end))).toEqual([]);
  expect(ends.length).toBeGreaterThan(0);
  return text;
}

const addressOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;

const named = (files: readonly HostileFile[]): [string, string, HostileFile][] => files.map((file) => [file.name, file.harm, file]);

describe('files made to harm: a typed refusal or a harmless reading, in bounded time and memory', () => {
  test.each(named(swellingArchives))('%s: %s', async (_name, _harm, file) => void (await expectHarmless(file)));
  test.each(named(endlessDocuments))('%s: %s', async (_name, _harm, file) => void (await expectHarmless(file)));
  test.each(named(hostileCompoundFiles))('%s: %s', async (_name, _harm, file) => void (await expectHarmless(file)));
  test.each(named(lockedFiles))('%s: %s', async (_name, _harm, file) => void (await expectHarmless(file)));
  test.each(named(picturesTooLarge))('%s: %s', async (_name, _harm, file) => void (await expectHarmless(file)));

  describe('entities, links, scripts', () => {
    let canary: Server;
    let asked: string[];

    beforeAll(async () => {
      asked = [];
      canary = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end('<!ENTITY stolen "stolen">');
      });
      await new Promise<void>((listening) => canary.listen(0, '127.0.0.1', listening));
    });
    afterAll(() => new Promise((closed) => canary.close(closed)));

    test('nothing is expanded, followed, fetched or run', async () => {
      const files = filesWithForeignEntities(addressOf(canary));
      expect(new Set(files.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)))).toEqual(new Set(['docx', 'xml', 'xlsx', 'xls', 'odt', 'ofd', 'html', 'htm', 'mht', 'rtf', 'pdf', 'svg']));
      for (const file of files) {
        const text = await expectHarmless(file);
        // Of the laughs, what the file itself prints is one line of ten; of its script, nothing.
        expect([file.name, /root:|stolen|哈{11}|99999/.test(text)]).toEqual([file.name, false]);
      }
      expect(asked).toEqual([]);
    });

    test('macros, DDE and links of office files: none is run or followed, and the numbers are read', async () => {
      const folder = mkdtempSync(join(tmpdir(), 'huilan-macros-'));
      try {
        const touched = join(folder, 'touched');
        for (const file of filesWithMacros(addressOf(canary), touched)) {
          const text = await expectHarmless(file);
          for (const number of NUMBERS_OF_MACRO_FILES) expect([file.name, text.includes(number), text]).toEqual([file.name, true, text]);
          // A cell of a .csv is text, whatever a spreadsheet would make of it.
          if (!file.name.endsWith('.csv')) expect([file.name, WORDS_OF_MACROS.filter((word) => text.includes(word))]).toEqual([file.name, []]);
        }
        expect(existsSync(touched)).toBe(false);
        expect(asked).toEqual([]);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });

  test('every file type is among them', () => {
    const all = [...swellingArchives, ...endlessDocuments, ...hostileCompoundFiles, ...lockedFiles, ...picturesTooLarge, ...filesWithForeignEntities('http://127.0.0.1:9/')];
    const types = new Set(all.map(({ name }) => name.slice(name.lastIndexOf('.') + 1)));
    for (const type of ['docx', 'doc', 'wps', 'odt', 'rtf', 'pdf', 'png', 'jpg', 'html', 'htm', 'mht', 'txt', 'xlsx', 'xls', 'csv', 'ofd', 'zip']) expect([type, types.has(type)]).toEqual([type, true]);
  });
});
