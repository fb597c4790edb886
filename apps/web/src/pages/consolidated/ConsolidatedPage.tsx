import '../../i18n/round.words.js';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { ConsolidatedReportDocument } from '../../api/generated/graphql.js';
import { Emptiness, Refusal, Unreachable, Waiting } from '../../frame/Messages.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useConsolidatedWords } from '../../i18n/consolidated-words.js';
import { consolidatedLink } from '../../view/consolidated-view.js';
import { pageAddress } from '../../view/page-address.js';
import { useLinkState } from '../../view/use-link-state.js';
import { useWording } from '../../wording/wording.js';
import type { Consolidated } from './consolidated.data.js';
import { FigureSources } from './FigureSources.js';
import { SumsForm } from './SumsForm.js';
import '../report/report.css';
import './consolidated.css';

/** 汇总: the reports of a region and year added up, checked, compared with its own, and drafted; each sum followed to its agencies. */
export function ConsolidatedPage() {
  const words = useConsolidatedWords();
  const { t, language } = useWording();
  const { region, loading, error, refresh, years } = useScope();
  const [view, change] = useLinkState(consolidatedLink);
  usePageTitle(words.title);
  if (error) return <div className="page"><Unreachable error={error} retry={refresh} /></div>;
  if (!region) return <div className="page">{loading ? <Waiting height={400} /> : <Emptiness isPage title={t('context.noRegion')} />}</div>;
  const year = view.year ?? years?.to;
  const listed = [...new Set([...region.years.map((one) => one.year), ...(year === undefined ? [] : [year])])].sort((one, other) => other - one);
  const files = `/api/region-reports/${region.id}/${year}`;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 className="page-title">
            {year === undefined ? words.title : words.titleOf(region.name, year)}
            <SampleMark shown={region.isSample} />
          </h1>
          <p className="page-subtitle">{words.subtitle}</p>
        </div>
        {year !== undefined && (
          <div className="consolidated-tools">
            <label className="choice">
              <span>{words.year}</span>
              <select className="field" aria-label={words.year} value={year} onChange={(event) => change({ year: Number(event.target.value), figure: '' })}>
                {listed.map((one) => (
                  <option key={one} value={one}>
                    {t('span.year', { year: one })}
                  </option>
                ))}
              </select>
            </label>
            <a className="button" href={`${files}/draft.docx`} download>
              {words.word}
            </a>
            <a className="button" href={`${files}/sums.xlsx?language=${language}`} download>
              {words.excel}
            </a>
          </div>
        )}
      </header>
      {year === undefined ? <NothingYet /> : <Report regionId={region.id} year={year} figure={view.figure} onFigure={(figure) => change({ figure })} />}
    </div>
  );
}

interface ReportProps {
  readonly regionId: string;
  readonly year: number;
  readonly figure: string;
  readonly onFigure: (figure: string) => void;
}

function Report({ regionId, year, figure, onFigure }: ReportProps) {
  const { data, error, refetch } = useQuery(ConsolidatedReportDocument, { variables: { regionId, year }, fetchPolicy: 'cache-and-network' });
  if (error) return <Unreachable error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting height={420} />;
  const report = data.consolidatedReport;
  if (report.__typename === 'RoundRefusal') return <Refusal code={report.code} message={report.message} />;
  return (
    <div className="stack">
      <Coverage report={report} />
      {report.counted === 0 ? (
        <NothingYet />
      ) : (
        <>
          <div className="consolidated-judged">
            <Checked report={report} onFigure={onFigure} />
            <Own report={report} onFigure={onFigure} />
          </div>
          <div className="consolidated-desk">
            <SumsForm report={report} figure={figure} onFigure={onFigure} />
            <FigureSources key={figure} report={report} figure={figure} onClose={() => onFigure('')} />
          </div>
        </>
      )}
    </div>
  );
}

function NothingYet() {
  const words = useConsolidatedWords();
  const { selection } = useScope();
  return (
    <Emptiness
      title={words.nothing}
      action={
        <Link className="button" to={pageAddress.collect(selection)}>
          {words.toCollect}
        </Link>
      }
    >
      {words.nothingHint}
    </Emptiness>
  );
}

function Coverage({ report }: { readonly report: Consolidated }) {
  const words = useConsolidatedWords();
  const { t } = useWording();
  const { selection } = useScope();
  return (
    <section className="panel" aria-label={words.coverage}>
      <p className="consolidated-line">
        <strong>{words.counted(report.counted, report.expected)}</strong>
      </p>
      {report.uncounted.length > 0 && (
        <details>
          <summary>{words.uncounted(report.uncounted.length)}</summary>
          <ul className="consolidated-agencies">
            {report.uncounted.map(({ agencyId, agencyName, state, reportId }) => (
              <li key={agencyId}>
                {reportId === null ? agencyName : <Link to={pageAddress.report(reportId, selection)}>{agencyName}</Link>} <span className="faint">{t(`collect.state.${state}`)}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface JudgedProps {
  readonly report: Consolidated;
  readonly onFigure: (figure: string) => void;
}

function Checked({ report: { findings, passed, notAssessed }, onFigure }: JudgedProps) {
  const words = useConsolidatedWords();
  return (
    <section className="panel" aria-label={words.checks}>
      <h2 className="panel-title">{words.checks}</h2>
      <p className="consolidated-line">{findings.length === 0 ? words.allHold(passed) : words.broken(findings.length, passed)}</p>
      <Differences findings={findings} onFigure={onFigure} />
      {notAssessed > 0 && <p className="faint">{words.notAssessed(notAssessed)}</p>}
    </section>
  );
}

function Own({ report: { own }, onFigure }: JudgedProps) {
  const words = useConsolidatedWords();
  const { selection } = useScope();
  return (
    <section className="panel" aria-label={words.own}>
      <h2 className="panel-title">{words.own}</h2>
      {own === null ? (
        <p className="faint">{words.ownNone}</p>
      ) : (
        <>
          <p className="consolidated-line">
            {own.differences.length === 0 ? words.ownSame(own.same) : words.ownDiffers(own.differences.length, own.same)} <Link to={pageAddress.report(own.reportId, selection)}>{words.openOwn}</Link>
          </p>
          <Differences findings={own.differences} onFigure={onFigure} />
          {own.notCompared > 0 && <p className="faint">{words.ownNotCompared(own.notCompared)}</p>}
        </>
      )}
    </section>
  );
}

/** Findings, each of which leads to the first of its figures. */
function Differences({ findings, onFigure }: { readonly findings: Consolidated['findings']; readonly onFigure: (figure: string) => void }) {
  const wording = useWording();
  if (findings.length === 0) return null;
  return (
    <ul className="consolidated-differences">
      {findings.map(({ code, cells, message }) => (
        <li key={`${code} ${cells.join(' ')}`}>
          <button type="button" className="quiet-button" onClick={() => onFigure(cells[0] ?? '')}>
            {wording.of(message)}
          </button>
        </li>
      ))}
    </ul>
  );
}
