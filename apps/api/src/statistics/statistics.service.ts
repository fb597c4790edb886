import { rateOf, type Measure } from '@huilan/measures';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AgencyKind } from '../agencies/agency.entity.js';
import { measuresOf, rowLimit, tooManyRows, type Selection, type SelectionRefusal } from './selection.js';
import { statisticsQuery } from './statistics-query.js';

export const MEASURE_STATES = ['AVAILABLE', 'NOT_AVAILABLE', 'NOT_APPLICABLE', 'NO_REPORT'] as const;
export type MeasureState = (typeof MEASURE_STATES)[number];

/** A measure over the reports of a row. */
export interface StatisticsValue {
  readonly state: MeasureState;
  readonly value?: number;
  /** Parts of a rate. */
  readonly numerator?: number;
  readonly denominator?: number;
  /** Reports that state what the measure needs. */
  readonly covered: number;
}

/** One agency and year, or whatever the selection is grouped by. */
export interface StatisticsRow {
  readonly agencyId?: string;
  readonly agencyName?: string;
  readonly kind?: AgencyKind;
  readonly system?: string | null;
  readonly regionId?: string;
  readonly year?: number;
  readonly reportId?: string | null;
  readonly expected: number;
  readonly received: number;
  /** In the order of the measures asked for. */
  readonly values: readonly StatisticsValue[];
}

export type StatisticsOutcome = { ok: true; rows: StatisticsRow[] } | { ok: false; refusal: SelectionRefusal };

type ResultRow = Omit<StatisticsRow, 'values'> & Record<string, unknown>;

@Injectable()
export class StatisticsService {
  constructor(private readonly dataSource: DataSource) {}

  /** Answers a selection with one SQL statement, or says why it does not. */
  async answer(selection: Selection): Promise<StatisticsOutcome> {
    const asked = measuresOf(selection);
    if (!asked.ok) return asked;
    const limit = rowLimit(asked.measures.length);
    const { sql, parameters } = statisticsQuery(selection, asked.measures, limit + 1);
    const rows: ResultRow[] = await this.dataSource.query(sql, parameters);
    if (rows.length > limit) return { ok: false, refusal: tooManyRows(limit) };
    return { ok: true, rows: rows.map((row) => ({ ...row, values: asked.measures.map((measure, index) => valueOf(measure, row, index)) })) };
  }
}

/** The value of a measure in a row of the result: what was summed, and what it means when nothing was. */
function valueOf(measure: Measure, row: ResultRow, index: number): StatisticsValue {
  const covered = row[`covered${index}`] as number;
  if (row.received === 0) return { state: 'NO_REPORT', covered };
  if (covered === 0) return { state: 'NOT_AVAILABLE', covered };
  const numerator = row[`numerator${index}`] as number;
  if (measure.kind === 'count') return { state: 'AVAILABLE', value: numerator, covered };
  const rate = rateOf(numerator, row[`denominator${index}`] as number);
  if (rate.state === 'notAvailable') return { state: 'NOT_AVAILABLE', covered };
  return { ...rate, state: rate.state === 'notApplicable' ? 'NOT_APPLICABLE' : 'AVAILABLE', covered };
}
