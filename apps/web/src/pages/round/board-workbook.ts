import { tableWorkbook, type SheetValue } from '@huilan/office-files';
import { dateText } from '../../wording/numbers.js';
import type { Wording } from '../../wording/wording.js';
import type { BoardRow } from './collection-board.data.js';

/** The board as an Excel workbook: counts are numbers, what is not there is an empty cell, and nothing is ever a formula. */
export function boardWorkbook(rows: readonly BoardRow[], title: string, isSample: boolean, wording: Wording): Uint8Array {
  const { t, language } = wording;
  const head = (['agency', 'kind', 'state', 'received', 'late', 'waiting', 'errors', 'warnings', 'returnedFor'] as const).map((column) => t(`collect.column.${column}`));
  const lines = rows.map((row): SheetValue[] => [
    row.agencyName,
    t(`kind.${row.kind}`, { count: 1 }),
    t(`collect.state.${row.state}`),
    row.firstReceivedAt === null ? null : dateText(row.firstReceivedAt, language),
    row.daysLate,
    row.waitingDays,
    row.reportId === null ? null : row.errors,
    row.reportId === null ? null : row.warnings,
    row.returnedFor.map((words) => wording.of(words)).join(' '),
  ]);
  return tableWorkbook({ name: title, notes: [title, ...(isSample ? [t('sample.mark')] : [])], head, rows: lines });
}
