import { useQuery } from '@apollo/client/react';
import { Fragment, lazy, Suspense, useDeferredValue, useEffect, useMemo } from 'react';
import { Link } from 'react-router';
import { ReportsToCheckDocument, StandOutsDocument } from '../../api/generated/graphql.js';
import { useStatistics } from '../../api/use-statistics.js';
import { FigureFrame } from '../../charts/FigureFrame.js';
import { SharesSwitch } from '../../charts/SharesSwitch.js';
import { stackNotes, stackOf, stackTable } from '../../charts/outcome-stack.data.js';
import { breaksOf } from '../../charts/series-breaks.js';
import { Sparkline } from '../../charts/Sparkline.js';
import { trendTable } from '../../charts/trend-lines.data.js';
import { ImportFirst } from '../../frame/ImportFirst.js';
import { Emptiness, Refusal, Unreachable, Waiting } from '../../frame/Messages.js';
import { useScope, type Region } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import type { YearRange } from '../../view/link-parameters.js';
import { OVERVIEW_TRENDS, overviewLink } from '../../view/overview-view.js';
import { pageAddress } from '../../view/page-address.js';
import { everyYear } from '../../view/region-facts.js';
import { useLinkState } from '../../view/use-link-state.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useWording } from '../../wording/wording.js';
import { keyFigures, OVERVIEW_MEASURES, regionStacks, regionTrend, regionYears, TREND_MEASURES, type KeyFigure } from './overview.data.js';
import { SeverityCounts } from '../report/SeverityCounts.js';
import { standOutChart } from './stand-out-chart.js';
import './overview.css';

const loadPlots = () => import('./overview-plots.js');
const TrendLines = lazy(async () => ({ default: (await loadPlots()).TrendLines }));
const StandingStacks = lazy(async () => ({ default: (await loadPlots()).StandingStacks }));

/** What is going on in the region: this year against last, the years, what stands out, and what waits. */
export function OverviewPage() {
  const { region, years, loading, error, refresh } = useScope();
  const { t } = useWording();
  usePageTitle(region && t('overview.title', { region: region.name }));
  // Asked for at once, and not waited for.
  useEffect(() => void loadPlots().catch(() => undefined), []);
  if (error) {
    return (
      <div className="page">
        <h1 className="page-title">{t('nav.overview')}</h1>
        <Unreachable error={error} retry={refresh} />
      </div>
    );
  }
  if (loading) return <OverviewSkeleton />;
  if (!region || !years) return <NothingYet region={region} />;
  return <OverviewOf region={region} years={years} />;
}

function OverviewOf({ region, years }: { readonly region: Region; readonly years: YearRange }) {
  const wording = useWording();
  const { t } = wording;
  const { selection } = useScope();
  const [view, change] = useLinkState(overviewLink);
  const statistics = useStatistics({
    regionIds: [region.id],
    ...(view.kinds.length > 0 ? { kinds: [...view.kinds] } : {}),
    measures: [...OVERVIEW_MEASURES],
    // The year before is needed even where only one year is shown.
    fromYear: Math.min(years.from, years.to - 1),
    toYear: years.to,
    groupBy: 'YEAR',
  });
  const shown = useMemo(() => everyYear(years), [years]);
  // Drawn in pieces, so that the browser can answer between them.
  const rows = useDeferredValue(statistics.rows);
  const asked = useMemo(
    () => rows && regionYears(rows, everyYear({ from: Math.min(years.from, years.to - 1), to: years.to })),
    [rows, years],
  );
  const all = asked?.filter((year) => shown.includes(year.year));
  const trendIndex = OVERVIEW_TRENDS.indexOf(view.trend);
  const measure = TREND_MEASURES[trendIndex];
  if (!measure) return null;
  const span = years.from === years.to ? t('span.year', { year: years.to }) : t('span.years', { from: years.from, to: years.to });
  const kinds = view.kinds.length === 0 ? '' : t('overview.ofKinds', { kinds: view.kinds.map((kind) => t(`kind.${kind}`)).join(t('list.separator')) });

  const head = (
    <div className="page-head">
      <div>
        <h1 className="page-title">
          {t('overview.heading', { region: region.name, year: years.to })}
          <SampleMark shown={region.isSample} />
        </h1>
        <p className="page-subtitle">{t('overview.subtitle', { last: years.to - 1 }) + kinds}</p>
      </div>
    </div>
  );
  if (statistics.error) return <div className="page">{head}<Unreachable error={statistics.error} /></div>;
  if (statistics.refused) return <div className="page">{head}<Refusal {...statistics.refused} /></div>;

  const figures = asked && keyFigures(asked, region.years, shown, wording);
  const trend = all && regionTrend(region.name, view.trend, all, wording);
  const sources = all && regionStacks(region.name, all, wording);
  const stacks = sources?.map((source) => stackOf(source, view.shares, wording));
  const breaks = breaksOf(measure, shown);
  const comparison = { measures: TREND_MEASURES, years: shown, subjects: [], observations: new Map(), coverage: new Map() };
  // Where there is no room for all of it, only the years say it that are not complete.
  const coverageOf = (year: number, narrow: boolean) => {
    const found = all?.find((one) => one.year === year);
    return found && !(narrow && found.received >= found.expected) ? `${found.received}/${found.expected}` : '';
  };
  const figureAddress = (key: string) => {
    const carried = { ...selection, years: { from: years.to, to: years.to } };
    if (key === 'reports') return pageAddress.agencies({ ...selection, sort: 'reports' });
    if (key === 'findings') return pageAddress.agencies({ ...selection, sort: 'findings', descending: true });
    return pageAddress.compare({ ...carried, measures: [key] });
  };

  return (
    <div className="page">
      {head}
      <div className="stack">
        <KeyFigures figures={figures} addressOf={figureAddress} />
        <div className="grid-2 overview-charts">
          {trend ? (
            <FigureFrame
              title={t('overview.trendTitle', { region: region.name, span, measure: wording.of(measure.label) })}
              subtitle={t('overview.trendSubtitle', { unit: wording.of(measure.unit), formula: wording.of(measure.formula) })}
              isSample={region.isSample}
              table={trendTable([trend], comparison, trendIndex, wording)}
              notes={breaks.map((one) => t('chart.breakNote', { year: one.year, notice: wording.of(one.notice) }))}
            >
              <div className="switch overview-trends" role="group" aria-label={t('overview.trendChoice')}>
                {TREND_MEASURES.map((one, index) => (
                  <button
                    key={one.key}
                    type="button"
                    aria-pressed={index === trendIndex}
                    onClick={() => change({ trend: OVERVIEW_TRENDS[index] ?? view.trend }, { replace: true })}
                  >
                    {t(`trend.${OVERVIEW_TRENDS[index] ?? view.trend}`)}
                  </button>
                ))}
              </div>
              <Suspense fallback={<div style={{ height: TREND_HEIGHT }} />}>
                <TrendLines
                  series={[trend]}
                  years={shown}
                  measure={measure}
                  title={t('overview.trendTitle', { region: region.name, span, measure: wording.of(measure.label) })}
                  breaks={breaks}
                  belowYear={coverageOf}
                  printValues
                  height={TREND_HEIGHT}
                  addressOf={(point) => pageAddress.compare({ ...selection, years: { from: point.year, to: point.year }, measures: [measure.key] })}
                />
              </Suspense>
              <p className="overview-under">{t('overview.belowYear')}</p>
            </FigureFrame>
          ) : (
            <Waiting height={FIGURE_HEIGHT} />
          )}
          {stacks && sources ? (
            <FigureFrame
              title={t('overview.mixTitle', { region: region.name, span })}
              subtitle={view.shares ? t('stack.subtitleShares') : t('stack.subtitleCounts')}
              isSample={region.isSample}
              table={stackTable(stacks, sources, t('table.year'), wording)}
              notes={stackNotes(stacks, wording)}
              choices={<SharesSwitch shares={view.shares} onChange={(shares) => change({ shares }, { replace: true })} />}
            >
              <Suspense fallback={<div style={{ height: MIX_HEIGHT }} />}>
                <StandingStacks
                  stacks={stacks}
                  shares={view.shares}
                  title={t('overview.mixTitle', { region: region.name, span })}
                  height={MIX_HEIGHT}
                  below={(stack, narrow) => coverageOf(Number(stack.key), narrow)}
                  addressOf={(stack) =>
                    pageAddress.compare({ ...selection, years: { from: Number(stack.key), to: Number(stack.key) }, chart: 'outcomes', shares: view.shares })
                  }
                />
              </Suspense>
              <p className="overview-under">{t('overview.belowYear')}</p>
            </FigureFrame>
          ) : (
            <Waiting height={FIGURE_HEIGHT} />
          )}
        </div>
        <div className="overview-facts">
          <StandOuts region={region} year={years.to} />
          <ReportsToCheck region={region} year={years.to} />
        </div>
      </div>
    </div>
  );
}

const KEY_FIGURES = 6;
/** Height of the two charts side by side (overview.css), so that nothing moves when they come. */
const FIGURE_HEIGHT = 549;
const TREND_HEIGHT = 368;
const MIX_HEIGHT = 334;

function KeyFigures({ figures, addressOf }: { readonly figures: readonly KeyFigure[] | undefined; readonly addressOf: (key: string) => string }) {
  const { t } = useWording();
  return (
    <section aria-label={t('overview.keyFigures')}>
      <ul className="key-figures">
        {figures
          ? figures.map((figure) => (
              <li key={figure.key}>
                <Link to={addressOf(figure.key)} className="key-figure">
                  <span className="key-label">{figure.label}</span>
                  <span className="key-value figures">
                    <strong>{figure.value}</strong> {figure.unit}
                  </span>
                  <Sparkline values={figure.spark} width={120} height={24} />
                  <span className="key-change">{figure.change}</span>
                  <span className="key-coverage">{figure.coverage}</span>
                </Link>
              </li>
            ))
          : Array.from({ length: KEY_FIGURES }, (_, index) => (
              <li key={index}>
                <div className="key-figure" aria-busy="true">
                  <span className="skeleton" style={{ height: 18, width: '60%' }} />
                  <span className="skeleton" style={{ height: 32, width: '50%', margin: '4px 0' }} />
                  <span className="skeleton" style={{ height: 16, width: '85%' }} />
                  <span className="skeleton" style={{ height: 44, width: '100%', marginTop: 8 }} />
                </div>
              </li>
            ))}
      </ul>
    </section>
  );
}

function StandOuts({ region, year }: { readonly region: Region; readonly year: number }) {
  const wording = useWording();
  const { t } = wording;
  const { selection } = useScope();
  const { data, previousData, error } = useQuery(StandOutsDocument, { variables: { regionId: region.id, year } });
  const standOuts = (data ?? previousData)?.standOuts;
  return (
    <section className="panel" aria-labelledby="stand-outs">
      <h2 id="stand-outs" className="panel-title">
        {t('overview.standOuts', { year })}
        <SampleMark shown={region.isSample} />
      </h2>
      {error && <Unreachable error={error} />}
      {!error && !standOuts && <Waiting height={280} />}
      {standOuts?.length === 0 && <p className="faint overview-none">{t('overview.noStandOuts')}</p>}
      {standOuts && standOuts.length > 0 && (
        <ul className="stand-outs">
          {standOuts.map((one) => (
            <li key={`${one.rule} ${one.agencyId} ${one.measure}`}>
              <p className="stand-out-sentence">{wording.of(one.sentence)}</p>
              <p className="stand-out-why">
                <span>{wording.of(one.explanation)}</span>
                <span className="stand-out-links">
                  <Link to={standOutChart(one, selection)} aria-label={t('overview.seeChart', { sentence: wording.of(one.sentence) })}>
                    {t('overview.chart')}
                  </Link>
                  <Link to={pageAddress.agency(one.agencyId, selection)} aria-label={t('overview.seeAgency', { agency: one.agencyName })}>
                    {t('overview.overTheYears')}
                  </Link>
                  {one.reportId && (
                    <Link to={pageAddress.report(one.reportId, selection)} aria-label={t('overview.seeReport', { agency: one.agencyName, year: one.year })}>
                      {t('overview.openReport')}
                    </Link>
                  )}
                </span>
              </p>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function ReportsToCheck({ region, year }: { readonly region: Region; readonly year: number }) {
  const { t } = useWording();
  const { selection } = useScope();
  const { data, previousData, error } = useQuery(ReportsToCheckDocument, {
    variables: { filter: { regionId: region.id, year, withFindings: true }, first: 8 },
  });
  const reports = (data ?? previousData)?.reports;
  const ofYear = region.years.find((one) => one.year === year);
  const someMissing = ofYear !== undefined && ofYear.expected > ofYear.received;
  const { rows } = useStatistics(
    someMissing ? { regionIds: [region.id], measures: ['requests.received'], fromYear: year, toYear: year, groupBy: 'AGENCY_YEAR' } : undefined,
  );
  const missing = rows?.flatMap((row) => (row.received < row.expected && row.agencyId !== null ? [{ id: row.agencyId, name: row.agencyName ?? row.agencyId }] : []));
  return (
    <section className="panel" aria-labelledby="to-check">
      <h2 id="to-check" className="panel-title">
        {t('overview.toCheck', { year })}
        <SampleMark shown={region.isSample} />
      </h2>
      {error && <Unreachable error={error} />}
      {!error && !reports && <Waiting height={280} />}
      {reports && reports.nodes.length === 0 && <p className="faint overview-none">{t('overview.nothingToCheck')}</p>}
      {reports && reports.nodes.length > 0 && (
        <ul className="to-check">
          {reports.nodes.map((report) => (
            <li key={report.id}>
              <Link to={pageAddress.report(report.id, { ...selection, pane: 'findings' })}>{report.agencyName}</Link>
              <SeverityCounts errors={report.errors} warnings={report.warnings} notices={report.notices} />
            </li>
          ))}
        </ul>
      )}
      {reports && reports.totalCount > reports.nodes.length && (
        <p className="overview-next">
          <Link to={pageAddress.agencies({ ...selection, sort: 'findings', descending: true })}>{t('overview.allToCheck', { count: reports.totalCount })}</Link>
        </p>
      )}
      {missing && missing.length > 0 && (
        <p className="overview-next">
          <span>
            {t('overview.notIn', { count: missing.length })}
            {missing.map((agency, index) => (
              <Fragment key={agency.id}>
                {index > 0 && t('list.separator')}
                <Link to={pageAddress.agency(agency.id, selection)}>{agency.name}</Link>
              </Fragment>
            ))}
          </span>
        </p>
      )}
    </section>
  );
}

function NothingYet({ region }: { readonly region: Region | undefined }) {
  const { t } = useWording();
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">{region ? t('overview.title', { region: region.name }) : t('brand.title')}</h1>
      </div>
      <Emptiness
        title={t('overview.empty')}
        action={<ImportFirst />}
      >
        {t('overview.emptyHint')}
      </Emptiness>
      <section className="panel first-steps" aria-label={t('overview.steps')}>
        <h2 className="panel-title">{t('overview.steps')}</h2>
        <ol>
          <li>{t('overview.step1')}</li>
          <li>{t('overview.step2')}</li>
          <li>{t('overview.step3')}</li>
        </ol>
      </section>
    </div>
  );
}

function OverviewSkeleton() {
  const { t } = useWording();
  return (
    <div className="page" aria-busy="true">
      <p className="visually-hidden" role="status">
        {t('state.loading')}
      </p>
      <div className="page-head">
        <div>
          <div className="skeleton" style={{ height: 30, width: 320 }} />
          <div className="skeleton" style={{ height: 18, width: 200, marginTop: 6 }} />
        </div>
      </div>
      <div className="stack">
        <KeyFigures figures={undefined} addressOf={() => '/'} />
        <div className="grid-2">
          <Waiting height={FIGURE_HEIGHT} />
          <Waiting height={FIGURE_HEIGHT} />
        </div>
        <div className="grid-2">
          <Waiting height={420} />
          <Waiting height={420} />
        </div>
      </div>
    </div>
  );
}
