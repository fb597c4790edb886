import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useState, type RefObject } from 'react';

/** So many rows are drawn whole: printing, pictures and the browser's own search then find all of them. */
export const DRAWN_WHOLE = 150;

/** The rows of a long chart that are in sight, and how to bring another one there. */
export interface WindowedRows {
  readonly first: number;
  /** One past the last row in sight. */
  readonly end: number;
  readonly reveal: (row: number) => void;
}

/**
 * Which of many rows of one height are in sight of the window, and some on either side; `above` is the height of what stands
 * over the first row in `frame`. All of them where they are few.
 */
export function useWindowedRows(frame: RefObject<HTMLElement | null>, count: number, height: number, above: number): WindowedRows {
  const [top, setTop] = useState(0);
  const windowed = count > DRAWN_WHOLE;
  useLayoutEffect(() => {
    const { current } = frame;
    if (!windowed || !current || typeof ResizeObserver === 'undefined') return undefined;
    // Whatever grows or shrinks above the chart moves it.
    const observer = new ResizeObserver(() => setTop(current.getBoundingClientRect().top + window.scrollY));
    observer.observe(document.body);
    return () => observer.disconnect();
  }, [frame, windowed]);
  const rows = useWindowVirtualizer({ count, estimateSize: () => height, scrollMargin: top + above, overscan: 12, enabled: windowed });
  const shown = rows.getVirtualItems();
  if (!windowed) return { first: 0, end: count, reveal: () => undefined };
  return {
    first: shown[0]?.index ?? 0,
    // Before the window is measured: what a screen holds.
    end: shown.length === 0 ? Math.min(count, 40) : (shown.at(-1)?.index ?? 0) + 1,
    reveal: (row) => rows.scrollToIndex(row, { align: 'auto' }),
  };
}
