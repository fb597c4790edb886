import { useState } from 'react';
import { useReviewWords } from '../../../i18n/review-words.js';
import { useWording } from '../../../wording/wording.js';
import { cellName } from '../read-report.data.js';
import type { Review } from './use-review.js';

/** Corrects a figure by hand: a new version that keeps the old value and the reason. An empty field is a blank cell. */
export function CorrectCell({ review, cell, onEnd }: { readonly review: Review; readonly cell: string; readonly onEnd: (isDone: boolean) => void }) {
  const { correct: words, cancel } = useReviewWords();
  const wording = useWording();
  const [value, setValue] = useState('');
  const [reason, setReason] = useState('');
  return (
    <form
      className="review-form"
      onSubmit={(event) => {
        event.preventDefault();
        void review.correct(cell, value === '' ? { kind: 'BLANK' } : { kind: 'NUMBER', value: Number(value) }, reason).then(onEnd);
      }}
    >
      <p className="is-wide">
        <strong>{words.of(cellName(cell, wording))}</strong> <span className="faint">{words.hint}</span>
      </p>
      <label className="choice">
        <span>{words.value}</span>
        <input className="field figures" type="number" step="any" value={value} onChange={(event) => setValue(event.target.value)} autoFocus />
      </label>
      <label className="choice">
        <span>{words.reason}</span>
        <input className="field" required value={reason} onChange={(event) => setReason(event.target.value)} />
      </label>
      <button type="submit" className="button button-main" disabled={review.isWorking}>
        {words.submit}
      </button>
      <button type="button" className="button" onClick={() => onEnd(true)}>
        {cancel}
      </button>
    </form>
  );
}
