import type { LocalizedText } from '@huilan/annual-report';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { regionsAndBelow } from '../agencies/expected-reports.js';
import { figuresSeen } from '../authorisation/reports-seen.js';
import { onlyIds } from '../database/identifiers.js';
import { SqlParameters } from '../database/sql-parameters.js';
import type { Severity } from '../findings/finding.entity.js';
import { requirePageSize } from '../listing/list-page.js';
import { STAND_OUT_RULES } from './stand-outs/rules.js';
import { seriesSql } from './stand-outs/series.js';

/** A fact worth a sentence, computed by a stated rule. */
export interface StandOut {
  readonly rule: string;
  readonly severity: Severity;
  readonly sentence: LocalizedText;
  readonly explanation: LocalizedText;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly year: number;
  readonly measure: string;
  readonly reportId: string;
}

interface FactRow {
  readonly rule: number;
  readonly agencyId: string;
  readonly agencyName: string;
  readonly reportId: string;
  readonly numbers: Record<string, number>;
}

@Injectable()
export class StandOutsService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * What stands out in a region and year, by one statement over all rules: first the foremost fact of every rule in the
   * order of the rules, then the second of each, and so on.
   */
  async find(regionId: string, year: number, first: number): Promise<StandOut[]> {
    requirePageSize(first);
    const parameters = new SqlParameters();
    const regions = regionsAndBelow(parameters.add(onlyIds([regionId])));
    const yearParameter = `${parameters.add(year)}::integer`;
    const isSeen = figuresSeen('figures', (value) => parameters.add(value));
    const facts = STAND_OUT_RULES.map(
      (rule, index) => `SELECT ${index} AS rule, agency_id, weight::double precision AS weight, numbers FROM (${rule.sql(yearParameter)}) fact`,
    );
    const rows: FactRow[] = await this.dataSource.query(
      `WITH ${seriesSql(regions, yearParameter, isSeen)}, facts AS (${facts.join(' UNION ALL ')}),
       ranked AS (SELECT *, row_number() OVER (PARTITION BY rule ORDER BY weight DESC, agency_id) AS place FROM facts)
       SELECT ranked.rule, ranked.agency_id AS "agencyId", agency.name AS "agencyName", report.id AS "reportId", ranked.numbers
       FROM ranked JOIN agency ON agency.id = ranked.agency_id
       JOIN report ON report.agency_id = ranked.agency_id AND report.year = ${yearParameter}
       ORDER BY ranked.place, ranked.rule LIMIT ${parameters.add(first)}`,
      parameters.values,
    );
    return rows.flatMap(({ rule: index, agencyId, agencyName, reportId, numbers }) => {
      const rule = STAND_OUT_RULES[index];
      if (rule === undefined) return [];
      const { key, severity, explanation, measure } = rule;
      return [{ rule: key, severity, explanation, measure, agencyId, agencyName, reportId, year, sentence: rule.sentence({ agencyName, year, numbers }) }];
    });
  }
}
