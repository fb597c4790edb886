import { useState } from 'react';
import { Link } from 'react-router';
import type { ReportStep } from '../../../api/generated/graphql.js';
import { Refusal } from '../../../frame/Messages.js';
import { useScope } from '../../../frame/scope.js';
import { useReviewWords } from '../../../i18n/review-words.js';
import { useRights } from '../../../session/session.js';
import { pageAddress } from '../../../view/page-address.js';
import { dateText } from '../../../wording/numbers.js';
import { useWording } from '../../../wording/wording.js';
import type { Finding } from '../read-report.data.js';
import { CorrectCell } from './CorrectCell.js';
import { ReturnForm } from './ReturnForm.js';
import type { Review } from './use-review.js';
import './review.css';

const STEPS: readonly ReportStep[] = ['START_CHECKING', 'ACCEPT', 'PUBLISH', 'WITHDRAW'];

/** How far the report is, what the office can do with it now, and what happened to it. */
export function ReviewBar({ review, findings, cell }: { readonly review: Review; readonly findings: readonly Finding[]; readonly cell: string | undefined }) {
  const words = useReviewWords();
  const { supervises } = useRights();
  const [open, setOpen] = useState<'RETURN' | 'WITHDRAW' | 'CORRECT'>();
  const { report, notDone, isWorking } = review;
  const close = (isDone: boolean) => isDone && setOpen(undefined);
  if (!supervises && report.steps.length === 0) return null;
  const possible = STEPS.filter((step) => report.possibleSteps.includes(step));
  return (
    <section className="review-bar" aria-label={words.title}>
      <div className="review-line">
        <span className={`review-state state-${report.state}`}>{words.states[report.state]}</span>
        {supervises && (
          <>
            {possible.map((step) => (
              <button
                key={step}
                type="button"
                className={step === 'ACCEPT' ? 'button button-main' : 'button'}
                disabled={isWorking}
                onClick={() => (step === 'WITHDRAW' ? setOpen('WITHDRAW') : void review.take(step, ''))}
              >
                {words.steps[step]}
              </button>
            ))}
            {report.possibleSteps.includes('RETURN') && (
              <button type="button" className="button" aria-expanded={open === 'RETURN'} onClick={() => setOpen(open === 'RETURN' ? undefined : 'RETURN')}>
                {words.steps.RETURN}
              </button>
            )}
            <button type="button" className="quiet-button" disabled={isWorking} onClick={() => void review.checkAgain()}>
              {words.again}
            </button>
            {cell !== undefined && (
              <button type="button" className="quiet-button" aria-expanded={open === 'CORRECT'} onClick={() => setOpen(open === 'CORRECT' ? undefined : 'CORRECT')}>
                {words.correct.open}
              </button>
            )}
          </>
        )}
        <Links review={review} />
        <History review={review} />
      </div>
      {notDone?.what === 'refused' && <Refusal code={notDone.code} message={notDone.message} />}
      {notDone?.what === 'stale' && (
        <p role="alert" className="message message-error">
          {notDone.by === null ? words.staleByNobody : words.stale(notDone.by)}
        </p>
      )}
      {open === 'RETURN' && <ReturnForm review={review} findings={findings} onEnd={close} />}
      {open === 'WITHDRAW' && <Withdraw review={review} onEnd={close} />}
      {open === 'CORRECT' && cell !== undefined && <CorrectCell key={cell} review={review} cell={cell} onEnd={close} />}
      <Letters review={review} />
    </section>
  );
}

function Withdraw({ review, onEnd }: { readonly review: Review; readonly onEnd: (isDone: boolean) => void }) {
  const words = useReviewWords();
  const [note, setNote] = useState('');
  return (
    <form
      className="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        void review.take('WITHDRAW', note).then(onEnd);
      }}
    >
      <label className="choice">
        <span>{words.noteNeeded}</span>
        <input className="field" required value={note} onChange={(event) => setNote(event.target.value)} autoFocus />
      </label>
      <button type="submit" className="button button-main" disabled={review.isWorking}>
        {words.confirm}
      </button>
      <button type="button" className="button" onClick={() => onEnd(true)}>
        {words.cancel}
      </button>
    </form>
  );
}

/** Where more is to be seen of the report: its versions beside each other, and everything that was done. */
function Links({ review }: { readonly review: Review }) {
  const words = useReviewWords();
  const { supervises } = useRights();
  const { selection } = useScope();
  const { id, version } = review.report;
  return (
    <span className="review-links">
      {version.number > 1 && <Link to={pageAddress.versions(id, selection)}>{words.compare}</Link>}
      {supervises && <Link to={pageAddress.audit({ ...selection, report: id })}>{words.audit}</Link>}
    </span>
  );
}

function History({ review }: { readonly review: Review }) {
  const words = useReviewWords();
  const { language } = useWording();
  if (review.report.steps.length === 0) return null;
  return (
    <details className="review-history">
      <summary>{words.history}</summary>
      <ol>
        {review.report.steps.map((step) => (
          <li key={step.id}>
            <span className="figures">{dateText(step.at, language)}</span> {words.historyOf(words.steps[step.step], step.byName)}
            {step.note !== '' && <span className="faint"> {step.note}</span>}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** The letters the report was returned with, and what became of each of their points. */
function Letters({ review }: { readonly review: Review }) {
  const words = useReviewWords();
  const { language, of } = useWording();
  const { selection } = useScope();
  return review.report.returns.map((letter) => (
    <details key={letter.id} className="review-letter" open={review.report.state === 'RETURNED' || review.report.state === 'HANDED_IN_AGAIN'}>
      <summary>{words.returning.letter(letter.number, dateText(letter.dueOn, language))}</summary>
      <p>
        {letter.note} <Link to={pageAddress.letter(review.report.id, letter.number, selection)}>{words.letterPage}</Link> <a href={letter.url}>{words.returning.download}</a>
      </p>
      <ul>
        {letter.points.map((point) => (
          <li key={point.identity}>
            <span className={`review-outcome is-${point.outcome}`}>{words.outcomes[point.outcome]}</span> {of(point.message)}
          </li>
        ))}
      </ul>
    </details>
  ));
}
