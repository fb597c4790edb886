import { CELLS, SECTION_HEADINGS, TABLE_LABELS } from '@huilan/annual-report';
import { shingleHashes } from './own-words.js';

/**
 * Sentences that the form, the law and the notices put into every report. Written here in the usual wording; a shingle of
 * five characters covers the small variations.
 */
const PRESCRIBED_SENTENCES = [
  '根据《中华人民共和国政府信息公开条例》（以下简称《条例》）的规定，特向社会公布年度政府信息公开工作年度报告',
  '依据《中华人民共和国政府信息公开条例》和《中华人民共和国政府信息公开工作年度报告格式》的要求，编制本报告',
  '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
  '现将政府信息公开工作年度报告公布如下，现公布政府信息公开工作年度报告',
  '全文包括总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六部分',
  '因政府信息公开工作被申请行政复议和提起行政诉讼情况，政府信息公开工作存在的主要问题及改进情况',
  '本报告所列数据的统计期限从年月日起至年月日止，本报告中所列数据统计时限自年月日至年月日止',
  '本报告所列数据的统计期限自年月日起至年月日止，从年月日到年月日止，数据统计期限为年月日至年月日',
  '本报告电子版可从门户网站下载，如对本报告有疑问，请与办公室联系，地址、邮编、电话、传真、电子邮箱',
  '按照《政府信息公开信息处理费管理办法》规定的按件、按量收费标准，本年度没有产生信息处理费，未收取信息处理费，收取信息处理费元',
  '国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知',
  '主动公开、依申请公开、政府信息管理、政府信息公开平台建设、监督保障情况',
  '工作考核、社会评议和责任追究结果情况',
  '无其他需要报告的事项，本年度无其他需要报告的事项，没有其他需要报告的事项',
];

let shingles: ReadonlySet<number> | undefined;

/** Shingles of what the official form itself supplies: headings, rows, columns and the sentences every report opens and closes with. */
export function formShingles(): ReadonlySet<number> {
  shingles ??= new Set(
    [
      ...PRESCRIBED_SENTENCES,
      ...CELLS.flatMap(({ row, column }) => [row.zh, column.zh]),
      ...Object.values(SECTION_HEADINGS).map((heading) => heading.zh),
      ...Object.values(TABLE_LABELS).map((label) => label.zh),
    ].flatMap((sentence) => shingleHashes([...sentence].filter((character) => /\p{L}/u.test(character)).join(''))),
  );
  return shingles;
}
