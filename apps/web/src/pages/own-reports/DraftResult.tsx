import type { CheckedDraft } from '../../api/check-draft.js';
import { useOwnReportsWords } from '../../i18n/own-reports-words.js';
import { useWording } from '../../wording/wording.js';
import { CellChanges, TextChanges } from '../report/changes/Changes.js';
import { PlainFindings } from './PlainFindings.js';

interface DraftResultProps {
  readonly fileName: string;
  readonly agencyName: string;
  readonly year: number;
  readonly checked: CheckedDraft;
  readonly onSubmit: () => void;
}

/** What the checks say of a draft, in plain words; then handing it in. */
export function DraftResult({ fileName, agencyName, year, checked, onSubmit }: DraftResultProps) {
  const { checked: words, handIn } = useOwnReportsWords();
  const { of, t } = useWording();
  const { findings, points, difference, notAssessed, questions } = checked;
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  const errors = count('ERROR');
  const isOther = (checked.printedAgency !== null && checked.printedAgency !== agencyName) || (checked.printedYear !== null && checked.printedYear !== year);
  return (
    <div className="own-checked" aria-live="polite">
      <h3>{words.title(fileName)}</h3>
      {isOther && <p className="message message-error">{words.other(checked.printedAgency ?? agencyName, checked.printedYear === null ? '' : t('span.year', { year: checked.printedYear }))}</p>}
      <p>
        <strong className={errors > 0 ? 'is-late' : ''}>{findings.length === 0 ? words.clean : words.found(errors, count('WARNING'), count('NOTICE'))}</strong>{' '}
        <span className="faint">{words.read(checked.cellsRead, checked.passed)}</span>
      </p>
      {findings.length > 0 && <PlainFindings findings={findings.map((finding) => ({ ...finding, key: finding.identity }))} />}
      {errors > 0 && <p className="faint">{words.errorsHint}</p>}
      {points && points.length > 0 && (
        <>
          <h3>{words.points}</h3>
          <PlainFindings findings={points.map((point) => ({ ...point, key: point.identity }))} />
        </>
      )}
      {difference && (
        <>
          <h3>{words.changes}</h3>
          {difference.cells.length + difference.sections.length === 0 && <p className="faint">{words.noChanges}</p>}
          {difference.cells.length > 0 && <CellChanges cells={difference.cells} />}
          <TextChanges sections={difference.sections} />
        </>
      )}
      {questions.length > 0 && (
        <details className="own-more">
          <summary>{words.questions(questions.length)}</summary>
          <ul className="own-list">
            {questions.map((question, index) => (
              <li key={index}>{of(question)}</li>
            ))}
          </ul>
        </details>
      )}
      <details className="own-more">
        <summary>{words.notAssessed(notAssessed.length)}</summary>
        <ul className="own-list">
          {notAssessed.map(({ code, rule, reason }) => (
            <li key={`${code} ${reason.zh}`}>
              {of(rule)} <span className="message-code">{code}</span> <span className="faint">{of(reason)}</span>
            </li>
          ))}
          <li className="faint">{words.afterHandingIn}</li>
        </ul>
      </details>
      <p className="own-actions">
        <button type="button" className="button button-main" onClick={onSubmit}>
          {errors > 0 ? handIn.submitAnyway : handIn.submit}
        </button>
      </p>
    </div>
  );
}
