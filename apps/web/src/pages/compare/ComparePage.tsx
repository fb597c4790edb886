import { findMeasure, type Measure } from '@huilan/measures';
import { useMemo, type ReactNode } from 'react';
import { Link } from 'react-router';
import { useStatistics } from '../../api/use-statistics.js';
import { compareNames, comparisonOf, type Comparison } from '../../charts/comparison.data.js';
import { comparisonTable } from '../../charts/comparison-table.data.js';
import { FigureFrame } from '../../charts/FigureFrame.js';
import { sortTable } from '../../charts/figure-table.js';
import { FigureTableView } from '../../charts/FigureTableView.js';
import { heatRows, largestInHeat } from '../../charts/heat-map.data.js';
import { HeatMap } from '../../charts/HeatMap.js';
import { OutcomeStacks } from '../../charts/OutcomeStacks.js';
import { largestFirst, STACK_MEASURES, stackNotes, stackOf, stackTable } from '../../charts/outcome-stack.data.js';
import { rankedBars, rankedBarsTable } from '../../charts/ranked-bars.data.js';
import { RankedBars } from '../../charts/RankedBars.js';
import { breaksOf } from '../../charts/series-breaks.js';
import { SharesSwitch } from '../../charts/SharesSwitch.js';
import { SmallTrends } from '../../charts/SmallTrends.js';
import { MAXIMUM_LINES, trendSeries, trendTable } from '../../charts/trend-lines.data.js';
import { TrendLines } from '../../charts/TrendLines.js';
import { AntDesign } from '../../controls/AntDesign.js';
import { Emptiness, Refusal, Unreachable, Waiting } from '../../frame/Messages.js';
import { PageSkeleton } from '../../frame/PageSkeleton.js';
import { useScope, type Region } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { chartOf, COMPARE_CHARTS, compareLink, measuresOf, yearOf, type CompareView } from '../../view/compare-view.js';
import type { YearRange } from '../../view/link-parameters.js';
import { pageAddress, selectionOf } from '../../view/page-address.js';
import { everyYear } from '../../view/region-facts.js';
import { useLinkState } from '../../view/use-link-state.js';
import { MINIMUM_DENOMINATOR } from '../../wording/figure-text.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useWording } from '../../wording/wording.js';
import { CompareChoices } from './CompareChoices.js';
import { agencyStacks } from './agency-stacks.data.js';
import { coverageText, measureNotes, spanText, subjectText } from './compare-titles.js';
import './compare.css';

/** Agencies side by side: the same selection as bars, lines, outcomes, heat map and table. */
export function ComparePage() {
  const { region, years, loading, error, refresh, selection } = useScope();
  const { t } = useWording();
  usePageTitle(t('nav.compare'));
  if (loading) return <PageSkeleton />;
  if (!error && region && years) return <CompareOf region={region} years={years} />;
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">{t('nav.compare')}</h1>
      </div>
      {error ? (
        <Unreachable error={error} retry={refresh} />
      ) : (
        <Emptiness
          title={t('compare.nothing')}
          action={
            <Link className="button button-main" to={pageAddress.import(selection)}>
              {t('overview.importFirst')}
            </Link>
          }
        >
          {t('compare.nothingHint')}
        </Emptiness>
      )}
    </div>
  );
}

function CompareOf({ region, years }: { readonly region: Region; readonly years: YearRange }) {
  const wording = useWording();
  const { t } = wording;
  const [view, change] = useLinkState(compareLink);
  const chart = chartOf(view, years);
  const year = yearOf(view, years);
  const chosen = useMemo(() => measuresOf(view).flatMap((key) => findMeasure(key) ?? []), [view]);
  const measures = chart === 'outcomes' ? STACK_MEASURES : chosen;
  const statistics = useStatistics(
    measures.length === 0
      ? undefined
      : {
          regionIds: [region.id],
          ...(view.agencies.length > 0 ? { agencyIds: [...view.agencies] } : {}),
          ...(view.kinds.length > 0 ? { kinds: [...view.kinds] } : {}),
          measures: measures.map((measure) => measure.key),
          fromYear: chart === 'bars' ? Math.min(years.from, year - 1) : years.from,
          toYear: years.to,
          groupBy: 'AGENCY_YEAR',
        },
  );
  const { rows } = statistics;
  const asked = measures.length;
  const comparison = useMemo(() => {
    // Rows of the selection before are of no use for other measures.
    const fitting = rows?.every((row) => row.values.length === asked) ? rows : undefined;
    return fitting && comparisonOf(fitting, measures, everyYear(years), region.name);
  }, [rows, measures, asked, years, region.name]);

  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 className="page-title">
            {t('nav.compare')}
            <SampleMark shown={region.isSample} />
          </h1>
          <p className="page-subtitle">{t('compare.subtitle')}</p>
        </div>
      </div>
      <AntDesign>
        <CompareChoices region={region} view={view} onChange={change} />
      </AntDesign>
      <div className="compare-bar">
        <div className="switch" role="group" aria-label={t('compare.views')}>
          {COMPARE_CHARTS.map((one) => (
            <button key={one} type="button" aria-pressed={chart === one} onClick={() => change({ chart: one })}>
              {t(`compare.chart.${one}`)}
            </button>
          ))}
        </div>
        {showsOneYear(chart, comparison) && years.from < years.to && (
          <div className="switch figures" role="group" aria-label={t('compare.year')}>
            {everyYear(years).map((one) => (
              <button key={one} type="button" aria-pressed={one === year} onClick={() => change({ at: one === years.to ? undefined : one }, { replace: true })}>
                {one}
              </button>
            ))}
          </div>
        )}
        {chart === 'outcomes' && <SharesSwitch shares={view.shares} onChange={(shares) => change({ shares }, { replace: true })} />}
        {chart === 'lines' && (comparison?.agencies.length ?? 0) > MAXIMUM_LINES && (
          <div className="switch" role="group" aria-label={t('compare.scale')}>
            <button type="button" aria-pressed={!view.commonScale} onClick={() => change({ commonScale: false }, { replace: true })}>
              {t('compare.ownScale')}
            </button>
            <button type="button" aria-pressed={view.commonScale} onClick={() => change({ commonScale: true }, { replace: true })}>
              {t('compare.commonScale')}
            </button>
          </div>
        )}
      </div>
      {statistics.error && <Unreachable error={statistics.error} />}
      {statistics.refused && <Refusal {...statistics.refused} />}
      {chosen.length === 0 && <Emptiness title={t('compare.unknownMeasure')}>{t('compare.unknownMeasureHint')}</Emptiness>}
      {!comparison && statistics.loading && <Waiting height={640} />}
      {comparison?.agencies.length === 0 && <Emptiness title={t('compare.noAgencies')}>{t('compare.noAgenciesHint')}</Emptiness>}
      {comparison && comparison.agencies.length > 0 && (
        <div className={`stack${statistics.loading ? ' is-updating' : ''}`}>
          <Figures region={region} years={years} view={view} comparison={comparison} onChange={change} />
        </div>
      )}
    </div>
  );
}

/** Outcomes of a few agencies show all their years; of many, one year. */
function showsOneYear(chart: string, comparison: Comparison | undefined): boolean {
  return chart === 'bars' || (chart === 'outcomes' && (comparison?.agencies.length ?? 0) > MAXIMUM_LINES);
}

interface FiguresProps {
  readonly region: Region;
  readonly years: YearRange;
  readonly view: CompareView;
  readonly comparison: Comparison;
  readonly onChange: (change: Partial<CompareView>, options?: { replace?: boolean }) => void;
}

function Figures(props: FiguresProps): ReactNode {
  switch (chartOf(props.view, props.years)) {
    case 'table':
      return <TableFigure {...props} />;
    case 'outcomes':
      return <OutcomeFigures {...props} />;
    default:
      return props.comparison.measures.map((measure, index) => <MeasureFigure key={measure.key} {...props} measure={measure} index={index} />);
  }
}

function MeasureFigure(props: FiguresProps & { readonly measure: Measure; readonly index: number }) {
  const { region, years, view, comparison, measure, index } = props;
  const wording = useWording();
  const { t } = wording;
  const carried = selectionOf(view);
  const all = everyYear(years);
  const chart = chartOf(view, years);
  const year = yearOf(view, years);
  const subject = subjectText(region.name, view, comparison, wording);
  const shown = chart === 'bars' ? { from: year, to: year } : years;
  const title = t('compare.title', { subject, span: spanText(shown, wording), measure: wording.of(measure.label) });
  const breaks = chart === 'bars' ? [] : breaksOf(measure, all);
  const reportAddress = (reportId: string | null | undefined) => (reportId ? pageAddress.report(reportId, carried) : undefined);
  const agencyAddress = (id: string) => pageAddress.agency(id, carried);
  const common = {
    title,
    subtitle: coverageText(measure, index, comparison, everyYear(shown), wording),
    isSample: region.isSample,
    addressOf: (cell: { reportId?: string | null }) => reportAddress(cell.reportId),
    rowAddress: agencyAddress,
    notes: [...measureNotes(measure, wording), ...breaks.map((one) => t('chart.breakNote', { year: one.year, notice: wording.of(one.notice) }))],
  };
  if (chart === 'bars') {
    const bars = rankedBars(comparison, index, year, wording);
    return (
      <FigureFrame {...common} table={rankedBarsTable(bars, comparison, index, wording)} notes={[...common.notes, t('compare.beforeMark', { year: year - 1 })]}>
        <RankedBars bars={bars} measure={measure} title={title} highlighted={view.highlight} addressOf={(bar) => reportAddress(bar.reportId)} />
      </FigureFrame>
    );
  }
  const series = trendSeries(comparison, index, wording);
  const table = trendTable(series, comparison, index, wording);
  if (chart === 'heat') {
    const heat = heatRows(comparison, index, wording);
    return (
      <FigureFrame {...common} table={table}>
        <HeatMap
          rows={heat}
          years={all}
          measure={measure}
          largest={largestInHeat(comparison, index)}
          title={title}
          addressOf={(cell) => reportAddress(cell.reportId)}
          agencyAddress={(row) => agencyAddress(row.key)}
        />
      </FigureFrame>
    );
  }
  if (series.length <= MAXIMUM_LINES) {
    return (
      <FigureFrame {...common} table={table}>
        <TrendLines
          series={series}
          years={all}
          measure={measure}
          title={title}
          breaks={breaks}
          height={380}
          printValues={series.length === 1}
          addressOf={(point) => reportAddress(point.reportId)}
        />
      </FigureFrame>
    );
  }
  return (
    <FigureFrame {...common} table={table} notes={[...common.notes, t('compare.gapNote')]} subtitle={`${common.subtitle} · ${t(view.commonScale ? 'compare.commonScaleNote' : 'compare.ownScaleNote')}`}>
      <SmallTrends
        series={highlightedFirst(series, view.highlight)}
        measure={measure}
        title={title}
        commonScale={view.commonScale}
        addressOf={(point) => reportAddress(point.reportId)}
        agencyAddress={(one) => agencyAddress(one.key)}
      />
    </FigureFrame>
  );
}

function highlightedFirst<Series extends { readonly key: string }>(series: readonly Series[], key: string | undefined): Series[] {
  return [...series].sort((one, other) => Number(other.key === key) - Number(one.key === key));
}

function OutcomeFigures({ region, years, view, comparison }: FiguresProps) {
  const wording = useWording();
  const { t } = wording;
  const carried = selectionOf(view);
  const subject = subjectText(region.name, view, comparison, wording);
  const reportAddress = (reportId: string | null | undefined) => (reportId ? pageAddress.report(reportId, carried) : undefined);
  const subtitleOf = (shown: readonly number[]) => {
    const of = shown.flatMap((one) => comparison.coverage.get(one) ?? []);
    const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
    const coverage = t('coverage.reports', { received: sum(of.map((one) => one.received)), expected: sum(of.map((one) => one.expected)) });
    return `${t(view.shares ? 'stack.subtitleShares' : 'stack.subtitleCounts')} · ${coverage}`;
  };
  const common = { isSample: region.isSample, addressOf: (cell: { reportId?: string | null }) => reportAddress(cell.reportId) };
  if (!showsOneYear('outcomes', comparison)) {
    return (
      <div className={comparison.agencies.length > 1 ? 'grid-2' : 'stack'}>
        {comparison.agencies.map((agency) => {
          const sources = agencyStacks(comparison, [agency], everyYear(years), 'year', wording);
          const stacks = sources.map((source) => stackOf(source, view.shares, wording));
          const title = t('stack.title', { subject: agency.name, span: spanText(years, wording) });
          return (
            <FigureFrame key={agency.id} {...common} title={title} subtitle={t(view.shares ? 'stack.subtitleShares' : 'stack.subtitleCounts')} table={stackTable(stacks, sources, t('table.year'), wording)} notes={stackNotes(stacks, wording)}>
              <OutcomeStacks stacks={stacks} shares={view.shares} title={title} direction="standing" addressOf={(stack) => reportAddress(stack.reportId)} />
            </FigureFrame>
          );
        })}
      </div>
    );
  }
  const year = yearOf(view, years);
  const sources = agencyStacks(comparison, comparison.agencies, [year], 'agency', wording);
  const stacks = largestFirst(
    sources.map((source) => stackOf(source, view.shares, wording)),
    view.shares,
    compareNames,
  );
  const title = t('stack.title', { subject, span: t('span.year', { year }) });
  return (
    <FigureFrame
      {...common}
      title={title}
      subtitle={subtitleOf([year])}
      table={stackTable(stacks, sources, t('table.agency'), wording)}
      notes={[...stackNotes(stacks, wording), ...(stacks.some((stack) => stack.weak) ? [t('stack.fewCasesNote', { count: MINIMUM_DENOMINATOR })] : [])]}
    >
      <OutcomeStacks stacks={stacks} shares={view.shares} title={title} direction="lying" addressOf={(stack) => reportAddress(stack.reportId)} />
    </FigureFrame>
  );
}

function TableFigure({ region, years, view, comparison, onChange }: FiguresProps) {
  const wording = useWording();
  const { t } = wording;
  const carried = selectionOf(view);
  const first = comparison.measures[0];
  if (!first) return null;
  const order = view.sort ?? { by: `${first.key}@${years.to}`, descending: true };
  const table = sortTable(comparisonTable(comparison, wording), order.by, order.descending, compareNames);
  const names = comparison.measures.map((measure) => wording.of(measure.label)).join(t('list.separator'));
  const title = t('compare.title', { subject: subjectText(region.name, view, comparison, wording), span: spanText(years, wording), measure: names });
  const addressOf = (cell: { reportId?: string | null }) => (cell.reportId ? pageAddress.report(cell.reportId, carried) : undefined);
  const breaks = [...new Map(comparison.measures.flatMap((measure) => breaksOf(measure, comparison.years)).map((one) => [one.year, one])).values()];
  return (
    <FigureFrame
      title={title}
      subtitle={comparison.measures.length === 1 ? coverageText(first, 0, comparison, comparison.years, wording) : t('compare.tableSubtitle')}
      isSample={region.isSample}
      table={table}
      tableOnly
      notes={[
        ...comparison.measures.flatMap((measure) => measureNotes(measure, wording)),
        ...breaks.map((one) => t('chart.breakNote', { year: one.year, notice: wording.of(one.notice) })),
      ].filter((note, index, notes) => notes.indexOf(note) === index)}
    >
      <FigureTableView
        table={table}
        caption={title}
        addressOf={addressOf}
        rowAddress={(id) => (id === 'all' ? undefined : pageAddress.agency(id, carried))}
        sort={order}
        onSort={(by, descending) => onChange({ sort: { by, descending } }, { replace: true })}
      />
    </FigureFrame>
  );
}
