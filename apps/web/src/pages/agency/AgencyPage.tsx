import { useQuery } from '@apollo/client/react';
import type { Measure } from '@huilan/measures';
import { useDeferredValue, useMemo } from 'react';
import { Link, useParams } from 'react-router';
import { AgencyDocument, type AgencyQuery } from '../../api/generated/graphql.js';
import { useStatistics } from '../../api/use-statistics.js';
import { agencyOfRow, comparisonOf, type ComparedSubject } from '../../charts/comparison.data.js';
import { FigureFrame } from '../../charts/FigureFrame.js';
import { StandingStacks } from '../../charts/StandingStacks.js';
import { STACK_MEASURES, stackNotes, stackOf, stackTable } from '../../charts/outcome-stack.data.js';
import { stackSources } from '../../charts/stack-sources.data.js';
import { breaksOf } from '../../charts/series-breaks.js';
import { SharesSwitch } from '../../charts/SharesSwitch.js';
import { trendSeries, trendTable } from '../../charts/trend-lines.data.js';
import { TrendLines } from '../../charts/TrendLines.js';
import { Emptiness, Refusal, Unreachable, Waiting } from '../../frame/Messages.js';
import { PageSkeleton } from '../../frame/PageSkeleton.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import type { YearRange } from '../../view/link-parameters.js';
import { outcomesLink } from '../../view/outcomes-view.js';
import { pageAddress, selectionOf } from '../../view/page-address.js';
import { everyYear } from '../../view/region-facts.js';
import { useLinkState } from '../../view/use-link-state.js';
import { dateText } from '../../wording/numbers.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useWording } from '../../wording/wording.js';
import { spanText } from '../compare/compare-titles.js';
import { SeverityCounts } from '../report/SeverityCounts.js';
import { AGENCY_MEASURES, PEERS, peersSeries } from './agency.data.js';
import '../../charts/figure-table.css';
import './agency.css';

type AgencyWithReports = NonNullable<AgencyQuery['agency']>;

/** One agency over the years, its peers for context, and its reports. */
export function AgencyPage() {
  const { id = '' } = useParams();
  const { t } = useWording();
  const { selection } = useScope();
  const { data, loading, error, refetch } = useQuery(AgencyDocument, { variables: { id } });
  const agency = data?.agency;
  usePageTitle(agency?.name);
  if (error) {
    return (
      <div className="page">
        <h1 className="page-title visually-hidden">{t('nav.agencies')}</h1>
        <Unreachable error={error} retry={() => void refetch()} />
      </div>
    );
  }
  if (loading && !agency) return <PageSkeleton />;
  if (agency) return <AgencyOf agency={agency} />;
  return (
    <div className="page">
      <Emptiness
        isPage
        title={t('agency.unknown')}
        action={
          <Link className="button" to={pageAddress.agencies(selection)}>
            {t('agency.toList')}
          </Link>
        }
      />
    </div>
  );
}

const AGENCY_KEYS = AGENCY_MEASURES.map((measure) => measure.key);
const STACK_KEYS = STACK_MEASURES.map((measure) => measure.key);

function AgencyOf({ agency }: { readonly agency: AgencyWithReports }) {
  const wording = useWording();
  const { t } = wording;
  const [view] = useLinkState(outcomesLink);
  const carried = selectionOf(view);
  const reportYears = agency.reports.map((report) => report.year);
  const available = reportYears.length === 0 ? undefined : { from: Math.min(...reportYears), to: Math.max(...reportYears) };
  const years = useYears(available, view.years);
  const facts = [
    t(`kind.${agency.kind}`, { count: 1 }),
    agency.system,
    agency.activeFrom === null ? null : t('agency.since', { year: agency.activeFrom }),
    agency.activeUntil === null ? null : t('agency.until', { year: agency.activeUntil }),
    agency.formerNames.length === 0 ? null : t('agencies.formerly', { names: agency.formerNames.join(t('list.separator')) }),
  ].filter(Boolean);
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to={pageAddress.agencies(carried)}>{t('agencies.title', { region: agency.regionName })}</Link>
          </p>
          <h1 className="page-title">
            {agency.name}
            <SampleMark shown={agency.isSample} />
          </h1>
          <p className="page-subtitle">{facts.join(' · ')}</p>
        </div>
        {years && (
          <Link className="button" to={pageAddress.compare({ ...carried, kinds: [agency.kind], highlight: agency.id, years: { from: years.to, to: years.to } })}>
            {t('agency.compareWithPeers')}
          </Link>
        )}
      </div>
      <div className="stack">
        {years ? <AgencyFigures agency={agency} years={years} /> : <Emptiness title={t('agency.noReports')}>{t('agency.noReportsHint')}</Emptiness>}
        {agency.reports.length > 0 && <ReportsOf agency={agency} />}
      </div>
    </div>
  );
}

/** The years chosen, as far as the agency has reports; else all of its years. */
function useYears(available: YearRange | undefined, chosen: YearRange | undefined): YearRange | undefined {
  const from = available && Math.max(chosen?.from ?? 0, available.from);
  const to = available && Math.min(chosen?.to ?? 9999, available.to);
  return useMemo(() => (from === undefined || to === undefined ? undefined : from <= to ? { from, to } : available), [from, to, available]);
}

function AgencyFigures({ agency, years }: { readonly agency: AgencyWithReports; readonly years: YearRange }) {
  const wording = useWording();
  const { t } = wording;
  const [view, change] = useLinkState(outcomesLink);
  const carried = selectionOf(view);
  const span = { fromYear: years.from, toYear: years.to, groupBy: 'AGENCY_YEAR' as const };
  const own = useStatistics({ agencyIds: [agency.id], measures: [...AGENCY_KEYS, ...STACK_KEYS], ...span });
  const others = useStatistics({ regionIds: [agency.regionId], kinds: [agency.kind], measures: AGENCY_KEYS, ...span });
  const all = everyYear(years);
  // Drawn in pieces, so that the browser can answer between them.
  const ownRows = useDeferredValue(own.rows);
  const otherRows = useDeferredValue(others.rows);
  const mine = ownRows && comparisonOf(ownRows, [...AGENCY_MEASURES, ...STACK_MEASURES], all, agencyOfRow(agency.regionName));
  const peers = otherRows && comparisonOf(otherRows, AGENCY_MEASURES, all);
  if (own.error) return <Unreachable error={own.error} />;
  if (own.refused) return <Refusal {...own.refused} />;
  // Both together: the peers' line and its note would push the page down.
  if (!mine || (!peers && (others.loading || others.rows))) {
    return (
      <div className="grid-2">
        {AGENCY_MEASURES.map((measure) => (
          <Waiting key={measure.key} height={358} />
        ))}
      </div>
    );
  }
  const reportAddress = (reportId: string | null | undefined) => (reportId ? pageAddress.report(reportId, carried) : undefined);
  const outcomes = comparisonOf(ownRows.map((row) => ({ ...row, values: row.values.slice(AGENCY_MEASURES.length) })), STACK_MEASURES, all);
  const me: ComparedSubject = { id: agency.id, name: agency.name, label: agency.name, kind: agency.kind, system: agency.system, isGroup: false };
  const sources = stackSources(outcomes, [me], all, 'year', wording);
  const stacks = sources.map((source) => stackOf(source, view.shares, wording));
  const stackTitle = t('stack.title', { subject: agency.name, span: spanText(years, wording) });
  const peersNote = (measure: Measure, index: number) => {
    const coverage = peers?.coverage.get(years.to);
    return t(measure.kind === 'rate' ? 'agency.peersTogether' : 'agency.peersMedian', {
      kind: t(`kind.${agency.kind}`),
      year: years.to,
      expected: coverage?.expected ?? 0,
      covered: coverage?.covered[index] ?? 0,
    });
  };
  return (
    <>
      <div className="grid-2">
        {AGENCY_MEASURES.map((measure, index) => {
          const series = trendSeries(mine, index, wording).filter((one) => one.key === agency.id);
          const context = peers && peers.subjects.length > 1 ? [peersSeries(peers, index, t('agency.peersShort'), wording)] : [];
          const title = t('agency.trendTitle', { agency: agency.name, measure: wording.of(measure.label) });
          const breaks = breaksOf(measure, all);
          return (
            <FigureFrame
              key={measure.key}
              title={title}
              subtitle={t('agency.trendSubtitle', { unit: wording.of(measure.unit), formula: wording.of(measure.formula) })}
              isSample={agency.isSample}
              table={trendTable([...series, ...context], mine, index, wording)}
              addressOf={(cell) => reportAddress(cell.reportId)}
              notes={[
                ...(series.every((one) => one.points.every((point) => point.value === null)) ? [t('agency.noneOfIt')] : []),
                ...(context.length > 0 ? [peersNote(measure, index)] : []),
                ...breaks.map((one) => t('chart.breakNote', { year: one.year, notice: wording.of(one.notice) })),
              ]}
            >
              <TrendLines
                series={[...series, ...context]}
                years={all}
                measure={measure}
                title={title}
                breaks={breaks}
                context={PEERS}
                height={230}
                addressOf={(point) => reportAddress(point.reportId)}
              />
            </FigureFrame>
          );
        })}
      </div>
      <FigureFrame
        title={stackTitle}
        subtitle={t(view.shares ? 'stack.subtitleShares' : 'stack.subtitleCounts')}
        isSample={agency.isSample}
        table={stackTable(stacks, sources, t('table.year'), wording)}
        addressOf={(cell) => reportAddress(cell.reportId)}
        notes={stackNotes(stacks, wording)}
        choices={<SharesSwitch shares={view.shares} onChange={(shares) => change({ shares }, { replace: true })} />}
      >
        <StandingStacks stacks={stacks} shares={view.shares} title={stackTitle} height={280} addressOf={(stack) => reportAddress(stack.reportId)} />
      </FigureFrame>
    </>
  );
}

function ReportsOf({ agency }: { readonly agency: AgencyWithReports }) {
  const { t, language } = useWording();
  const [view] = useLinkState(outcomesLink);
  const carried = selectionOf(view);
  return (
    <section aria-labelledby="reports-of">
      <h2 id="reports-of" className="panel-title reports-heading">
        {t('agency.reports')}
      </h2>
      <div className="figure-table-box" tabIndex={0} role="group" aria-labelledby="reports-of">
        <table className="figure-table">
          <thead>
            <tr>
              <th scope="col">{t('table.year')}</th>
              <th scope="col">{t('agency.file')}</th>
              <th scope="col">{t('agency.received')}</th>
              <th scope="col" className="numeric">
                {t('agency.version')}
              </th>
              <th scope="col" className="numeric">
                {t('agency.cellsRead')}
              </th>
              <th scope="col">{t('agencies.findings')}</th>
            </tr>
          </thead>
          <tbody>
            {agency.reports.map((report) => (
              <tr key={report.id}>
                <th scope="row">
                  <Link to={pageAddress.report(report.id, carried)} aria-label={t('report.title', { agency: agency.name, year: report.year })}>
                    {t('span.year', { year: report.year })}
                  </Link>
                </th>
                <td className="file-name" title={report.fileName}>
                  {report.fileName}
                </td>
                <td>{dateText(report.receivedAt, language)}</td>
                <td className="numeric figures">{report.versionNumber}</td>
                <td className="numeric figures">{report.cellsRead}</td>
                <td>
                  <SeverityCounts errors={report.errors} warnings={report.warnings} notices={report.notices} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
