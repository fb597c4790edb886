import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { inTurn } from './in-turn.js';

/** Width of an upright sheet of A4 less its margins (styles of printing: takeaway/print), in pixels of CSS. */
export const PAPER_WIDTH = 700;

/** Width where an element has none: not shown, or in a test. */
const ASSUMED = 720;

/** The width of an element in pixels, kept up to date; `assumed` until it is on the page. On paper it is the width of the sheet. */
export function useWidth<Element extends HTMLElement>(assumed = ASSUMED): readonly [RefObject<Element | null>, number] {
  const [element, width] = useMeasuredWidth<Element>(atOnce, assumed);
  return [element, width ?? assumed];
}

/**
 * The width for a drawing that takes long: known when its turn has come, so that it is drawn once and not along with others.
 * Until then its room is to be kept.
 */
export function useWidthInTurn<Element extends HTMLElement>(): readonly [RefObject<Element | null>, number | undefined] {
  return useMeasuredWidth<Element>(inTurn, ASSUMED);
}

function atOnce(work: () => void): undefined {
  work();
}

function useMeasuredWidth<Element extends HTMLElement>(
  when: (work: () => void) => (() => void) | undefined,
  assumed: number,
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
