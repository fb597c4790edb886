import { joinRows } from '../form/join-rows.js';
import type { FormCell } from '../form/printed-form.js';
import { repeatHead } from '../form/repeat-head.js';
import { splitTable } from '../form/split-table.js';
import { broken } from '../plain-text/text-lines.js';
import { wordDocument, type WordOptions } from '../word/word-document.js';
import * as habits from './print-habits.js';
import { defineLayout, type LayoutDefinition, type ReportLayout } from './report-layout.js';

function layout(key: string, zh: string, en: string, options: WordOptions & Pick<LayoutDefinition, 'habit' | 'change'> = {}): ReportLayout {
  const { habit, change, ...word } = options;
  return defineLayout({
    key: `docx-${key}`,
    fileType: 'docx',
    extension: 'docx',
    shows: { zh, en },
    keepsBlanks: true,
    habit,
    change,
    draw: (form) => wordDocument(form, word),
  });
}

const linesOfCell = (cell: FormCell): string[] => cell.text.split('\n');

export const WORD_LAYOUTS: readonly ReportLayout[] = [
  layout('official', '官方格式模板', 'the official form'),
  layout('date-under-title', '日期在标题下', 'date of publication under the title', { date: 'underTitle' }),
  layout('vertical-labels', '合并的行标题竖排', 'merged row labels run from top to bottom', { verticalGroups: true }),
  layout('three-fonts-a-word', '一个词拆成几种字体', 'every word split over runs of three fonts', { runsOf: (text) => broken(text, 2) }),
  layout('broken-labels', '行标题断成几段', 'row labels broken over paragraphs of their cell', {
    linesOf: (cell) => (cell.role === 'value' ? [cell.text] : broken(cell.text, 6)),
  }),
  layout('split-table', '申请表分成两张，表头重复', 'Table 3 in two tables, the heads repeated', { change: (form) => splitTable(form, 'requests', 12, true) }),
  layout('split-table-bare', '申请表分成两张，第二张没有表头', 'Table 3 in two tables, the second without heads', { change: (form) => splitTable(form, 'requests', 9, false) }),
  layout('head-repeated', '换页处表头重复', 'the heads once more in the middle of Table 3', { change: (form) => repeatHead(form, 'requests', 15) }),
  layout('stacked-rows', '两行并作一格，数字上下排列', 'two rows of the form drawn as one, labels and values below each other', { change: (form) => joinRows(form, 'requests', 'row'), linesOf: linesOfCell }),
  layout('labels-together', '两行的行标题并作一格', 'one cell for the labels of two rows', { change: (form) => joinRows(form, 'requests', 'label'), linesOf: linesOfCell }),
  layout('inside-one-cell', '全文放在一个单元格里', 'the whole report inside one cell of a table', { inOneCell: true }),
  layout('zeros-left-blank', '应填 0 处留空', 'nothing printed where 0 is due', { habit: habits.zerosLeftBlank }),
  layout('totals-left-blank', '总计列留空', 'the column of totals left empty', { habit: habits.totalsLeftBlank }),
  layout('dashes', '规章填“/”', '`/` for regulations', { habit: habits.dashForRegulations }),
  layout('dashes-in-table-two', '表二以“—”代 0', '`—` for every 0 of Table 2', { habit: habits.dashesInTableTwo }),
  layout('units', '数字后带单位', 'units behind the numbers', { habit: habits.unitsBehindNumbers }),
  layout('full-width-digits', '全角数字', 'full-width digits', { habit: habits.fullWidthDigits }),
  layout('grouped-thousands', '千分位逗号', 'thousands grouped by commas', { habit: habits.groupedThousands }),
  layout('fees-in-yuan', '收费金额以元填写并注明单位', 'fees in yuan, with the unit behind', { habit: habits.feesInYuan }),
  layout('remark', '数字后带括注', 'a remark in brackets behind a number', { habit: habits.remarkBehindNumber }),
  layout('single-other-row', '新表二配旧表三', 'Table 2 of 2021 over the single （六） row of 2019', { habit: habits.singleOtherRow }),
  layout('chinese-year', '标题年份用汉字', 'the year of the title in Chinese numerals', { habit: habits.chineseYear }),
  layout('renamed-headings', '标题改名', 'headings renamed', { habit: habits.renamedHeadings }),
  layout('unnumbered-headings', '标题无编号', 'headings without numbers', { habit: habits.unnumberedHeadings }),
];
