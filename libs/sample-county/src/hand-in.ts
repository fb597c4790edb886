import { reportLayout, type WrittenFileType } from '@huilan/report-writing';
import type { AgencyRandomness } from './randomness.js';

/** Layouts the county's agencies hand in, by how common they are: most send Word, some what their web site shows, a few anything else. */
const LAYOUT_WEIGHTS: Readonly<Record<string, number>> = {
  'docx-official': 30,
  'docx-date-under-title': 10,
  'docx-vertical-labels': 6,
  'docx-three-fonts-a-word': 6,
  'docx-broken-labels': 4,
  'docx-split-table': 3,
  'docx-head-repeated': 2,
  'docx-inside-one-cell': 1,
  'html-plain': 8,
  'html-portal': 8,
  'html-word-paste': 6,
  'html-gb18030': 3,
  'html-font-soup': 2,
  'html-layout-table': 2,
  'txt-rows': 4,
  'txt-pdf': 4,
  'txt-tabs': 3,
  'txt-page-numbers': 2,
  'txt-pdf-double-spaced': 1,
  'pdf-ruled': 22,
  'pdf-predefined-encoding': 4,
  'pdf-no-page-numbers': 6,
  'odt-official': 3,
  'rtf-unicode': 2,
  'rtf-code-page': 2,
  'mht-portal': 1,
  'xlsx-one-sheet': 3,
  'csv-gb18030': 1,
  'ofd-ruled': 3,
};

/** File types of the first start: quick to read, and enough to show what a county hands in. */
export const USUAL_FILE_TYPES: readonly WrittenFileType[] = ['docx', 'html', 'txt'];

/**
 * How an agency hands its report of a year in, among layouts of these file types. It keeps its way for years; now and then
 * somebody else prepares the report. Throws a RangeError when no layout is of these types.
 */
export function layoutFor({ habits, year }: AgencyRandomness, fileTypes: readonly WrittenFileType[]): string {
  const weights = Object.fromEntries(Object.entries(LAYOUT_WEIGHTS).filter(([key]) => fileTypes.includes(reportLayout(key).fileType)));
  if (Object.keys(weights).length === 0) throw new RangeError(`no agency hands in ${fileTypes.join(', ')}`);
  const draw = year.of('layout');
  return (draw.chance(0.2) ? draw : habits.of('layout')).weighted(weights);
}

/** The name a clerk gives the file. It always names the agency and the year. */
export function fileNameFor(agency: string, year: number, extension: string, { habits }: AgencyRandomness): string {
  const stem = habits.of('file-name').weighted({
    [`${agency}${year}年政府信息公开工作年度报告`]: 6,
    [`${year}年度政府信息公开年报（${agency}）`]: 2,
    [`${agency}${year}年信息公开年报（最终版2）`]: 1,
  });
  return `${stem}.${extension}`;
}
