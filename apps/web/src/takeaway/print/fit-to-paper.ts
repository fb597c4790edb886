import { PAPER_WIDTH } from '../../charts/use-width.js';

/** Width of a sheet of A4 on its side, less its margins, in pixels of CSS (96 an inch). */
const PAPER_WIDTH_LYING = 1020;
/** What is left of a page's height for a chart, its words and the head of the page taken off. */
export const CHART_HEIGHT = 740;
/** Reduced to less than this a table is not legible: the paper is turned. */
const LEGIBLE = 0.7;
/** The drawing of a chart, our own or by Recharts. */
export const DRAWINGS = 'svg.chart, .recharts-wrapper > svg';
/** A chart reduced more than this cannot be read; its table is printed instead. */
export const SMALLEST_CHART = 0.55;

/**
 * Makes a page fit for A4: tables wider than the sheet are reduced, where that is too much the paper is turned; charts higher than a
 * page are reduced to one. Called before printing; gives back what undoes it.
 */
export function fitToPaper(main: HTMLElement): () => void {
  const undo: (() => void)[] = [];
  const zoom = (element: HTMLElement, scale: number) => {
    element.style.setProperty('zoom', String(scale));
    undo.push(() => element.style.removeProperty('zoom'));
  };
  const { width } = main.style;
  main.style.width = `${PAPER_WIDTH}px`;
  const wide = [...main.querySelectorAll<HTMLElement>('*')].flatMap((box) => {
    const inner = box.firstElementChild;
    const scrolls = inner instanceof HTMLElement && /auto|scroll/.test(getComputedStyle(box).overflowX) && box.scrollWidth > box.clientWidth + 1;
    return scrolls ? [{ inner, width: box.scrollWidth }] : [];
  });
  main.style.width = width;
  const turned = wide.some((one) => PAPER_WIDTH / one.width < LEGIBLE);
  if (turned) {
    document.documentElement.dataset['paper'] = 'lying';
    undo.push(() => delete document.documentElement.dataset['paper']);
  }
  for (const one of wide) zoom(one.inner, Math.min(1, (turned ? PAPER_WIDTH_LYING : PAPER_WIDTH) / one.width));
  for (const drawing of main.querySelectorAll(DRAWINGS)) {
    const scale = CHART_HEIGHT / drawing.getBoundingClientRect().height;
    if (scale < 1 && scale >= SMALLEST_CHART && drawing.parentElement) zoom(drawing.parentElement, scale);
  }
  return () => undo.forEach((one) => one());
}
