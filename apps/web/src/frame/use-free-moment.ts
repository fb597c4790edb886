import { useEffect, useState } from 'react';

/** Longest wait in milliseconds; a page that is never idle gets the rest all the same. */
const AT_MOST = 1_500;

/** Whether the browser has had a free moment since `after` first held: for what may come when everything waited for is there. */
export function useFreeMoment(after: boolean): boolean {
  const [had, setHad] = useState(false);
  useEffect(() => {
    if (!after || had) return;
    const take = () => setHad(true);
    if (!('requestIdleCallback' in window)) {
      const timer = setTimeout(take, 0);
      return () => clearTimeout(timer);
    }
    const idle = window.requestIdleCallback(take, { timeout: AT_MOST });
    return () => window.cancelIdleCallback(idle);
  }, [after, had]);
  return had;
}
