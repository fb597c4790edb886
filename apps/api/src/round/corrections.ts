import { CELLS, type CellKey, type CellValue } from '@huilan/annual-report';
import type { ReadCell } from '@huilan/reading';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentViewer } from '../authorisation/viewer.js';
import { onlyIds } from '../database/identifiers.js';
import { storableJson, storableText } from '../database/storable.js';
import { ReportChecking } from '../reports/report-checking.js';
import { ReportFiling } from '../reports/report-filing.js';
import { impossibleStep, invalidValue, nothingChanged, reasonMissing, unknownCell } from './refusals.js';
import { ReportEditing, type ReportOutcome } from './report-editing.js';
import { ReportSteps } from './report-steps.js';

/** What a person says a cell holds. */
export type CorrectedValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'blank' }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'text'; readonly text: string };

/** A cell corrected by hand, in the version that came of it. */
export interface CellCorrection {
  readonly versionId: string;
  readonly cell: CellKey;
  /** What had been read; `null` where the cell had not been read at all. */
  readonly before: CellValue | null;
  readonly after: CellValue;
  readonly reason: string;
  readonly at: Date;
  readonly byName: string;
}

const known: ReadonlySet<string> = new Set(CELLS.map(({ key }) => key));

@Injectable()
export class Corrections {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editing: ReportEditing,
    private readonly steps: ReportSteps,
    private readonly filing: ReportFiling,
    private readonly checking: ReportChecking,
  ) {}

  /**
   * Corrects a cell: a new version that differs from the standing one in nothing else, with the old value, the new one and
   * the reason beside it. The cell keeps its place in the source. The checks run again.
   */
  correct(reportId: string, revision: number, cell: CellKey, corrected: CorrectedValue, reason: string): Promise<ReportOutcome> {
    return this.editing.edit(reportId, revision, async (manager, report) => {
      if (report.state !== 'HANDED_IN' && report.state !== 'BEING_CHECKED') return impossibleStep(report.state);
      if (!known.has(cell)) return unknownCell;
      if (reason.trim() === '') return reasonMissing;
      const value = valueOf(corrected);
      if (value === null) return invalidValue;
      const standing = await this.filing.standing(manager, report.agencyId, report.year);
      if (standing === undefined) throw new Error(`the report ${reportId} has no standing version`);
      const before = standing.content.cells[cell] ?? null;
      if (before !== null && isSame(before, value)) return nothingChanged;
      const started = report.state === 'HANDED_IN' ? await this.steps.move(manager, report, 'START_CHECKING', '') : [];
      // A person looked: nothing is surer. A cell that was never read stands nowhere in particular.
      const original = before?.evidence === 'correction' ? before.printed : before?.raw;
      const after: ReadCell = { ...value, at: before?.at ?? { block: 0 }, evidence: 'correction', confidence: 1, ...(original === undefined ? {} : { printed: original }) };
      const { versionId, versionNumber } = await this.filing.fileCorrection(manager, report, { ...standing.content, cells: { ...standing.content.cells, [cell]: after } });
      const viewer = currentViewer();
      await manager.query(
        `INSERT INTO cell_correction (version_id, cell, before, after, reason, by_account, by_name) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [versionId, cell, before === null ? null : storableJson(printed(before)), storableJson(value), storableText(reason.trim()), viewer.accountId, storableText(viewer.name)],
      );
      await this.checking.checkWithYearAfter(manager, report.agencyId, report.year);
      return [
        ...started,
        { action: 'cell.correct', before: { cell, value: before === null ? null : printed(before), version: report.versionId }, after: { cell, value, version: versionId, number: versionNumber, reason: reason.trim() } },
      ];
    });
  }

  /** Corrections that made these versions. */
  ofVersions(versionIds: readonly string[]): Promise<CellCorrection[]> {
    return this.dataSource.query(
      `SELECT version_id AS "versionId", cell, before, after, reason, at, by_name AS "byName" FROM cell_correction WHERE version_id = ANY($1::bigint[]) ORDER BY at`,
      [onlyIds(versionIds)],
    );
  }
}

function valueOf(corrected: CorrectedValue): CellValue | null {
  switch (corrected.kind) {
    case 'number':
      return Number.isFinite(corrected.value) ? { kind: 'number', value: corrected.value, raw: String(corrected.value) } : null;
    case 'blank':
      return { kind: 'blank', raw: '' };
    case 'notApplicable':
      return { kind: 'notApplicable', raw: '/' };
    case 'text':
      return corrected.text.trim() === '' || corrected.text.length > 1_000 ? null : { kind: 'text', raw: corrected.text.trim() };
  }
}

function isSame(before: CellValue, after: CellValue): boolean {
  if (before.kind === 'number' && after.kind === 'number') return before.value === after.value;
  return before.kind === after.kind && (before.kind !== 'text' || before.raw === after.raw);
}

/** The value without its place. */
const printed = ({ kind, raw, ...rest }: CellValue): object => ({ kind, raw, ...('value' in rest ? { value: rest.value } : {}) });
