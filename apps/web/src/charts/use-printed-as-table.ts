import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { CHART_HEIGHT, DRAWINGS, SMALLEST_CHART } from '../takeaway/print/fit-to-paper.js';

/** While the page is printed: whether the chart in this element is too high for a sheet of paper, so that its table is printed in its place. */
export function usePrintedAsTable(element: RefObject<HTMLElement | null>): boolean {
  const [asTable, setAsTable] = useState(false);
  useEffect(() => {
    const before = () => {
      const tallest = Math.max(0, ...[...(element.current?.querySelectorAll(DRAWINGS) ?? [])].map((drawing) => drawing.getBoundingClientRect().height));
      if (tallest * SMALLEST_CHART > CHART_HEIGHT) flushSync(() => setAsTable(true));
    };
    const after = () => setAsTable(false);
    window.addEventListener('beforeprint', before, true);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before, true);
      window.removeEventListener('afterprint', after);
    };
  }, [element]);
  return asTable;
}
