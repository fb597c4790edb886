import { formatOfYear, numberOf } from '@huilan/annual-report';
import { reportLayout, type WritableReport, type WrittenFileType } from '@huilan/report-writing';
import type { AgencyProfile } from './agencies/agency-profile.js';
import { countyAgencies, isActive, nameInYear } from './agencies/county-agencies.js';
import { agencyRandomness, buildReport } from './build-report.js';
import { drawAgencyFigures, drawStatisticsYears, FIRST_STATISTICS_YEAR, type AgencyFigures } from './figures/agency-figures.js';
import { fileNameFor, layoutFor, USUAL_FILE_TYPES } from './hand-in.js';
import type { PlantedMistake } from './mistakes/planted-mistake.js';
import { plantMistakes } from './mistakes/plant-mistakes.js';
import { Randomness } from './randomness.js';
import { COUNTY_GOVERNMENT, summedCells, summedFigures } from './region-report.js';
import type { ReportPlan } from './report-plan.js';
import { STORIES, type SampleStory } from './stories.js';

export interface SampleCountyOptions {
  /** Another seed, another county. */
  readonly seed?: number;
  /** Agencies in the latest years, 1 to 2 900. */
  readonly agencies?: number;
  /** First and last report year, both included, 2014 to 2035. */
  readonly years?: readonly [from: number, to: number];
  /** Whether mistakes are planted and reports go missing; `false` gives a county without fault. */
  readonly mistakes?: boolean;
  /** File types the agencies hand in; Word, web pages and text unless said otherwise. */
  readonly fileTypes?: readonly WrittenFileType[];
  readonly region?: { readonly code: string; readonly name: string };
}

export interface SampleCounty {
  readonly region: { readonly code: string; readonly name: string; readonly level: 'county'; readonly isSample: true };
  readonly agencies: readonly SampleAgency[];
  /** Reports by year, then agency. */
  readonly reports: readonly SampleReport[];
  /**
   * The county's own reports on its whole region, for every year but the last (that one is still to be written). Their cells
   * are the sums of what the agencies' reports print; where mistakes are planted one of them is not (finding G01).
   */
  readonly regionReports: readonly SampleReport[];
  /** Reports that were due and never came: findings T02. */
  readonly missing: readonly { readonly agency: SampleAgency; readonly year: number }[];
  /** What a supervisor should be able to see in the figures, as far as the years asked for show it. */
  readonly stories: readonly SampleStory[];
}

export interface SampleAgency {
  /** Stable within the county. */
  readonly key: string;
  /** Full name today: 青禾县教育局. */
  readonly name: string;
  readonly shortName: string;
  /** `government` is the county itself, as author of the region's report. */
  readonly kind: 'department' | 'township' | 'government';
  readonly system: string;
  /** First and last report year; absent where the agency was there before the years drawn, or still is. */
  readonly activeFrom?: number;
  readonly activeUntil?: number;
  /** Full names it bore before, each until a report year, included. */
  readonly formerNames: readonly { readonly name: string; readonly until: number }[];
}

export interface SampleReport {
  readonly agency: SampleAgency;
  /** The year reported on. */
  readonly year: number;
  /** Key of the layout of `@huilan/report-writing` the file is written in. */
  readonly layout: string;
  readonly fileName: string;
  /** `YYYY-MM-DD`. */
  readonly handedInOn: string;
  /** The findings this report must lead to; none where it is clean. */
  readonly plantedMistakes: readonly PlantedMistake[];
  /** What a careful person reads from the file. Made when it is asked for and let go again, so that a county takes little memory. */
  readonly truth: WritableReport;
  /** The file, made anew each time: always the same bytes. */
  readonly write: () => Uint8Array;
}

const DEFAULT_REGION = { code: '990126', name: '青禾县' };
const LAST_YEAR = 2035;

/**
 * Draws a fictional county: its agencies, and their reports over the years as files. The same options give the same county
 * to the byte; an agency's figures do not depend on how many agencies or which years are asked for. Nothing in it is real.
 * Throws a RangeError on years or a number of agencies that cannot be drawn.
 */
export function sampleCounty(options: SampleCountyOptions = {}): SampleCounty {
  const { seed = 2025, agencies: count = 45, years: [from, to] = [2019, 2025], mistakes = true, fileTypes = USUAL_FILE_TYPES, region = DEFAULT_REGION } = options;
  if (!Number.isInteger(from) || !Number.isInteger(to) || from < FIRST_STATISTICS_YEAR || to > LAST_YEAR || from > to) {
    throw new RangeError(`a county cannot be drawn for ${from} to ${to}`);
  }
  const randomness = new Randomness(seed);
  const setting: Setting = { county: region.name, fileTypes, randomness };
  const profiles = countyAgencies(count, randomness).filter((profile) => (profile.activeFrom ?? from) <= to && (profile.activeUntil ?? to) >= from);
  const agencies = new Map(profiles.map((profile) => [profile.key, sampleAgency(profile, region.name, from)]));
  const plans = profiles
    .flatMap((profile) =>
      [...drawStatisticsYears(profile, from, to, randomness), ...drawAgencyFigures(profile, to, randomness)]
        .filter((figures) => figures.year >= from)
        .map((figures) => plan(profile, figures, setting)),
    )
    .sort((a, b) => a.year - b.year);
  const missing = mistakes ? missingReports(profiles, to, randomness) : new Set<string>();
  const present = plans.filter((candidate) => !(candidate.year === to && missing.has(candidate.agency.key)));
  // A set of slips for every 45 agencies or part of it, so that the benchmark's large counties are no cleaner than small ones.
  if (mistakes) plantMistakes(present, { from, to }, Math.ceil(count / 45), randomness);
  return {
    region: { ...region, level: 'county', isSample: true },
    agencies: [...agencies.values()],
    reports: present.map((candidate) => sampleReport(candidate, agencies.get(candidate.agency.key)!, setting)),
    regionReports: regionReports(present, { from, to, mistakes }, setting),
    missing: [...missing].map((key) => ({ agency: agencies.get(key)!, year: to })),
    stories: STORIES.filter((story) => agencies.has(story.agency) && story.years.some((year) => year >= from && year <= to)),
  };
}

function sampleAgency(profile: AgencyProfile, county: string, from: number): SampleAgency {
  return {
    key: profile.key,
    name: county + profile.name,
    shortName: profile.shortName,
    kind: profile.kind,
    system: profile.system,
    ...(profile.activeFrom === undefined || profile.activeFrom <= from ? {} : { activeFrom: profile.activeFrom }),
    ...(profile.activeUntil === undefined ? {} : { activeUntil: profile.activeUntil }),
    formerNames: (profile.formerNames ?? []).filter(({ until }) => until >= from).map(({ name, until }) => ({ name: county + name, until })),
  };
}

/** What every report of a county shares. */
interface Setting {
  readonly county: string;
  readonly fileTypes: readonly WrittenFileType[];
  readonly randomness: Randomness;
}

function plan(agency: AgencyProfile, figures: AgencyFigures, { county, fileTypes, randomness }: Setting): ReportPlan {
  const { year } = figures;
  const streams = agencyRandomness(agency.key, year, randomness);
  const name = nameInYear(agency, county, year);
  const publishedOn = streams.year.of('published').integer(8, 31);
  const layout = layoutFor(streams, fileTypes);
  return {
    agency,
    name,
    year,
    figures,
    format: formatOfYear(year)!.format,
    layout,
    fileName: fileNameFor(name, year, reportLayout(layout).extension, streams),
    publishedOn: january(year + 1, publishedOn),
    handedInOn: january(year + 1, publishedOn - streams.year.of('handed-in').integer(0, 4)),
    titleYear: year,
    periodYear: year,
    changeCells: null,
    stated: {},
    omittedSections: [],
    statesFee: true,
    inserted: [],
    copiedFrom: null,
    plantedMistakes: [],
  };
}

function regionReports(
  plans: readonly ReportPlan[],
  { from, to, mistakes }: { from: number; to: number; mistakes: boolean },
  setting: Setting,
): SampleReport[] {
  const author = sampleAgency(COUNTY_GOVERNMENT, setting.county, from);
  const { randomness } = setting;
  return Array.from({ length: to - from }, (_, index) => from + index).map((year) => {
    const agencies = plans.filter((candidate) => candidate.year === year);
    const report = plan(COUNTY_GOVERNMENT, summedFigures(agencies.map(({ figures }) => figures)), setting);
    // Before 2019 the form had no such cell.
    const isOff = mistakes && year === to - 1 && report.format !== '2014';
    report.publishedOn = report.handedInOn = `${year + 1}-03-${String(randomness.of('region', year).integer(8, 30)).padStart(2, '0')}`;
    report.changeCells = (cells) => {
      summedCells(cells, agencies, randomness);
      if (isOff) cells[WRONG_SUM] = { kind: 'number', value: numberOf(cells[WRONG_SUM])! + 100, raw: String(numberOf(cells[WRONG_SUM])! + 100) };
    };
    if (isOff) {
      const what = { zh: '全县汇总数与各单位之和相差 100 件', en: "the region's sum is 100 off the sum of its agencies" };
      report.plantedMistakes = [{ code: 'G01', cells: [WRONG_SUM], slip: 'region-sum-off', what }];
    }
    return sampleReport(report, author, setting);
  });
}

const WRONG_SUM = 'disclosure.penalties.decisions';

function january(year: number, day: number): string {
  return `${year}-01-${String(day).padStart(2, '0')}`;
}

/** Of 45 reports about two never come in the last year; none in a county of a handful. */
function missingReports(profiles: readonly AgencyProfile[], year: number, randomness: Randomness): Set<string> {
  const told = new Set(STORIES.map((story) => story.agency));
  // The busiest are chased until they report; it is the small ones that are forgotten.
  const candidates = profiles.filter((profile) => isActive(profile, year) && !told.has(profile.key) && profile.requests < 6);
  return new Set(
    randomness
      .of('missing')
      .shuffled(candidates)
      .slice(0, Math.floor(profiles.length / 20))
      .map((profile) => profile.key),
  );
}

function sampleReport(source: ReportPlan, agency: SampleAgency, { county, randomness }: Setting): SampleReport {
  // A blank has to be seen to be found: it is not handed in as text that swallows it.
  const hasBlanks = source.plantedMistakes.some(({ code }) => code === 'S03');
  const layout = hasBlanks && !reportLayout(source.layout).keepsBlanks ? 'docx-official' : source.layout;
  let built: WeakRef<WritableReport> | undefined;
  const truth = () => {
    const kept = built?.deref();
    if (kept !== undefined) return kept;
    const report = reportLayout(layout).asPrinted(buildReport(source, county, randomness));
    built = new WeakRef(report);
    return report;
  };
  return {
    agency,
    year: source.year,
    layout,
    fileName: layout === source.layout ? source.fileName : source.fileName.replace(/\.[^.]*$/, `.${reportLayout(layout).extension}`),
    handedInOn: source.handedInOn,
    plantedMistakes: source.plantedMistakes,
    get truth() {
      return truth();
    },
    write: () => reportLayout(layout).write(truth()),
  };
}

/** Reports without a planted mistake: no check may find an error in them. */
export function cleanReports(county: SampleCounty): readonly SampleReport[] {
  return county.reports.filter((report) => report.plantedMistakes.length === 0);
}
