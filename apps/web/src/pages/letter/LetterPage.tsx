import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { ReturnLetterDocument, VersionsDifferenceDocument } from '../../api/generated/graphql.js';
import { Emptiness, Unreachable, Waiting } from '../../frame/Messages.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useLetterWords } from '../../i18n/letter-words.js';
import { pageAddress } from '../../view/page-address.js';
import { dateText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { CellChanges, TextChanges } from '../report/changes/Changes.js';
import { newFindings, otherChanges, settledPoints, type Letter, type LetterReport } from './letter.data.js';
import './letter.css';

/** 整改通知 as a page: each point with its numbers, place and source; and, once the report has come again, what became of it and what else changed. */
export function LetterPage() {
  const { id = '', number = '' } = useParams();
  const words = useLetterWords();
  const { data, loading, error, refetch } = useQuery(ReturnLetterDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const report = data?.report;
  const letter = report?.returns.find((one) => String(one.number) === number);
  usePageTitle(letter ? words.titleOf(letter.number) : words.title);
  if (error) return <div className="page"><Unreachable error={error} retry={() => void refetch()} /></div>;
  if (report && letter) return <LetterOf report={report} letter={letter} />;
  return <div className="page">{loading ? <Waiting height={420} /> : <Emptiness isPage title={words.unknown} />}</div>;
}

function LetterOf({ report, letter }: { readonly report: LetterReport; readonly letter: Letter }) {
  const words = useLetterWords();
  const { language } = useWording();
  const { selection } = useScope();
  const returned = report.versions.find(({ id }) => id === letter.versionId);
  const hasComeAgain = report.version.id !== letter.versionId;
  const others = report.returns.filter(({ id }) => id !== letter.id);
  return (
    <div className="page letter">
      <header className="page-head">
        <div>
          <h1 className="page-title">
            {words.titleOf(letter.number)}
            <SampleMark shown={report.isSample} />
          </h1>
          <p className="page-subtitle">
            {words.returned(letter.byName, dateText(letter.returnedAt, language))}
            {returned && ` · ${words.version(returned.number)}`}
          </p>
        </div>
        <div className="letter-tools">
          <Link className="button" to={pageAddress.report(report.id, selection)}>
            {words.toReport}
          </Link>
          <a className="button" href={letter.url}>
            {words.download}
          </a>
          <button type="button" className="button" onClick={() => window.print()}>
            {words.print}
          </button>
        </div>
      </header>
      <div className="stack">
        <section className="panel letter-head" aria-label={words.title}>
          <p>{words.to(report.agency.name, report.year)}</p>
          <p>
            <strong>{words.due(dateText(letter.dueOn, language))}</strong>
          </p>
          {letter.note !== '' && (
            <p className="letter-note">
              <span className="faint">{words.note}</span> {letter.note}
            </p>
          )}
          <p role="status">{hasComeAgain ? words.progress(settledPoints(letter), letter.points.length) : words.awaited}</p>
        </section>
        <section className="panel" aria-labelledby="letter-points">
          <h2 id="letter-points" className="panel-title">
            {words.points(letter.points.length)}
          </h2>
          {letter.points.length === 0 ? <p className="faint">{words.noPoints}</p> : <Points letter={letter} />}
        </section>
        {hasComeAgain && <Since report={report} letter={letter} />}
        {others.length > 0 && (
          <nav className="letter-others" aria-label={words.others}>
            {words.others}
            {others.map((other) => (
              <Link key={other.id} to={pageAddress.letter(report.id, other.number, selection)}>
                {words.titleOf(other.number)}
              </Link>
            ))}
          </nav>
        )}
      </div>
    </div>
  );
}

function Points({ letter }: { readonly letter: Letter }) {
  const words = useLetterWords();
  const { t, of } = useWording();
  return (
    <ol className="letter-points">
      {letter.points.map((point) => (
        <li key={point.identity}>
          <p className="letter-point-head">
            <span className={`letter-outcome is-${point.outcome}`}>{words.outcomes[point.outcome]}</span>
            <span className={`severity severity-${point.severity}`}>{t(`severity.${point.severity}`)}</span>
            <span>{of(point.rule)}</span>
            <span className="message-code">{point.code}</span>
          </p>
          <p className="letter-message">{of(point.message)}</p>
          <dl>
            {point.expected !== null && point.actual !== null && (
              <>
                <dt>{words.expected}</dt>
                <dd className="figures">
                  {point.expected} <span className="faint letter-actual">{words.actual}</span> {point.actual}
                </dd>
              </>
            )}
            {point.where.length > 0 && (
              <>
                <dt>{words.where}</dt>
                <dd>
                  {point.where.map((place) => (
                    <span key={place.zh} className="letter-place">
                      {of(place)}
                    </span>
                  ))}
                </dd>
              </>
            )}
            {point.hint && (
              <>
                <dt>{words.hint}</dt>
                <dd>{of(point.hint)}</dd>
              </>
            )}
            <dt>{words.source}</dt>
            <dd className="faint">{of(point.source)}</dd>
          </dl>
          {point.now && point.outcome === 'CHANGED' && (
            <p className="letter-now">
              <strong>{words.nowSays}</strong>
              {of(point.now)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What came with the next version beside the points: other cells and words, and findings that were not there. */
function Since({ report, letter }: { readonly report: LetterReport; readonly letter: Letter }) {
  const words = useLetterWords();
  const { t, of } = useWording();
  const { selection } = useScope();
  const compared = { from: letter.versionId, to: report.version.id };
  const { data, error, refetch } = useQuery(VersionsDifferenceDocument, { variables: { id: report.id, ...compared } });
  const difference = data?.report?.difference;
  const others = difference && otherChanges(letter, difference);
  const fresh = newFindings(report, letter);
  return (
    <>
      <section className="panel" aria-labelledby="letter-changes">
        <div className="letter-line">
          <h2 id="letter-changes" className="panel-title">
            {words.alsoChanged}
          </h2>
          <Link to={pageAddress.versions(report.id, { ...selection, ...compared })}>{words.compare}</Link>
        </div>
        {error ? (
          <Unreachable error={error} retry={() => void refetch()} />
        ) : !others ? (
          <Waiting height={80} />
        ) : others.cells.length + others.sections.length === 0 ? (
          <p className="faint">{words.nothingElse}</p>
        ) : (
          <>
            {others.cells.length > 0 && <CellChanges cells={others.cells} />}
            <TextChanges sections={others.sections} />
          </>
        )}
      </section>
      <section className="panel" aria-labelledby="letter-new">
        <h2 id="letter-new" className="panel-title">
          {words.newFindings}
        </h2>
        {fresh.length === 0 ? (
          <p className="faint">{words.noNewFindings}</p>
        ) : (
          <ul className="letter-new">
            {fresh.map(({ id, code, severity, message }) => (
              <li key={id}>
                <span className={`severity severity-${severity}`}>{t(`severity.${severity}`)}</span> {of(message)} <span className="message-code">{code}</span>
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  );
}
