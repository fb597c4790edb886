import { useEffect, useRef } from 'react';
import { createPortal } from 'react-dom';
import { SampleMark } from '../../frame/SampleMark.js';
import type { Figure } from '../figure.js';
import { drawnSvg, type Drawing } from './drawn-svg.js';
import './picture.css';

/** Width of a picture; wider only where a table of many columns needs it. */
const WIDTH = 960;
const WIDEST = 3200;

export interface PictureOrder {
  readonly figure: Figure;
  /** The line below the picture; where absent only the chart is drawn, without its words. */
  readonly citation?: string;
}

/**
 * Draws a figure once more, out of sight, on white, at the width of a picture and with its words around it, and hands over what
 * it looks like as one standalone SVG. The screen's width and theme make no difference.
 */
export function PictureStage({ order, onDrawn, onFailed }: { readonly order: PictureOrder; readonly onDrawn: (drawing: Drawing) => void; readonly onFailed: (reason: unknown) => void }) {
  const stage = useRef<HTMLDivElement>(null);
  const { figure, citation } = order;
  useEffect(() => {
    let wanted = true;
    const draw = async () => {
      const { current } = stage;
      if (!current) return;
      await comeToRest(current);
      const missing = hiddenWidth(current);
      if (missing > 0) {
        current.style.width = `${Math.min(WIDTH + missing, WIDEST)}px`;
        await comeToRest(current);
      }
      if (wanted) onDrawn(drawnSvg(current, figure.title));
    };
    draw().catch((reason: unknown) => wanted && onFailed(reason));
    return () => {
      wanted = false;
    };
    // A stage draws one order; another order is another stage.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);
  const whole = citation !== undefined;
  return createPortal(
    <div ref={stage} className={`picture on-paper${whole ? '' : ' picture-bare'}`} inert>
      {whole && (
        <header>
          <p className="picture-title">
            {figure.title}
            <SampleMark shown={figure.isSample} />
          </p>
          <p className="figure-subtitle">{figure.subtitle}</p>
        </header>
      )}
      <div className="picture-body">{figure.drawing}</div>
      {whole && (
        <footer>
          {figure.notes.map((note) => (
            <p key={note} className="picture-note">
              {note}
            </p>
          ))}
          <p className="picture-note picture-citation">{citation}</p>
        </footer>
      )}
    </div>,
    document.body,
  );
}

/** Waits until a drawing does not change any more: charts measure their width first, then draw. */
async function comeToRest(element: HTMLElement): Promise<void> {
  await document.fonts?.ready;
  let before = '';
  for (let frame = 0; frame < 60; frame += 1) {
    await new Promise((next) => requestAnimationFrame(next));
    const now = element.innerHTML;
    if (now === before) return;
    before = now;
  }
}

/** How many pixels boxes that scroll on the page hide of what is in them. */
function hiddenWidth(element: HTMLElement): number {
  return Math.max(0, ...[...element.querySelectorAll('*')].filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX)).map((one) => one.scrollWidth - one.clientWidth));
}
