import { docxOf, paragraph } from '../fixtures/docx-fixture.js';
import { zipOf } from '../fixtures/zip-fixture.js';
import { openSource } from '../open-source.js';
import { isArchive, unpackArchive, type ArchiveEntry } from './unpack-archive.js';

const entriesOf = (bytes: Uint8Array, limits = {}): ArchiveEntry[] => {
  const result = unpackArchive(bytes, { limits });
  if (!result.ok) throw new Error(result.refusal.code);
  return [...result.entries];
};
const summary = (entries: readonly ArchiveEntry[]) => entries.map((entry) => ('bytes' in entry ? `${entry.path}: ${Buffer.from(entry.bytes).toString()}` : `${entry.path}: ${entry.refusal.code}`));

describe('archives of documents', () => {
  it('files in folders, one of them an archive → each with its path', () => {
    const inner = zipOf({ '丙.txt': '3' });
    expect(summary(entriesOf(zipOf({ '甲.txt': '1', '局/乙.txt': '2', '内.zip': inner })))).toEqual(['甲.txt: 1', '局/乙.txt: 2', '内.zip/丙.txt: 3']);
  });

  it('names in GBK without a mark → decoded', () => {
    const bytes = zipOf({ 甲: '1' }, { nameEncoding: () => Uint8Array.from([0xbc, 0xd7, 0x2e, 0x74, 0x78, 0x74]) });
    expect(summary(entriesOf(bytes))).toEqual(['甲.txt: 1']);
  });

  it('leftovers of systems, folders → left out; paths that climb → cleaned', () => {
    expect(summary(entriesOf(zipOf({ '局\n长/甲\u202etxt.docx': '1' })))).toEqual(['局长/甲txt.docx: 1']);
    expect(summary(entriesOf(zipOf({ '__MACOSX/._甲.txt': 'x', '.DS_Store': 'x', 'a/': '', '~$甲.docx': 'x', '../../etc/甲.txt': '1', 'C:\\乙.txt': '2' })))).toEqual([
      'etc/甲.txt: 1', '乙.txt: 2',
    ]);
  });

  it('a document in its container is no archive', async () => {
    expect(isArchive(docxOf(paragraph('甲')))).toBe(false);
    const archive = zipOf({ '甲.docx': docxOf(paragraph('甲')) });
    expect(isArchive(archive)).toBe(true);
    expect(await openSource(archive)).toMatchObject({ ok: false, refusal: { code: 'UNKNOWN_FILE_TYPE' } });
    const [entry] = entriesOf(archive);
    expect(entry !== undefined && 'bytes' in entry ? await openSource(entry.bytes) : null).toMatchObject({ ok: true });
  });

  it('one bad file among good ones → refused by itself', () => {
    const bytes = Buffer.from(zipOf({ '甲.txt': 'aaaa', '乙.txt': 'bbbb' }, { stored: true }));
    bytes[bytes.indexOf('aaaa')] = 0x62;
    expect(summary(entriesOf(bytes))).toEqual(['甲.txt: DAMAGED_FILE', '乙.txt: bbbb']);
  });

  it('too many files, too much unpacked, too large a file, nested too deep, encrypted → typed refusals', () => {
    const many = zipOf(Object.fromEntries(Array.from({ length: 5 }, (_, at) => [`${at}.txt`, 'x'])));
    expect(unpackArchive(many, { limits: { archiveFiles: 4 } })).toMatchObject({ ok: false, refusal: { code: 'ARCHIVE_TOO_LARGE' } });
    expect(unpackArchive(many, { limits: { archiveUnpackedBytes: 4 } })).toMatchObject({ ok: false, refusal: { code: 'ARCHIVE_TOO_LARGE' } });
    expect(unpackArchive(many, { limits: { archiveBytes: 40 } })).toMatchObject({ ok: false, refusal: { code: 'FILE_TOO_LARGE' } });
    expect(summary(entriesOf(zipOf({ 'a.txt': 'xxxx', 'b.txt': 'x' }), { fileBytes: 3 }))).toEqual(['a.txt: FILE_TOO_LARGE', 'b.txt: x']);
    const nested = zipOf({ '1.zip': zipOf({ '2.zip': zipOf({ 'a.txt': 'x' }) }) });
    expect(summary(entriesOf(nested))).toEqual(['1.zip/2.zip: ARCHIVE_TOO_LARGE']);
    expect(summary(entriesOf(zipOf({ 'a.txt': 'x' }, { encrypted: true })))).toEqual(['a.txt: PASSWORD_PROTECTED']);
    expect(unpackArchive(zipOf({ '局/': '' }))).toMatchObject({ ok: false, refusal: { code: 'EMPTY_FILE' } });
    expect(unpackArchive(Buffer.from('no zip'))).toMatchObject({ ok: false, refusal: { code: 'DAMAGED_FILE' } });
  });

  it('a bomb: forty megabytes of zeros in forty kilobytes → refused before it is unpacked', () => {
    const bomb = zipOf({ 'a.txt': new Uint8Array(40 * 1024 * 1024) });
    expect(bomb.length).toBeLessThan(60_000);
    expect(summary(entriesOf(bomb))).toEqual(['a.txt: ARCHIVE_TOO_LARGE']);
  });

  it('a bomb that lies about its size → refused, no more is unpacked than it declares', () => {
    const bytes = Buffer.from(zipOf({ 'a.txt': new Uint8Array(4 * 1024 * 1024) }));
    const directory = bytes.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    bytes.writeUInt32LE(100, directory + 24);
    expect(summary(entriesOf(bytes))).toEqual(['a.txt: DAMAGED_FILE']);
  });
});
