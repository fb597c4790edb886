import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { SYSTEM, inTheNameOf } from '../authorisation/viewer.js';
import { ReportChecking } from '../reports/report-checking.js';
import { ReportSteps } from './report-steps.js';
import { ReturnLetters } from './return-letters.js';
import { Rounds } from './rounds.js';

type Stage = 'HAND_IN' | 'START_CHECKING' | 'RETURN' | 'ACCEPT';

/** What the office has done so far with the reports of the last year, in turn over those without and those with open errors. */
const STAGES: { readonly sound: readonly Stage[]; readonly faulty: readonly Stage[] } = {
  sound: ['ACCEPT', 'ACCEPT', 'HAND_IN', 'ACCEPT', 'START_CHECKING', 'ACCEPT', 'HAND_IN'],
  faulty: ['RETURN', 'HAND_IN', 'START_CHECKING'],
};

/** The office of the sample county, as the trail calls it. */
const OFFICE = '青禾县政务公开办（示例）';

interface SampleReport {
  readonly id: string;
  readonly revision: number;
  readonly errors: number;
}

/** Plays the rounds of the sample county: earlier years are published, the last one is in full swing. */
@Injectable()
export class SampleRound {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rounds: Rounds,
    private readonly steps: ReportSteps,
    private readonly letters: ReturnLetters,
    private readonly checking: ReportChecking,
  ) {}

  /** Does what is missing, once the reports are in; nothing where there is no sample county or its last year is open already. */
  async play(): Promise<void> {
    const [county] = await this.dataSource.query<{ regionId: string; year: number; isOpen: boolean }[]>(
      `SELECT region.id AS "regionId", max(report.year) AS year, EXISTS (SELECT FROM round WHERE round.region_id = region.id) AS "isOpen"
       FROM region JOIN agency ON agency.region_id = region.id JOIN report ON report.agency_id = agency.id WHERE region.is_sample AND report.is_sample GROUP BY region.id`,
    );
    if (county === undefined || county.isOpen) return;
    const { regionId, year } = county;
    await this.#publishBefore(regionId, year);
    await this.#checkOwnReports(regionId, year);
    await inTheNameOf({ ...SYSTEM, name: OFFICE, isSystem: false, supervisedRegionIds: [regionId] }, async () => {
      await this.#check(regionId, year);
      // Last, so that an interrupted start takes the rest up at the next.
      const expected = (await this.rounds.propose(regionId, year)).filter((agency) => agency.expected).map(({ agencyId }) => agencyId);
      const opened = await this.rounds.open({ regionId, year, deadline: `${year + 1}-01-31`, note: '', agencyIds: expected });
      if (opened.outcome !== 'changed') throw new Error(`the sample county's year ${year} was not opened: ${JSON.stringify(opened)}`);
    });
  }

  /** What was collected years ago was published then, whatever the checks of today find in it. */
  async #publishBefore(regionId: string, year: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      for (const [from, to, step] of [['HANDED_IN', 'BEING_CHECKED', 'START_CHECKING'], ['BEING_CHECKED', 'ACCEPTED', 'ACCEPT'], ['ACCEPTED', 'PUBLISHED', 'PUBLISH']]) {
        await manager.query(
          `WITH moved AS (
             UPDATE report SET state = $4 FROM agency
             WHERE agency.id = report.agency_id AND agency.region_id = $1 AND report.is_sample AND report.year < $2 AND report.state = $3
             RETURNING report.id, report.standing_version_id, report.year
           )
           INSERT INTO report_step (report_id, version_id, step, from_state, to_state, at, by_name)
           SELECT id, standing_version_id, $5, $3, $4, make_date(year + 1, 3, 28), $6 FROM moved`,
          [regionId, year, from, to, step, OFFICE],
        );
      }
    });
  }

  /** The county's own reports are held against the sum of its agencies' once these are accepted. */
  async #checkOwnReports(regionId: string, year: number): Promise<void> {
    await this.dataSource.transaction(async (manager) => {
      const own = await manager.query<{ agencyId: string; year: number }[]>(
        `SELECT agency.id AS "agencyId", report.year FROM report JOIN agency ON agency.id = report.agency_id WHERE agency.region_id = $1 AND agency.kind = 'GOVERNMENT' AND report.is_sample AND report.year < $2`,
        [regionId, year],
      );
      for (const report of own) await this.checking.check(manager, report.agencyId, report.year);
    });
  }

  /** Takes the last year's reports as far as they are in the story. */
  async #check(regionId: string, year: number): Promise<void> {
    const reports = await this.dataSource.query<SampleReport[]>(
      `SELECT report.id, report.revision, report.errors FROM report JOIN agency ON agency.id = report.agency_id
       WHERE agency.region_id = $1 AND report.is_sample AND report.year = $2 AND report.state = 'HANDED_IN' AND agency.kind <> 'GOVERNMENT' ORDER BY report.received_at, report.id`,
      [regionId, year],
    );
    for (const [stages, some] of [[STAGES.sound, reports.filter(({ errors }) => errors === 0)], [STAGES.faulty, reports.filter(({ errors }) => errors > 0)]] as const) {
      for (const [index, report] of some.entries()) {
        const outcome = await this.#take(stages[index % stages.length] as Stage, report, year);
        if (outcome !== undefined && outcome.outcome !== 'changed') throw new Error(`the sample report ${report.id} did not go its way: ${JSON.stringify(outcome)}`);
      }
    }
  }

  #take(stage: Stage, { id, revision }: SampleReport, year: number) {
    if (stage === 'HAND_IN') return undefined;
    if (stage === 'RETURN') return this.letters.returnReport(id, revision, { dueOn: `${year + 1}-02-15`, note: '请逐条核对后重新报送。' });
    return this.steps.take(id, revision, stage, '');
  }
}
