import type { AnnualReport, LocalizedText } from '@huilan/annual-report';
import type { Predecessors } from '@huilan/checking';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { KnownAgency } from '../agencies/agency-register.js';
import { firstExpectedYear } from '../agencies/expected-reports.js';

/** An agency that hands on to another, as far as the figures of the year before are concerned. */
interface Forebear {
  readonly id: string;
  readonly name: string;
  /** It hands on to several, or goes on itself: which of its figures went where nobody can tell. */
  readonly isDivided: boolean;
  readonly report: AnnualReport | null;
}

/** Reorganisations in a row that a series of years is followed through. */
const MOST_REORGANISATIONS = 20;

/** The report of a year as the checks look at it, as JSON, or null where there is none; SQL, `agency` in scope. */
const reportOfYear = (year: string): string => `(
  SELECT jsonb_build_object('agency', agency.name, 'year', report.year, 'format', version.format, 'title', version.title, 'publishedOn', version.published_on,
                            'cells', version.cells, 'indicators', version.indicators, 'sections', version.sections)
  FROM report JOIN report_version version ON version.id = report.standing_version_id WHERE report.agency_id = agency.id AND report.year = ${year})`;

/** Which earlier reports a report goes on from, through reorganisations (机构改革). Works in the caller's transaction. */
@Injectable()
export class LineageReports {
  /** What the agency goes on from with the year; `undefined` in a year that brought no reorganisation. */
  async predecessors(manager: EntityManager, agency: KnownAgency, year: number): Promise<Predecessors | undefined> {
    const [{ isTurn }] = await manager.query<[{ isTurn: boolean }]>('SELECT EXISTS (SELECT FROM agency_lineage WHERE from_year = $2 AND (successor_id = $1 OR predecessor_id = $1)) AS "isTurn"', [agency.id, year]);
    if (!isTurn) return undefined;
    const forebears = await manager.query<Forebear[]>(
      `SELECT agency.id, agency.name, ${reportOfYear('$2 - 1')} AS report,
              (agency.active_until IS NULL OR agency.active_until >= $2
                OR (SELECT count(*) FROM agency_lineage other WHERE other.predecessor_id = agency.id AND other.from_year = $2) > 1) AS "isDivided"
       FROM agency_lineage lineage JOIN agency ON agency.id = lineage.predecessor_id
       WHERE lineage.successor_id = $1 AND lineage.from_year = $2 ORDER BY lineage.id`,
      [agency.id, year],
    );
    const [own] = await manager.query<[{ report: AnnualReport | null; wasThere: boolean; heirs: string[] }]>(
      `SELECT ${reportOfYear('$2 - 1')} AS report, COALESCE(${firstExpectedYear('agency')} < $2, false) AS "wasThere",
              ARRAY(SELECT heir.name FROM agency_lineage lineage JOIN agency heir ON heir.id = lineage.successor_id
                    WHERE lineage.predecessor_id = agency.id AND lineage.from_year = $2 ORDER BY lineage.id) AS heirs
       FROM agency WHERE agency.id = $1`,
      [agency.id, year],
    );
    const reports = [own.report, ...forebears.map(({ report }) => report)].filter((report) => report !== null);
    const incomparable = reasonAgainst(year, own, forebears, agency.name);
    return { reports, ...(incomparable === undefined ? {} : { incomparable }) };
  }

  /**
   * The standing reports of earlier years whose figures can be held against this year's, oldest first: the agency's own since
   * it was last reorganised, and before its first year those of the one agency that went over into it whole. Without texts.
   */
  async history(manager: EntityManager, agencyId: string, year: number): Promise<AnnualReport[]> {
    const stretches: AnnualReport[][] = [];
    let [id, until, turnBefore]: [string, number, number] = [agencyId, year, year + 1];
    for (let step = 0; step < MOST_REORGANISATIONS; step += 1) {
      const [turn] = await manager.query<{ fromYear: number; forebear: string | null; isSimple: boolean }[]>(
        `SELECT last.year AS "fromYear", incoming.predecessor_id AS forebear,
                (SELECT count(*) FROM agency_lineage WHERE from_year = last.year AND (successor_id = $1 OR predecessor_id = $1)) = 1
                AND (SELECT count(*) FROM agency_lineage WHERE from_year = last.year AND predecessor_id = incoming.predecessor_id) = 1
                AND COALESCE((SELECT active_until < last.year FROM agency WHERE id = incoming.predecessor_id), false)
                AND NOT EXISTS (SELECT FROM report WHERE agency_id = $1 AND year < last.year) AS "isSimple"
         FROM (SELECT max(from_year) AS year FROM agency_lineage WHERE from_year < $2 AND (successor_id = $1 OR predecessor_id = $1)) last
         LEFT JOIN agency_lineage incoming ON incoming.successor_id = $1 AND incoming.from_year = last.year WHERE last.year IS NOT NULL LIMIT 1`,
        [id, turnBefore],
      );
      stretches.unshift(
        await manager.query(
          `SELECT version.printed_agency AS agency, report.year, version.format, version.title, version.published_on AS "publishedOn", version.cells, version.indicators, '[]'::jsonb AS sections
           FROM report JOIN report_version version ON version.id = report.standing_version_id WHERE report.agency_id = $1 AND report.year >= $2 AND report.year < $3 ORDER BY report.year`,
          [id, turn?.fromYear ?? 0, until],
        ),
      );
      if (turn === undefined || !turn.isSimple || turn.forebear === null) break;
      [id, until, turnBefore] = [turn.forebear, Math.min(until, turn.fromYear), turn.fromYear];
    }
    return stretches.flat();
  }

  /** The agencies whose report of the year is compared with this one's of the year before: its heirs. */
  async heirs(manager: EntityManager, agencyId: string, year: number): Promise<string[]> {
    const heirs = await manager.query<{ id: string }[]>('SELECT successor_id AS id FROM agency_lineage WHERE predecessor_id = $1 AND from_year = $2 ORDER BY successor_id', [agencyId, year]);
    return heirs.map(({ id }) => id);
  }
}

/** Why the figures of last year do not add up to the agency's, if they do not. */
function reasonAgainst(year: number, own: { readonly report: AnnualReport | null; readonly wasThere: boolean; readonly heirs: readonly string[] }, forebears: readonly Forebear[], name: string): LocalizedText | undefined {
  if (own.heirs.length > 0) {
    return {
      zh: `本机关自${year}年度起将部分职责划给${own.heirs.join('、')}，数字无法与上年衔接。`,
      en: `From ${year} on part of its duties went to ${own.heirs.join(', ')}: the years do not follow.`,
    };
  }
  const divided = forebears.filter(({ isDivided }) => isDivided).map((forebear) => forebear.name);
  if (divided.length > 0) {
    return {
      zh: `${divided.join('、')}的职责自${year}年度起拆分，只有一部分划入本机关，数字无法与上年衔接。`,
      en: `From ${year} on the duties of ${divided.join(', ')} were divided and only part of them came here: the years do not follow.`,
    };
  }
  const missing = [...(own.wasThere && own.report === null ? [name] : []), ...forebears.filter(({ report }) => report === null).map((forebear) => forebear.name)];
  if (missing.length > 0) {
    return { zh: `合并前的${missing.join('、')}没有${year - 1}年度的报告，无法合计。`, en: `There is no report for ${year - 1} of ${missing.join(', ')}: nothing to add up.` };
  }
  return undefined;
}
