import { APPLICANTS, APPLICANT_LABELS } from './applicants.js';
import { DISCLOSURE_BLOCKS } from './disclosure-table.js';
import { DISPUTE_GROUPS, DISPUTE_GROUP_LABELS, DISPUTE_RESULTS, DISPUTE_RESULT_LABELS, LITIGATION_LABEL } from './dispute-table.js';
import type { ReportFormat } from './formats.js';
import type { LocalizedText } from './localized-text.js';
import { OUTCOME_LABELS, REQUEST_ROWS, type RequestRow } from './request-rows.js';
import { STATISTICS_ROWS } from './statistics-annex.js';

export type ReportTable = 'disclosure' | 'requests' | 'disputes' | 'statistics';

export const TABLE_LABELS: Record<ReportTable, LocalizedText> = {
  disclosure: { zh: '主动公开政府信息情况', en: 'Proactive disclosure' },
  requests: { zh: '收到和处理政府信息公开申请情况', en: 'Requests received and handled' },
  disputes: { zh: '政府信息公开行政复议、行政诉讼情况', en: 'Reconsideration and litigation' },
  statistics: { zh: '政府信息公开情况统计表', en: 'Statistics annex' },
};

/**
 * Key of a numeric cell, e.g. `requests.withheld.stateSecret.total`: the project's vocabulary, the same in the reader,
 * the database, the API and the tests. Always one of `CELLS`.
 */
export type CellKey = string;

export interface CellDefinition {
  readonly key: CellKey;
  readonly table: ReportTable;
  readonly row: LocalizedText;
  readonly column: LocalizedText;
  /** 件, 项, 条, 万元, 元 …; a value is stored in this unit. */
  readonly unit: string;
  readonly formats: readonly ReportFormat[];
  /** Item of article 20 of the Regulations, for Table 2. */
  readonly article?: string;
  /** May be negative (an increase or decrease). */
  readonly signed?: boolean;
  /** May have decimals (money). All other cells are whole numbers. */
  readonly decimal?: boolean;
}

const disclosureCells: CellDefinition[] = DISCLOSURE_BLOCKS.flatMap((block) =>
  block.rows.flatMap((row) =>
    block.columns.map((column) => ({
      key: `disclosure.${row.key}.${column.key}`,
      table: 'disclosure' as const,
      row: row.label,
      column: column.labelOf?.[row.key] ?? column.label,
      unit: column.unit,
      formats: column.formats.filter((format) => row.formats.includes(format)),
      article: block.article,
      ...(column.signed ? { signed: true } : {}),
      ...(column.decimal ? { decimal: true } : {}),
    })),
  ),
);

/** `（三）不予公开 1.属于国家秘密`: the row's name with the outcome it stands under, as `spec/cells.json` words it. */
function fullRowLabel(row: RequestRow): LocalizedText {
  if (row.outcome === undefined || row.key === row.outcome) {
    return { zh: row.number + row.label.zh, en: row.label.en };
  }
  const outcome = OUTCOME_LABELS[row.outcome];
  return { zh: `${outcome.number}${outcome.zh} ${row.number}${row.label.zh}`, en: `${outcome.en}: ${row.label.en}` };
}

const requestCells: CellDefinition[] = REQUEST_ROWS.flatMap((row) =>
  APPLICANTS.map((applicant) => ({
    key: requestCellKey(row.key, applicant),
    table: 'requests' as const,
    row: fullRowLabel(row),
    column: APPLICANT_LABELS[applicant],
    unit: '件',
    formats: row.formats,
  })),
);

const disputeCells: CellDefinition[] = DISPUTE_GROUPS.flatMap((group) =>
  DISPUTE_RESULTS.map((result) => ({
    key: `disputes.${group}.${result}`,
    table: 'disputes' as const,
    row:
      group === 'reconsideration'
        ? DISPUTE_GROUP_LABELS[group]
        : {
            zh: `${LITIGATION_LABEL.zh} ${DISPUTE_GROUP_LABELS[group].zh}`,
            en: DISPUTE_GROUP_LABELS[group].en,
          },
    column: DISPUTE_RESULT_LABELS[result],
    unit: '件',
    formats: ['2021', '2019'] as const,
  })),
);

const statisticsCells: CellDefinition[] = STATISTICS_ROWS.map((row) => ({
  key: row.key,
  table: 'statistics',
  row: row.label,
  column: { zh: '统计数', en: 'Count' },
  unit: row.unit,
  formats: ['2014'],
  ...(row.unit === '万元' ? { decimal: true } : {}),
}));

/** Every numeric cell of the formats 2021 and 2019 in printed order, then the rows of the statistics annex of 2014–2018. */
export const CELLS: readonly CellDefinition[] = [...disclosureCells, ...requestCells, ...disputeCells, ...statisticsCells];

const cellsByKey: ReadonlyMap<CellKey, CellDefinition> = new Map(CELLS.map((cell) => [cell.key, cell]));

/** The definition of a cell, or `undefined` when no format has a cell of that key. */
export function findCell(key: CellKey): CellDefinition | undefined {
  return cellsByKey.get(key);
}

/** The definition of a cell known to exist. Throws on an unknown key, which is a bug of the caller. */
export function cell(key: CellKey): CellDefinition {
  const definition = cellsByKey.get(key);
  if (definition === undefined) throw new RangeError(`no cell has the key ${key}`);
  return definition;
}

/** Cells that a report of this format prints. */
export function cellsOfFormat(format: ReportFormat): readonly CellDefinition[] {
  return CELLS.filter((definition) => definition.formats.includes(format));
}

/** Key of a cell of Table 3. `row` is a key of `REQUEST_ROWS`. */
export function requestCellKey(row: string, applicant: string): CellKey {
  return `requests.${row}.${applicant}`;
}
