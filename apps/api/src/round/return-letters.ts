import { CELLS, SECTION_HEADINGS, TABLE_LABELS, type LocalizedText, type SectionKey } from '@huilan/annual-report';
import { describeCheck, type CheckCode } from '@huilan/checking';
import type { ReadCell } from '@huilan/reading';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { currentViewer } from '../authorisation/viewer.js';
import { onlyIds } from '../database/identifiers.js';
import { storableJson, storableText } from '../database/storable.js';
import type { Severity } from '../findings/finding.entity.js';
import { isSettled } from '../findings/findings.service.js';
import { impossibleStep, invalidDate, nothingToReturn } from './refusals.js';
import { ReportEditing, type ReportOutcome } from './report-editing.js';
import { ReportSteps } from './report-steps.js';
import { isDate } from './rounds.js';

/** One thing the bureau is asked to put right, as it was told. */
export interface ReturnPoint {
  readonly identity: string;
  readonly code: string;
  readonly severity: Severity;
  readonly rule: LocalizedText;
  /** Article or notice the rule comes from. */
  readonly source: LocalizedText;
  readonly message: LocalizedText;
  readonly hint: LocalizedText | null;
  readonly cells: readonly string[];
  readonly section: string | null;
  /** Where it stands, in words: table, row, column, page. */
  readonly where: readonly LocalizedText[];
  readonly expected: string | null;
  readonly actual: string | null;
  readonly inputs: string;
}

/** A returned report's letter (整改通知). */
export interface ReturnLetter {
  readonly id: string;
  readonly reportId: string;
  readonly versionId: string;
  readonly number: number;
  readonly returnedAt: Date;
  readonly byName: string;
  /** By when the report is to come again, `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly note: string;
  readonly points: readonly ReturnPoint[];
}

/** What became of a point: `UNCHANGED` until the report comes again, then whether the finding is gone, the same, or another. */
export type PointOutcome = 'AWAITED' | 'SETTLED' | 'EXPLAINED' | 'NOT_SETTLED' | 'CHANGED';

export interface JudgedPoint extends ReturnPoint {
  readonly outcome: PointOutcome;
  /** The finding as it is now, where it is still there. */
  readonly now: LocalizedText | null;
}

export interface ReturnWish {
  /** Findings to be put right; by default every open error and warning, and whatever was judged the bureau's error. */
  readonly identities?: readonly string[] | null;
  readonly dueOn: string;
  readonly note: string;
}

const LETTER = `id, report_id AS "reportId", version_id AS "versionId", number, returned_at AS "returnedAt", by_name AS "byName",
  to_char(due_on, 'YYYY-MM-DD') AS "dueOn", note, points`;

@Injectable()
export class ReturnLetters {
  constructor(
    private readonly dataSource: DataSource,
    private readonly editing: ReportEditing,
    private readonly steps: ReportSteps,
  ) {}

  /** Returns a report to its bureau with what is to be put right, and by when. */
  returnReport(reportId: string, revision: number, { identities, dueOn, note }: ReturnWish): Promise<ReportOutcome> {
    return this.editing.edit(reportId, revision, async (manager, report) => {
      if (report.state !== 'HANDED_IN' && report.state !== 'BEING_CHECKED') return impossibleStep(report.state);
      if (!isDate(dueOn)) return invalidDate;
      const findings = await manager.query<FoundPoint[]>(
        `SELECT finding.identity, finding.code, finding.severity, finding.message, finding.hint, finding.cells, finding.section, finding.expected, finding.actual, finding.inputs, version.cells AS read
         FROM finding JOIN report_version version ON version.id = finding.version_id
         LEFT JOIN finding_verdict verdict ON verdict.report_id = finding.report_id AND verdict.identity = finding.identity
         WHERE finding.version_id = $1
           AND CASE WHEN $2::text[] IS NOT NULL THEN finding.identity = ANY($2)
             ELSE (finding.severity IN ('ERROR', 'WARNING') OR verdict.kind = 'BUREAUS_ERROR') AND NOT ${isSettled('verdict', 'finding')}
               AND verdict.kind IS DISTINCT FROM 'OUR_READING_ERROR' END
         ORDER BY array_position(ARRAY['ERROR', 'WARNING', 'NOTICE'], finding.severity), finding.position`,
        [report.versionId, identities ?? null],
      );
      if (findings.length === 0 && note.trim() === '') return nothingToReturn;
      const points = findings.map(pointOf);
      const viewer = currentViewer();
      const [{ number }] = await manager.query<[{ number: number }]>(
        `INSERT INTO return_letter (report_id, version_id, number, by_account, by_name, due_on, note, points)
         SELECT $1, $2, count(*) + 1, $3, $4, $5, $6, $7 FROM return_letter WHERE report_id = $1 RETURNING number`,
        [reportId, report.versionId, viewer.accountId, storableText(viewer.name), dueOn, storableText(note.trim()), storableJson(points)],
      );
      const [step, ...others] = (await this.steps.move(manager, report, 'RETURN', note.trim())).reverse();
      const letter = { letter: number, dueOn, points: points.map((point) => point.identity) };
      return [...others.reverse(), ...(step === undefined ? [] : [{ ...step, after: { ...(step.after as object), ...letter } }])];
    });
  }

  /** Letters of some reports, the last first. */
  ofReports(reportIds: readonly string[]): Promise<ReturnLetter[]> {
    return this.dataSource.query(`SELECT ${LETTER} FROM return_letter WHERE report_id = ANY($1::bigint[]) ORDER BY number DESC`, [onlyIds(reportIds)]);
  }

  async find(id: string): Promise<ReturnLetter | null> {
    const [letter] = await this.dataSource.query<ReturnLetter[]>(`SELECT ${LETTER} FROM return_letter WHERE id = ANY($1::bigint[])`, [onlyIds([id])]);
    return letter ?? null;
  }

  /** What became of each point of a letter in the report as it stands now. */
  async judged(letter: ReturnLetter): Promise<JudgedPoint[]> {
    const [standing] = await this.dataSource.query<{ versionId: string }[]>('SELECT standing_version_id AS "versionId" FROM report WHERE id = $1', [letter.reportId]);
    const now: LaterFinding[] = await this.dataSource.query(
      `SELECT finding.identity, finding.inputs, finding.message, ${isSettled('verdict', 'finding')} AS "isSettled" FROM finding
       LEFT JOIN finding_verdict verdict ON verdict.report_id = finding.report_id AND verdict.identity = finding.identity
       WHERE finding.version_id = $1`,
      [standing?.versionId ?? null],
    );
    return judgedPoints(letter.points, now, standing?.versionId === letter.versionId);
  }
}

/** A finding of a later version, or of a draft of it. */
export interface LaterFinding {
  readonly identity: string;
  readonly inputs: string;
  readonly message: LocalizedText;
  readonly isSettled: boolean;
}

/** What became of each point of a letter; `isSameVersion`: the findings are still those of the version that was returned. */
export function judgedPoints(points: readonly ReturnPoint[], later: readonly LaterFinding[], isSameVersion: boolean): JudgedPoint[] {
  const findings = new Map(later.map((finding) => [finding.identity, finding]));
  return points.map((point) => {
    const finding = findings.get(point.identity);
    return { ...point, now: finding?.message ?? null, outcome: outcomeOf(point, finding, isSameVersion) };
  });
}

interface FoundPoint {
  readonly identity: string;
  readonly code: CheckCode;
  readonly severity: Severity;
  readonly message: LocalizedText;
  readonly hint: LocalizedText | null;
  readonly cells: readonly string[];
  readonly section: SectionKey | null;
  readonly expected: string | null;
  readonly actual: string | null;
  readonly inputs: string;
  readonly read: Readonly<Partial<Record<string, ReadCell>>>;
}

function pointOf({ read, ...finding }: FoundPoint): ReturnPoint {
  const check = describeCheck(finding.code);
  const where = finding.cells.length > 0 ? finding.cells.slice(0, 12).map((key) => placeOfCell(key, read[key])) : finding.section === null ? [] : [SECTION_HEADINGS[finding.section]];
  return { ...finding, rule: check.name, source: check.source, where };
}

/** Table, row and column of a cell as the form prints them, and the page it was read from. */
function placeOfCell(key: string, read: ReadCell | undefined): LocalizedText {
  const definition = CELLS.find((cell) => cell.key === key);
  if (definition === undefined) return { zh: key, en: key };
  const table = TABLE_LABELS[definition.table];
  const value = read === undefined ? { zh: '未读到', en: 'not read' } : read.raw === '' ? { zh: '空白', en: 'blank' } : { zh: `填“${read.raw}”`, en: `says “${read.raw}”` };
  const page = read?.at.page === undefined ? { zh: '', en: '' } : { zh: `第 ${read.at.page} 页，`, en: `page ${read.at.page}, ` };
  return {
    zh: `${page.zh}${table.zh}，“${definition.row.zh}”行“${definition.column.zh}”列，${value.zh}`,
    en: `${page.en}${table.en}, row “${definition.row.en}”, column “${definition.column.en}”, ${value.en}`,
  };
}

function outcomeOf(point: ReturnPoint, finding: { inputs: string; isSettled: boolean } | undefined, isSameVersion: boolean): PointOutcome {
  if (finding?.isSettled === true) return 'EXPLAINED';
  if (isSameVersion) return 'AWAITED';
  if (finding === undefined) return 'SETTLED';
  return finding.inputs === point.inputs ? 'NOT_SETTLED' : 'CHANGED';
}
