import { useEffect, useRef, useState } from 'react';
import type { BatchCountsFragment } from '../../../api/generated/graphql.js';

/** How many files of a batch have come to an end. */
export const endedOf = (progress: BatchCountsFragment): number => progress.total - progress.waiting - progress.reading;

/**
 * How far a batch is, told by the server as it happens (`GET /api/batches/<id>/events`); `undefined` until it is first told.
 * A line that breaks is taken up again by the browser, and the state of then is told. `onChange` hears of every change.
 */
export function useBatchProgress(batchId: string, onChange: () => void): BatchCountsFragment | undefined {
  const [told, setTold] = useState<{ readonly batchId: string; readonly progress: BatchCountsFragment } | undefined>(undefined);
  const hear = useRef(onChange);
  useEffect(() => {
    hear.current = onChange;
  });
  useEffect(() => {
    const events = new EventSource(`/api/batches/${encodeURIComponent(batchId)}/events`);
    events.addEventListener('progress', (event) => {
      setTold({ batchId, progress: JSON.parse((event as MessageEvent<string>).data) as BatchCountsFragment });
      hear.current();
    });
    return () => events.close();
  }, [batchId]);
  return told?.batchId === batchId ? told.progress : undefined;
}
