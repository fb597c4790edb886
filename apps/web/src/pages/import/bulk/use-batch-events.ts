import { useEffect, useRef } from 'react';

/**
 * Hears from the server whenever something happened in a batch (`GET /api/batches/<id>/events`), as long as `isUnderWay`. A line
 * that breaks is taken up again by the browser, and what was missed meanwhile is told then.
 */
export function useBatchEvents(batchId: string, isUnderWay: boolean, onChange: () => void): void {
  const hear = useRef(onChange);
  useEffect(() => {
    hear.current = onChange;
  });
  useEffect(() => {
    if (!isUnderWay) return;
    const events = new EventSource(`/api/batches/${encodeURIComponent(batchId)}/events`);
    events.addEventListener('progress', () => hear.current());
    return () => events.close();
  }, [batchId, isUnderWay]);
}
