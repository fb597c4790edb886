import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useEffect, useEffectEvent, useMemo, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { FORMAT_DEFINITIONS } from '@huilan/annual-report';
import { ReportInOnePiece } from '../../api/report-in-one-piece.js';
import { Emptiness, Unreachable } from '../../frame/Messages.js';
import { PageSkeleton } from '../../frame/PageSkeleton.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useRights } from '../../session/session.js';
import { pageAddress, selectionOf } from '../../view/page-address.js';
import { REPORT_PANES, reportLink } from '../../view/report-view.js';
import { useLinkState } from '../../view/use-link-state.js';
import { dateText } from '../../wording/numbers.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useWording } from '../../wording/wording.js';
import { ChosenCard } from './ChosenCard.js';
import { Divider } from './Divider.js';
import { FindingsPanel } from './FindingsPanel.js';
import type { FormContext } from './FormCell.js';
import { layoutFormat } from './official-form.data.js';
import { OfficialForm } from './OfficialForm.js';
import { chosenOf, indexOf, inOrder, placeOf, type Finding, type ShownReport } from './read-report.data.js';
import { FindingVerdict } from './review/FindingVerdict.js';
import { Passages } from './review/Passages.js';
import { ReviewBar } from './review/ReviewBar.js';
import { ReviewBarToCome } from './review/ReviewBarToCome.js';
import { useReview } from './review/use-review.js';
import { SeverityCounts } from './SeverityCounts.js';
import { SourceView } from './source/SourceView.js';
import './report.css';

/** One report: its source on the left, the official form in the middle, what was found on the right. */
export function ReportPage() {
  const { id = '' } = useParams();
  const { t } = useWording();
  const { selection } = useScope();
  const { data, loading, error, refetch } = useQuery(ReportInOnePiece, { variables: { id } });
  // The form and the source are thousands of cells: they are drawn in pieces, so that the browser can answer between them.
  const report = useDeferredValue(data?.report);
  usePageTitle(report ? t('report.title', { agency: report.agency.name, year: report.year }) : undefined);
  if (error) {
    return (
      <div className="page">
        <h1 className="page-title visually-hidden">{t('report.word')}</h1>
        <Unreachable error={error} retry={() => void refetch()} />
      </div>
    );
  }
  if (report === undefined || (loading && !report)) return <PageSkeleton />;
  if (report) return <ReportOf key={report.id} report={report} />;
  return (
    <div className="page">
      <Emptiness
        isPage
        title={t('report.unknown')}
        action={
          <Link className="button" to={pageAddress.agencies(selection)}>
            {t('agency.toList')}
          </Link>
        }
      />
    </div>
  );
}

function ReportOf({ report }: { readonly report: ShownReport }) {
  const wording = useWording();
  const { t } = wording;
  const [view, change] = useLinkState(reportLink);
  const [share, setShare] = useState(36);
  const { version, previous } = report;
  const index = useMemo(() => indexOf(report), [report]);
  const findings = useMemo(() => inOrder(version.findings), [version]);
  const [walked, setWalked] = useState<number | undefined>(undefined);
  const chosen = useMemo(() => chosenOf(view.cell), [view.cell]);
  const place = useMemo(() => placeOf(chosen, version), [chosen, version]);
  const format = layoutFormat(version.format, report.year);
  const review = useReview(report.id);
  const { supervises } = useRights();
  const choose = (cell: string) => change({ cell }, { replace: true });
  const form: FormContext = {
    index,
    chosen: chosen?.what === 'cell' ? chosen.key : undefined,
    lastYear: view.lastYear,
    hasLastYear: previous !== null,
    onChoose: choose,
  };
  const walkTo = (at: number) => {
    setWalked(at);
    const target = findings[at] && targetOf(findings[at]);
    if (target) choose(target);
  };
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
    const step = event.key === 'j' ? 1 : event.key === 'k' ? -1 : 0;
    if (step === 0 || findings.length === 0) return;
    walkTo(walked === undefined ? (step === 1 ? 0 : findings.length - 1) : Math.min(Math.max(walked + step, 0), findings.length - 1));
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);

  return (
    <div className="report-page" data-pane={view.pane}>
      <ReportHead report={report} />
      {review ? (
        <ReviewBar review={review} findings={findings} cell={chosen?.what === 'cell' ? chosen.key : undefined} />
      ) : (
        supervises && <ReviewBarToCome />
      )}
      <div className="report-panes switch" role="group" aria-label={t('report.panes')}>
        {REPORT_PANES.map((pane) => (
          <button key={pane} type="button" aria-pressed={view.pane === pane} onClick={() => change({ pane }, { replace: true })}>
            {t(`report.pane.${pane}`)}
            {pane === 'findings' && findings.length > 0 ? ` ${findings.length}` : ''}
          </button>
        ))}
      </div>
      <div className="report-columns" style={{ '--source-share': `${share}%` } as React.CSSProperties}>
        <section className="report-source" aria-label={t('report.pane.source')}>
          <ChosenCard chosen={chosen} report={report} index={index} />
          <SourceView key={version.id} version={version} place={place} shown={view.pane === 'source'} onChoose={choose} />
        </section>
        <Divider value={share} onChange={setShare} />
        <section className="report-form" aria-label={t('report.pane.form')} tabIndex={0}>
          <OfficialForm
            report={report}
            format={format}
            form={form}
            chosenIndicator={chosen?.what === 'indicator' ? chosen.index : undefined}
            chosenSection={chosen?.what === 'section' ? chosen.key : undefined}
            onChooseIndicator={(at) => choose(`indicator:${at}`)}
            onChooseSection={(key) => choose(`section:${key}`)}
          />
        </section>
        <aside className="report-findings" aria-label={t('report.pane.findings')} tabIndex={0}>
          <FindingsPanel
            findings={findings}
            questions={version.questions}
            chosen={walked}
            onChoose={walkTo}
            verdictOf={(finding, isChosen) => review && (
                <>
                  {isChosen && <Passages passages={review.report.version.findings.find(({ id }) => id === finding.id)?.passages ?? []} />}
                  <FindingVerdict key={`${finding.id} ${review.report.revision}`} review={review} findingId={finding.id} isChosen={isChosen} />
                </>
              )}
            onQuestion={(question) => question.cells[0] !== undefined && choose(question.cells[0])}
          />
        </aside>
      </div>
      {chosen && view.pane === 'form' && (
        <div className="report-foot">
          <ChosenCard chosen={chosen} report={report} index={index} />
          <button type="button" className="button button-main" onClick={() => change({ pane: 'source' })}>
            {t('report.seeSource')}
          </button>
        </div>
      )}
    </div>
  );
}

function targetOf(finding: Finding): string | undefined {
  return finding.cells[0] ?? (finding.section === null ? undefined : `section:${finding.section}`);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

function ReportHead({ report }: { readonly report: ShownReport }) {
  const wording = useWording();
  const { t, language } = wording;
  const [view, change] = useLinkState(reportLink);
  const navigate = useNavigate();
  const carried = selectionOf(view);
  const { version, agency } = report;
  const counts = { errors: 0, warnings: 0, notices: 0 };
  for (const finding of version.findings) counts[finding.severity === 'ERROR' ? 'errors' : finding.severity === 'WARNING' ? 'warnings' : 'notices'] += 1;
  const notice = FORMAT_DEFINITIONS.find((one) => one.format === version.format)?.notice;
  const years = [...agency.reports].sort((one, other) => one.year - other.year);
  const receivedAt = years.find((one) => one.id === report.id)?.receivedAt ?? version.createdAt;
  const facts = [
    notice ? t('report.format', { notice: wording.of(notice) }) : t('report.formatUnknown'),
    t('report.read', { cells: version.cells.length, indicators: version.indicators.length }),
    t('report.versionOf', { number: version.number, date: dateText(receivedAt, language) }),
  ];
  return (
    <header className="report-head">
      <div className="report-words">
        <p className="crumb">
          <Link to={pageAddress.agency(agency.id, carried)}>{agency.name}</Link>
        </p>
        <h1 className="page-title">
          {t('report.title', { agency: agency.name, year: report.year })}
          <SampleMark shown={report.isSample} />
        </h1>
        <p className="page-subtitle">
          {facts.join(' · ')} · <a href={version.file.url} title={t('report.download', { file: version.file.name })}>{version.file.name}</a>
        </p>
      </div>
      <div className="report-tools">
        <SeverityCounts {...counts} />
        {report.previous && (
          <label className="check">
            <input type="checkbox" checked={view.lastYear} onChange={(event) => change({ lastYear: event.target.checked }, { replace: true })} />
            {t('report.withLastYear', { year: report.previous.year })}
          </label>
        )}
        <label className="context-select report-year">
          <span className="visually-hidden">{t('report.year')}</span>
          <select
            aria-label={t('report.year')}
            value={report.id}
            onChange={(event) => void navigate(pageAddress.report(event.target.value, { ...carried, ...(view.cell?.includes(':') || view.cell === undefined ? {} : { cell: view.cell }), lastYear: view.lastYear }))}
          >
            {years.map((one) => (
              <option key={one.id} value={one.id}>
                {t('span.year', { year: one.year })}
              </option>
            ))}
          </select>
        </label>
      </div>
    </header>
  );
}
