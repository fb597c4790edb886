import { findCell } from '@huilan/annual-report';
import type { FigureKey } from '@huilan/measures';
import { Injectable } from '@nestjs/common';
import { Authority } from '../authorisation/authority.js';
import { isId } from '../database/identifiers.js';
import { RegionsService } from '../agencies/regions.service.js';
import { invalidYear, notAllowed, unknownCell, unknownRegion, type RoundRefusal } from '../round/refusals.js';
import { checkSums, compareOwn, consolidate, type CheckedSums, type Consolidation, type OwnComparison } from './consolidation.js';
import { CountedReports, TEXT_FIGURES, type CollectedReport } from './counted-reports.js';
import { draftText, type DraftPart } from './draft-text.js';

/** The consolidated report (汇总) of a region and year, with what it is made of. */
export interface RegionReport {
  readonly regionId: string;
  readonly regionName: string;
  readonly year: number;
  readonly isSample: boolean;
  readonly consolidation: Consolidation;
  readonly checked: CheckedSums;
  readonly own: OwnComparison | null;
  readonly draft: readonly DraftPart[];
  /** Every agency expected or there, those that count and those that do not. */
  readonly reports: readonly CollectedReport[];
}

/** What one agency adds to a figure. */
export interface Contribution extends Pick<CollectedReport, 'agencyId' | 'agencyName' | 'reportId'> {
  /** What its cell holds; null where it was not read or not stated. */
  readonly kind: 'number' | 'blank' | 'notApplicable' | 'text' | null;
  readonly value: number | null;
}

@Injectable()
export class RegionReports {
  constructor(
    private readonly authority: Authority,
    private readonly regions: RegionsService,
    private readonly counted: CountedReports,
  ) {}

  /** The consolidated report, for whoever runs the round of the region. */
  async consolidated(regionId: string, year: number): Promise<RegionReport | RoundRefusal> {
    const refused = await this.#refused(regionId, year);
    if (refused !== null) return refused;
    const region = await this.regions.find(regionId);
    if (region === null) return unknownRegion;
    const [reports, before, own] = await Promise.all([this.counted.ofRegion(regionId, year), this.counted.ofRegion(regionId, year - 1), this.counted.own(regionId, year)]);
    const consolidation = consolidate(reports, year);
    const missing = reports.filter(({ isCounted }) => !isCounted).map(({ agencyName }) => agencyName);
    return {
      regionId,
      regionName: region.name,
      year,
      isSample: region.isSample,
      consolidation,
      checked: checkSums(consolidation, year, consolidate(before, year - 1)),
      own: own === null ? null : compareOwn(consolidation, own, year),
      draft: draftText(consolidation, region.name, year, missing),
      reports,
    };
  }

  /** What each counted report adds to a figure, the greatest first, then those without a number by name. */
  async contributions(regionId: string, year: number, figure: string): Promise<Contribution[] | RoundRefusal> {
    const isText = (TEXT_FIGURES as readonly string[]).includes(figure);
    if (!isText && findCell(figure) === undefined) return unknownCell;
    const refused = await this.#refused(regionId, year);
    if (refused !== null) return refused;
    const reports = await this.counted.ofRegion(regionId, year, [figure]);
    return reports
      .filter(({ isCounted }) => isCounted)
      .map((report) => contribution(report, figure, isText))
      .sort((one, other) => (other.value ?? -Infinity) - (one.value ?? -Infinity) || 0);
  }

  async #refused(regionId: string, year: number): Promise<RoundRefusal | null> {
    if (!Number.isInteger(year) || year < 2000 || year > 2100) return invalidYear;
    if (!isId(regionId)) return unknownRegion;
    return (await this.authority.maySupervise(regionId)) ? null : notAllowed;
  }
}

function contribution({ agencyId, agencyName, reportId, cells, indicators }: CollectedReport, figure: string, isText: boolean): Contribution {
  const head = { agencyId, agencyName, reportId };
  if (isText) {
    const value = indicators[figure as FigureKey];
    return { ...head, kind: value === undefined ? null : 'number', value: value ?? null };
  }
  const cell = cells[figure];
  return { ...head, kind: cell?.kind ?? null, value: cell?.kind === 'number' ? cell.value : null };
}
