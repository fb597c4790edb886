import type { AgencyRandomness } from './randomness.js';

/** Layouts the county's agencies hand in, by how common they are. Most send Word, some what their web site shows, a few pasted text. */
const LAYOUT_WEIGHTS = {
  'docx-official': 30,
  'docx-date-under-title': 10,
  'docx-vertical-labels': 6,
  'docx-three-fonts-a-word': 6,
  'docx-broken-labels': 4,
  'docx-split-table': 3,
  'html-plain': 8,
  'html-portal': 8,
  'html-word-paste': 6,
  'html-gb18030': 3,
  'html-font-soup': 2,
  'txt-rows': 4,
  'txt-pdf': 4,
  'txt-tabs': 3,
  'txt-page-numbers': 2,
  'txt-pdf-double-spaced': 1,
} as const;
export type CountyLayout = keyof typeof LAYOUT_WEIGHTS;

/** An agency keeps its way of handing in for years; now and then somebody else prepares the report. */
export function layoutFor({ habits, year }: AgencyRandomness): CountyLayout {
  const draw = year.of('layout');
  return (draw.chance(0.2) ? draw : habits.of('layout')).weighted(LAYOUT_WEIGHTS);
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
