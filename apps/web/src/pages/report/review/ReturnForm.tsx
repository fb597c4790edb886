import { useState } from 'react';
import { useReviewWords } from '../../../i18n/review-words.js';
import { useWording } from '../../../wording/wording.js';
import type { Finding } from '../read-report.data.js';
import type { Review } from './use-review.js';

/** Two weeks from today, as a date field has it. */
const inTwoWeeks = (): string => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);

/** Chooses what the bureau is to put right, and by when; errors and warnings are chosen to begin with. */
export function ReturnForm({ review, findings, onEnd }: { readonly review: Review; readonly findings: readonly Finding[]; readonly onEnd: (isDone: boolean) => void }) {
  const { returning: words, cancel } = useReviewWords();
  const { of } = useWording();
  const identityOf = new Map(review.report.version.findings.map(({ id, identity }) => [id, identity]));
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(findings.filter(({ severity }) => severity !== 'NOTICE').map(({ id }) => id)));
  const [dueOn, setDueOn] = useState(inTwoWeeks);
  const [note, setNote] = useState('');
  const toggle = (id: string) => setChosen(chosen.has(id) ? new Set([...chosen].filter((one) => one !== id)) : new Set([...chosen, id]));
  return (
    <form
      className="review-form is-tall"
      onSubmit={(event) => {
        event.preventDefault();
        void review.returnIt({ identities: [...chosen].flatMap((id) => identityOf.get(id) ?? []), dueOn, note }).then(onEnd);
      }}
    >
      <fieldset>
        <legend>{words.which}</legend>
        {findings.map((finding) => (
          <label key={finding.id} className="check">
            <input type="checkbox" checked={chosen.has(finding.id)} onChange={() => toggle(finding.id)} />
            {of(finding.message)}
          </label>
        ))}
      </fieldset>
      <label className="choice">
        <span>{words.due}</span>
        <input className="field" type="date" required value={dueOn} onChange={(event) => setDueOn(event.target.value)} />
      </label>
      <label className="choice is-wide">
        <span>{words.note}</span>
        <input className="field" value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <button type="submit" className="button button-main" disabled={review.isWorking || (chosen.size === 0 && note.trim() === '')}>
        {words.submit}
      </button>
      <button type="button" className="button" onClick={() => onEnd(true)}>
        {cancel}
      </button>
    </form>
  );
}
