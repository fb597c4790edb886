import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Width of an upright sheet of A4 less its margins (styles of printing: takeaway/print), in pixels of CSS. */
export const PAPER_WIDTH = 700;

/** The width of an element in pixels, kept up to date; `assumed` until it is on the page. On paper it is the width of the sheet. */
export function useWidth<Element extends HTMLElement>(assumed = 720): readonly [RefObject<Element | null>, number] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState(assumed);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => {
      const { width: measured } = current.getBoundingClientRect();
      if (measured > 0) setWidth(Math.floor(measured));
    };
    measure();
    // Before anything else that prepares the page for paper: it goes by what is drawn then.
    const onPaper = () => flushSync(() => setWidth(PAPER_WIDTH));
    window.addEventListener('beforeprint', onPaper, true);
    window.addEventListener('afterprint', measure);
    const observer = new ResizeObserver(measure);
    observer.observe(current);
    return () => {
      observer.disconnect();
      window.removeEventListener('beforeprint', onPaper, true);
      window.removeEventListener('afterprint', measure);
    };
  }, []);
  return [element, width];
}
