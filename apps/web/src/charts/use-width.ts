import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';

/** Width of an upright sheet of A4 less its margins (styles of printing: takeaway/print), in pixels of CSS. */
export const PAPER_WIDTH = 700;

/** Width where an element has none: not shown, or in a test. */
const ASSUMED = 720;

/**
 * The width of an element in pixels, kept up to date, and how to find the element; `undefined` until it is on the page and
 * `when` lets it be measured. On paper it is the width of the sheet.
 */
export function useWidth<Element extends HTMLElement>(
  when: (work: () => void) => (() => void) | undefined,
  assumed = ASSUMED,
): readonly [RefObject<Element | null>, number | undefined] {
  const element = useRef<Element>(null);
  const [width, setWidth] = useState<number | undefined>(undefined);
  useLayoutEffect(() => {
    const { current } = element;
    if (!current) return undefined;
    const measure = () => {
      const { width: measured } = current.getBoundingClientRect();
      setWidth((known) => (measured > 0 ? Math.floor(measured) : (known ?? assumed)));
    };
    // Before anything else that prepares the page for paper: it goes by what is drawn then.
    const onPaper = () => flushSync(() => setWidth(PAPER_WIDTH));
    window.addEventListener('beforeprint', onPaper, true);
    window.addEventListener('afterprint', measure);
    const observer = new ResizeObserver(measure);
    const giveUp = when(() => {
      measure();
      observer.observe(current);
    });
    return () => {
      giveUp?.();
      observer.disconnect();
      window.removeEventListener('beforeprint', onPaper, true);
      window.removeEventListener('afterprint', measure);
    };
  }, [when, assumed]);
  return [element, width];
}
