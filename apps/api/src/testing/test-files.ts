import { SECTION_HEADINGS, SECTION_KEYS, SECTION_NUMBERS, cellsOfFormat, formatOfYear, type CellKey, type SectionKey } from '@huilan/annual-report';
import { reportLayout, type WritableReport } from '@huilan/report-writing';

/** A report in which every cell is 0 but these, and the text says these things. */
export interface FileContent {
  readonly agency: string;
  readonly year: number;
  readonly cells?: Readonly<Record<CellKey, number>>;
  readonly texts?: Partial<Readonly<Record<SectionKey, string>>>;
  /** Title other than the usual one, e.g. without agency or year. */
  readonly title?: string;
}

/** A file as a bureau would hand it in: by default plain text with a row a line. */
export function reportFile(content: FileContent, layout: Parameters<typeof reportLayout>[0] = 'txt-rows'): Uint8Array {
  const { agency, year, cells = {}, texts = {}, title } = content;
  const format = formatOfYear(year)?.format ?? '2021';
  const report: WritableReport = {
    agency,
    year,
    format,
    title: title ?? `${agency}${year}年政府信息公开工作年度报告`,
    publishedOn: null,
    cells: Object.fromEntries(
      cellsOfFormat(format).map(({ key }) => [key, { kind: 'number', value: cells[key] ?? 0, raw: String(cells[key] ?? 0) }]),
    ),
    indicators: [],
    sections: SECTION_KEYS.map((key) => ({
      key,
      heading: `${SECTION_NUMBERS[key]}${SECTION_HEADINGS[key].zh}`,
      text: texts[key] ?? (key === 'otherMatters' ? '本年度未收取信息处理费。' : '本机关按照条例要求做好各项工作。'),
    })),
  };
  const written = reportLayout(layout);
  return written.write(written.asPrinted(report));
}

/** Cells of Table 3 that balance: so many requests received and carried in by natural persons, so many carried over, the rest granted. */
export function requestCells({ received, carriedIn = 0, carriedOut = 0 }: { received: number; carriedIn?: number; carriedOut?: number }): Record<CellKey, number> {
  const handled = received + carriedIn - carriedOut;
  const rows = { received, carriedIn, carriedOut, handled, grantedInFull: handled };
  return Object.fromEntries(Object.entries(rows).flatMap(([row, value]) => [[`requests.${row}.naturalPerson`, value], [`requests.${row}.total`, value]]));
}
