import { useState } from 'react';
import type { VerdictKind } from '../../../api/generated/graphql.js';
import { useReviewWords } from '../../../i18n/review-words.js';
import { useRights } from '../../../session/session.js';
import { useWording, type Wording } from '../../../wording/wording.js';
import { cellName } from '../read-report.data.js';
import type { Review } from './use-review.js';

const KINDS: readonly VerdictKind[] = ['BUREAUS_ERROR', 'OUR_READING_ERROR', 'EXPLAINED', 'DISMISSED'];
const NEEDS_REASON: ReadonlySet<VerdictKind> = new Set(['EXPLAINED', 'DISMISSED']);

/** What a person decided about a finding; for supervisors, the deciding of it. */
export function FindingVerdict({ review, findingId, isChosen }: { readonly review: Review; readonly findingId: string; readonly isChosen: boolean }) {
  const { verdict: words } = useReviewWords();
  const wording = useWording();
  const { supervises } = useRights();
  const found = review.report.version.findings.find(({ id }) => id === findingId);
  const given = found?.verdict ?? null;
  const [kind, setKind] = useState<VerdictKind | undefined>(given?.kind);
  const [reason, setReason] = useState(given?.reason ?? '');
  if (found === undefined || (given === null && !(isChosen && supervises))) return null;
  return (
    <div className="finding-verdict">
      {given && (
        <p>
          {words.given(words.kinds[given.kind], given.byName)}
          {given.reason !== '' && <span className="faint"> {given.reason}</span>}
          {given.reopenedAt !== null && <strong className="is-reopened"> {words.reopened}</strong>}
        </p>
      )}
      {given?.reopenedAt != null && (
        <ul className="finding-changes">
          {given.changes.map(({ name, before, after }) => (
            <li key={name}>{words.changed(cellOrName(name, wording), before ?? words.absent, after ?? words.absent)}</li>
          ))}
        </ul>
      )}
      {isChosen && supervises && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (kind) void review.judge(found.identity, kind, reason);
          }}
        >
          <fieldset>
            <legend>{words.title}</legend>
            {KINDS.map((one) => (
              <label key={one} className="check">
                <input type="radio" name={`verdict-${findingId}`} checked={kind === one} onChange={() => setKind(one)} />
                {words.kinds[one]}
              </label>
            ))}
          </fieldset>
          <label className="choice">
            <span>{kind !== undefined && NEEDS_REASON.has(kind) ? words.reasonHint : words.reason}</span>
            <input className="field" value={reason} required={kind !== undefined && NEEDS_REASON.has(kind)} onChange={(event) => setReason(event.target.value)} />
          </label>
          <button type="submit" className="button" disabled={kind === undefined || review.isWorking}>
            {words.take}
          </button>
          {given && (
            <button type="button" className="quiet-button" disabled={review.isWorking} onClick={() => void review.judge(found.identity, null, '')}>
              {words.withdraw}
            </button>
          )}
        </form>
      )}
    </div>
  );
}

/** What a rule looks at is mostly a cell, at times of last year's report (`previous …`) or something with a name of its own. */
const cellOrName = (name: string, wording: Wording): string => name.split(' ').map((part) => (part.includes('.') ? cellName(part, wording) : part)).join(' ');
