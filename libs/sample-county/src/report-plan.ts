import type { CellKey, CellValue, ReportFormat, SectionKey } from '@huilan/annual-report';
import type { AgencyProfile } from './agencies/agency-profile.js';
import type { AgencyFigures } from './figures/agency-figures.js';
import type { PlantedMistake } from './mistakes/planted-mistake.js';

export type MutableCells = Record<CellKey, CellValue>;

/** Everything a report is made from. It is small, and the same plan gives the same report: reports are built when they are asked for. */
export interface ReportPlan {
  readonly agency: AgencyProfile;
  /** Full name in that year. */
  readonly name: string;
  readonly year: number;
  readonly figures: AgencyFigures;
  format: ReportFormat;
  layout: string;
  fileName: string;
  publishedOn: string;
  handedInOn: string;
  /** Slips. Each stays at its neutral value in a clean report. */
  titleYear: number;
  periodYear: number;
  changeCells: ((cells: MutableCells) => void) | null;
  /** Counts the text states instead of the true ones, by indicator. */
  stated: Readonly<Record<string, number>>;
  omittedSections: readonly SectionKey[];
  statesFee: boolean;
  inserted: readonly { readonly section: SectionKey; readonly sentence: string }[];
  /** Whose words of which year the text repeats. */
  copiedFrom: { readonly agency: AgencyProfile; readonly year: number } | null;
  plantedMistakes: PlantedMistake[];
}
