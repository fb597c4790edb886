import type { LocalizedText } from './localized-text.js';

/** Generations of the report's format, named by the first year they apply to. */
export const REPORT_FORMATS = ['2014', '2019', '2021'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

export interface FormatDefinition {
  readonly format: ReportFormat;
  readonly firstYear: number;
  /** Last report year the format applies to; `null` while it is in force. */
  readonly lastYear: number | null;
  /** Number of the notice that prescribes it. */
  readonly notice: LocalizedText;
}

export const FORMAT_DEFINITIONS: readonly FormatDefinition[] = [
  {
    format: '2014',
    firstYear: 2014,
    lastYear: 2018,
    notice: { zh: '政府信息公开情况统计表（附表）', en: 'statistics annex of 2014–2018' },
  },
  { format: '2019', firstYear: 2019, lastYear: 2020, notice: { zh: '国办公开办函〔2019〕60号', en: 'Notice 60 of 2019' } },
  { format: '2021', firstYear: 2021, lastYear: null, notice: { zh: '国办公开办函〔2021〕30号', en: 'Notice 30 of 2021' } },
];

/** The format prescribed for a report year, or `undefined` for years before 2014. */
export function formatOfYear(year: number): FormatDefinition | undefined {
  return FORMAT_DEFINITIONS.find((f) => year >= f.firstYear && (f.lastYear === null || year <= f.lastYear));
}
