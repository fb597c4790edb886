import { useEffect, useState } from 'react';
import { useSettled } from './use-settled.js';

/** Milliseconds without a stroke after which what is typed counts. */
const SETTLED_AFTER = 250;

/** What is typed into a search field whose word stands in the address; `onSettle` is told the word when nothing more is typed. */
export function useTypedSearch(word: string, onSettle: (word: string) => void): readonly [string, (typed: string) => void] {
  const [typed, setTyped] = useState(word);
  const settled = useSettled(typed, SETTLED_AFTER);
  useEffect(() => {
    if (settled.trim() !== word) onSettle(settled.trim());
    // Only what is typed leads; the address follows.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [settled]);
  return [typed, setTyped];
}
