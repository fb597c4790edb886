import { useEffect, useRef } from 'react';

/**
 * Hears from the server whenever something happened in a batch (`GET /api/batches/<id>/events`), as long as `isUnderWay`, and once
 * more when it no longer is: an answer whose counts say that all is over may list files, or a batch not yet cancelled, as they were
 * a moment before the counts. A line that breaks is taken up again by the browser, and what was missed meanwhile is told then.
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
  const wasUnderWay = useRef(false);
  useEffect(() => {
    if (wasUnderWay.current && !isUnderWay) hear.current();
    wasUnderWay.current = isUnderWay;
  }, [isUnderWay]);
}
