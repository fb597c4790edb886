import type { ReviewWords } from './review-words.js';

/** Words of reviewing a report, in English. */
export const reviewEn: ReviewWords = {
  title: 'Review',
  states: { EXPECTED: 'Not handed in', HANDED_IN: 'Handed in', BEING_CHECKED: 'Being checked', RETURNED: 'Returned', HANDED_IN_AGAIN: 'Handed in again', ACCEPTED: 'Accepted', PUBLISHED: 'Published' },
  steps: { START_CHECKING: 'Start checking', ACCEPT: 'Accept', PUBLISH: 'Publish', WITHDRAW: 'Withdraw', RETURN: 'Return', HAND_IN: 'Handed in' },
  again: 'Check again',
  history: 'What happened',
  historyOf: (step, by) => `${step} · ${by}`,
  note: 'Note',
  noteNeeded: 'A withdrawal needs a reason',
  confirm: 'Confirm',
  cancel: 'Cancel',
  stale: (by) => `${by} has just changed this report. What stands now is loaded; look at it first. Nothing of yours was done.`,
  staleByNobody: 'This report has just been changed. What stands now is loaded; look at it first. Nothing of yours was done.',
  returning: { title: 'Return the report', which: 'What is to be put right', due: 'To come again by', note: 'Note to the bureau', submit: 'Return with a letter', letter: (number, date) => `Letter ${number}, to come again by ${date}`, download: 'Download as Word' },
  outcomes: { AWAITED: 'Awaited', SETTLED: 'Settled', EXPLAINED: 'Explained', NOT_SETTLED: 'Not settled', CHANGED: 'Changed' },
  verdict: {
    title: 'Verdict',
    kinds: { OUR_READING_ERROR: 'Our reading error', BUREAUS_ERROR: 'The bureau’s error', EXPLAINED: 'Explained', DISMISSED: 'Dismissed' },
    reason: 'Reason',
    reasonHint: 'Explained and dismissed need a reason',
    take: 'Save the verdict',
    withdraw: 'Take it back',
    given: (kind, by) => `${kind} · ${by}`,
    reopened: 'What it rests on has changed; decide again.',
  },
  correct: {
    open: 'Correct this figure',
    of: (cell) => `Correct: ${cell}`,
    value: 'New value',
    reason: 'Reason',
    submit: 'Save as a new version',
    hint: 'The source stays; the correction is a new version that keeps the old value and the reason.',
  },
};
