import type { LocalizedText } from '@huilan/annual-report';
import { findMeasure } from '@huilan/measures';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { regionsAndBelow } from '../agencies/expected-reports.js';
import { Authority } from '../authorisation/authority.js';
import { currentViewer } from '../authorisation/viewer.js';
import { isId, onlyIds } from '../database/identifiers.js';
import { storableText } from '../database/storable.js';
import type { Annotation } from './annotation.entity.js';

/** A note about to be written. */
export interface NewAnnotation {
  readonly regionId: string;
  readonly agencyId?: string | null;
  readonly measure: string;
  readonly year?: number | null;
  readonly text: string;
}

/** Why a note is not written or taken away, in words for whoever asked. */
export interface AnnotationRefusal {
  readonly code: 'NOT_YOURS' | 'UNKNOWN_SUBJECT' | 'UNKNOWN_MEASURE' | 'YEAR_OUT_OF_RANGE' | 'NO_TEXT' | 'TEXT_TOO_LONG';
  readonly message: LocalizedText;
}

export const LONGEST_ANNOTATION = 500;
/** More notes than this on one chart are a document of its own. */
const MAXIMUM = 500;

const COLUMNS = `annotation.id, annotation.region_id AS "regionId", annotation.agency_id AS "agencyId", annotation.measure, annotation.year, annotation.text,
  annotation.author_name AS "authorName", annotation.created_at AS "createdAt"`;

@Injectable()
export class AnnotationsService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly authority: Authority,
  ) {}

  /** The notes on some measures of a region and those below it, oldest first: as far as the viewer sees into them. */
  async find(regionId: string, measures: readonly string[]): Promise<Annotation[]> {
    const viewer = currentViewer();
    return this.dataSource.query<Annotation[]>(
      `SELECT ${COLUMNS} FROM annotation
       WHERE annotation.region_id = ANY(${regionsAndBelow('$1')}) AND annotation.measure = ANY($2::text[])
         AND ($3::boolean OR annotation.region_id = ANY(${regionsAndBelow('$4')}) OR annotation.agency_id = ANY($5::bigint[]))
       ORDER BY annotation.created_at, annotation.id LIMIT ${MAXIMUM}`,
      [onlyIds([regionId]), measures, viewer.isSystem, [...viewer.supervisedRegionIds, ...viewer.viewedRegionIds], viewer.reportingAgencyIds],
    );
  }

  /** Writes a note in the name of the viewer, who must run the round of the region. */
  async add({ regionId, agencyId = null, measure, year = null, text: given }: NewAnnotation): Promise<Annotation | AnnotationRefusal> {
    if (!(await this.authority.maySupervise(regionId))) return NOT_YOURS;
    const text = storableText(given).trim();
    if (text === '') return refusal('NO_TEXT', '请填写备注内容。', 'Please write something.');
    if ([...text].length > LONGEST_ANNOTATION) {
      return refusal('TEXT_TOO_LONG', `备注最多 ${LONGEST_ANNOTATION} 字，请缩短。`, `A note has at most ${LONGEST_ANNOTATION} characters; please shorten it.`);
    }
    if (!findMeasure(measure)) return refusal('UNKNOWN_MEASURE', `没有这样的指标：${measure}。`, `There is no such measure: ${measure}.`);
    if (year !== null && (year < 2000 || year > 2100)) return refusal('YEAR_OUT_OF_RANGE', '年度应在 2000 至 2100 年之间。', 'The year must lie between 2000 and 2100.');
    if (agencyId !== null && !isId(agencyId)) return UNKNOWN_SUBJECT;
    // The agency must lie in the region or below it, and the note is filed with the agency's own region.
    const [written] = await this.dataSource.query<Annotation[]>(
      `INSERT INTO annotation (region_id, agency_id, measure, year, text, author_name, account_id)
       SELECT COALESCE(agency.region_id, $1::bigint), agency.id, $3, $4, $5, $6, $7
       FROM (VALUES (1)) AS one (one) LEFT JOIN agency ON agency.id = $2::bigint AND agency.region_id = ANY(${regionsAndBelow('ARRAY[$1::bigint]')})
       WHERE $2::bigint IS NULL OR agency.id IS NOT NULL
       RETURNING ${COLUMNS}`,
      [regionId, agencyId, measure, year, text, currentViewer().name, currentViewer().accountId],
    );
    return written ?? UNKNOWN_SUBJECT;
  }

  /** Takes a note away; whoever runs the round of its region may. Gives the note that was. */
  async remove(id: string): Promise<Annotation | AnnotationRefusal> {
    const [found] = isId(id) ? await this.dataSource.query<Annotation[]>(`SELECT ${COLUMNS} FROM annotation WHERE id = $1`, [id]) : [];
    if (found === undefined || !(await this.authority.maySupervise(found.regionId))) return NOT_YOURS;
    await this.dataSource.query('DELETE FROM annotation WHERE id = $1', [id]);
    return found;
  }
}

function refusal(code: AnnotationRefusal['code'], zh: string, en: string): AnnotationRefusal {
  return { code, message: { zh, en } };
}

const NOT_YOURS = refusal('NOT_YOURS', '没有这条备注，或者您不负责这个地区。', 'There is no such note, or the region is not yours.');
const UNKNOWN_SUBJECT = refusal('UNKNOWN_SUBJECT', '这个地区没有这个机关。', 'There is no such agency in the region.');
