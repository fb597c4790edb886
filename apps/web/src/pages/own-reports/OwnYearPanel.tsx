import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { OwnReportDocument, type OwnReportQuery } from '../../api/generated/graphql.js';
import { Unreachable, Waiting } from '../../frame/Messages.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useScope } from '../../frame/scope.js';
import { useOwnReportsWords } from '../../i18n/own-reports-words.js';
import { useReviewWords } from '../../i18n/review-words.js';
import { pageAddress } from '../../view/page-address.js';
import { dateText, momentText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { HandIn } from './HandIn.js';
import { mayHandIn, nextStep, todayInChina, type OwnYear } from './own-reports.data.js';
import { PlainFindings } from './PlainFindings.js';

type OwnReport = NonNullable<OwnReportQuery['report']>;

/** One year of an agency: what is to be done, what was returned, handing in, and what there is already. */
export function OwnYearPanel({ year }: { readonly year: OwnYear }) {
  const words = useOwnReportsWords();
  const { states } = useReviewWords();
  const { data, error, refetch } = useQuery(OwnReportDocument, { variables: { id: year.reportId ?? '' }, skip: year.reportId === null, fetchPolicy: 'cache-and-network' });
  const report = data?.report ?? undefined;
  const isAwaited = year.reportId !== null && report === undefined;
  return (
    <div className="stack own-year">
      <section className="panel own-head" aria-labelledby="own-what">
        <h2 id="own-what" className="panel-title">
          {words.what(year.agencyName, year.year)} <span className={`own-state state-${year.state}`}>{states[year.state]}</span>
          <SampleMark shown={report?.isSample === true} />
        </h2>
        <Next year={year} />
        {year.roundNote !== '' && (
          <p className="own-note">
            <strong>{words.officeSays}</strong>
            {year.roundNote}
          </p>
        )}
        {year.state === 'EXPECTED' && year.roundState === null && year.kind !== 'GOVERNMENT' && <p className="faint">{words.notOpened}</p>}
      </section>
      {error && <Unreachable error={error} retry={() => void refetch()} />}
      {isAwaited && !error && <Waiting height={260} />}
      {report && year.state === 'RETURNED' && <Returned report={report} />}
      {/* Also while the report just handed in is on its way: it says what became of the file. */}
      {mayHandIn(year) && <HandIn year={year} />}
      {report && <HandedIn report={report} year={year} />}
    </div>
  );
}

function Next({ year }: { readonly year: OwnYear }) {
  const words = useOwnReportsWords();
  const { language } = useWording();
  const next = nextStep(year, todayInChina());
  switch (next.step) {
    case 'handIn':
    case 'handInAgain':
      return (
        <p className="own-next">
          <strong>{words.next[next.step](dateText(next.by, language))}</strong>{' '}
          <span className={next.daysLeft < 0 ? 'is-late' : 'faint'}>{next.daysLeft < 0 ? words.daysOver(-next.daysLeft) : words.daysLeft(next.daysLeft)}</span>
        </p>
      );
    case 'wait':
      return (
        <p className="own-next">
          {words.next.wait} {year.daysLate > 0 && <span className="is-late">{words.wasLate(year.daysLate)}</span>}
        </p>
      );
    case 'none':
      return <p className="own-next">{year.state === 'PUBLISHED' ? words.next.published : year.state === 'ACCEPTED' ? words.next.accepted : words.next.closed}</p>;
  }
}

/** The points of the last letter. */
function Returned({ report }: { readonly report: OwnReport }) {
  const words = useOwnReportsWords();
  const { selection } = useScope();
  const [letter] = report.returns;
  if (letter === undefined) return null;
  return (
    <section className="panel" aria-labelledby="own-points">
      <div className="own-panel-head">
        <h2 id="own-points" className="panel-title">
          {words.points} <span className="faint">{words.letter(letter.number)}</span>
        </h2>
        <span className="own-links">
          <Link to={pageAddress.letter(report.id, letter.number, selection)}>{words.letterPage}</Link>
          <a href={letter.url}>{words.download}</a>
        </span>
      </div>
      {letter.note !== '' && <p className="own-note">{letter.note}</p>}
      <PlainFindings findings={letter.points.map((point) => ({ ...point, key: point.identity }))} />
    </section>
  );
}

/** What is there already: what was found in it, its versions, what happened. */
function HandedIn({ report, year }: { readonly report: OwnReport; readonly year: OwnYear }) {
  const words = useOwnReportsWords();
  const { steps } = useReviewWords();
  const { language } = useWording();
  const { selection } = useScope();
  const { findings } = report.version;
  const isReturned = year.state === 'RETURNED';
  return (
    <section className="panel" aria-labelledby="own-versions">
      <div className="own-panel-head">
        <h2 id="own-versions" className="panel-title">
          {words.versions}
        </h2>
        <Link to={pageAddress.report(report.id, selection)}>{words.openReport}</Link>
      </div>
      <ul className="own-list">
        {report.versions.map(({ id, number, createdAt, file, corrections }, index) => {
          const before = report.versions[index + 1];
          return (
            <li key={id}>
              <strong>{words.version(number)}</strong> <span className="figures">{momentText(createdAt, language)}</span> <a href={file.url}>{file.name}</a>
              {corrections.length > 0 && <span className="faint"> {words.byOffice}</span>}
              {before && (
                <>
                  {' '}
                  <Link to={pageAddress.versions(report.id, { ...selection, from: before.id, to: id })}>{words.compare}</Link>
                </>
              )}
            </li>
          );
        })}
      </ul>
      {!isReturned && findings.length > 0 && (
        <details className="own-more">
          <summary>
            {words.found} <span className="figures">{findings.length}</span>
          </summary>
          <PlainFindings findings={findings.map((finding) => ({ ...finding, key: finding.id }))} />
        </details>
      )}
      {report.steps.length > 0 && (
        <details className="own-more">
          <summary>{words.history}</summary>
          <ol className="own-list">
            {report.steps.map((step) => (
              <li key={step.id}>
                <span className="figures">{momentText(step.at, language)}</span> {steps[step.step]} <span className="faint">{step.byName}</span> {step.note}
              </li>
            ))}
          </ol>
        </details>
      )}
    </section>
  );
}
