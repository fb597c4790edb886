import { documentOf, linesOf } from '../fixtures/printed.js';
import { openSource } from '../open-source.js';

const report = '甲县商务局2023年政府信息公开工作年度报告\r\n\r\n一、总体情况\r\n　　主动公开信息 167 条。\r\n';
const expected = ['甲县商务局2023年政府信息公开工作年度报告', '一、总体情况', '　　主动公开信息 167 条。'];

/** GB 2312 bytes of 甲县商务局 年报 (row and cell + 0xA0). */
const gbkName = [0xbc, 0xd7, 0xcf, 0xd8, 0xc9, 0xcc, 0xce, 0xf1, 0xbe, 0xd6];

describe('plain text', () => {
  it('UTF-8 → a paragraph a line, blank lines left out, lines kept to the character', async () => {
    const document = documentOf(await openSource(Buffer.from(report)));
    expect(document.fileType).toBe('txt');
    expect(linesOf(document)).toEqual(expected);
    expect(document.blocks.map((block) => block.index)).toEqual([0, 1, 2]);
  });

  it('UTF-8 with byte order mark → the mark is no text', async () => {
    expect(linesOf(documentOf(await openSource(Buffer.from(`\ufeff${report}`))))).toEqual(expected);
  });

  it('UTF-16 of both byte orders with a mark → the same lines', async () => {
    const little = Buffer.from(`\ufeff${report}`, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(linesOf(documentOf(await openSource(little)))).toEqual(expected);
    expect(linesOf(documentOf(await openSource(big)))).toEqual(expected);
  });

  it('UTF-16 without a mark → the same lines', async () => {
    expect(linesOf(documentOf(await openSource(Buffer.from(report, 'utf16le'))))).toEqual(expected);
  });

  it('GBK → decoded, no warning', async () => {
    const document = documentOf(await openSource(Uint8Array.from([...gbkName, 0x0d, 0x0a, ...gbkName])));
    expect(linesOf(document)).toEqual(['甲县商务局', '甲县商务局']);
    expect(document.warnings).toEqual([]);
  });

  it('GB18030 four-byte characters (㐀) → decoded', async () => {
    const document = documentOf(await openSource(Uint8Array.from([...gbkName, 0x81, 0x39, 0xee, 0x39])));
    expect(linesOf(document)).toEqual(['甲县商务局㐀']);
  });

  it('one byte lost inside a UTF-8 file → still read as UTF-8, and said', async () => {
    const bytes = Buffer.from(report);
    const document = documentOf(await openSource(Buffer.concat([bytes.subarray(0, 30), bytes.subarray(31)])));
    expect(linesOf(document)[1]).toBe('一、总体情况');
    expect(document.warnings.map((warning) => warning.code)).toEqual(['TEXT_DAMAGED']);
  });

  it('compatibility code points, full-width digits and inner spaces → as printed', async () => {
    const document = documentOf(await openSource(Buffer.from('⼀、总体情况 １２  件\n')));
    expect(linesOf(document)).toEqual(['⼀、总体情况 １２  件']);
  });

  it('a number at the very end, without the end of its line → said that it may be cut off', async () => {
    const codes = async (text: string) => documentOf(await openSource(Buffer.from(text))).warnings.map((warning) => warning.code);
    expect(await codes('行政处罚 94')).toEqual(['ENDS_IN_NUMBER']);
    expect(await codes('行政处罚 94.')).toEqual(['ENDS_IN_NUMBER']);
    expect(await codes('行政处罚 94\n')).toEqual([]);
    expect(await codes('行政处罚 94 件')).toEqual([]);
  });

  it('only white space → a document without text, and said', async () => {
    const document = documentOf(await openSource(Buffer.from(' \n\n\t')));
    expect(document.blocks).toEqual([]);
    expect(document.warnings.map((warning) => warning.code)).toEqual(['NO_TEXT']);
  });
});
