import { useMemo, useState, type MouseEvent, type ReactNode } from 'react';
import type { Place } from '../read-report.data.js';
import { PageMarks } from './PageMarks.js';
import { standingsOf, targetAt, type Pointed, type Target } from './source-targets.js';

/** What every drawing of a source needs: where things stand in it, which of them is chosen, and whom to tell of a click. */
export interface SourceDrawing {
  readonly standings: ReturnType<typeof standingsOf>;
  readonly place: Place | undefined;
  readonly onChoose: (target: Target) => void;
}

/** A page of the source at its size, with the chosen place marked; a click on a figure chooses it in the form. */
export function DrawnPage(props: {
  readonly drawing: SourceDrawing;
  readonly number: number;
  readonly label: string;
  /** In points. */
  readonly width: number;
  readonly height: number;
  /** Pixels a point. */
  readonly scale: number;
  readonly children: ReactNode;
}) {
  const { drawing, number, label, width, height, scale, children } = props;
  const { standings, place, onChoose } = drawing;
  const [pointed, setPointed] = useState<Target | undefined>(undefined);
  const boxes = useMemo(() => new Map(standings.map(({ target, at }) => [target, at.box ?? undefined])), [standings]);
  const targetOf = (event: MouseEvent<HTMLElement>): Target | undefined => {
    const page = event.currentTarget.getBoundingClientRect();
    const at: Pointed = { page: number, x: (event.clientX - page.left) / scale, y: (event.clientY - page.top) / scale };
    return targetAt(standings, at);
  };
  return (
    <div
      className={pointed === undefined ? 'drawn-page' : 'drawn-page points-at'}
      role="group"
      aria-label={label}
      data-page={number}
      style={{ width: width * scale, height: height * scale }}
      onMouseMove={(event) => setPointed(targetOf(event))}
      onMouseLeave={() => setPointed(undefined)}
      onClick={(event) => {
        // Whoever selects text to copy it does not point at a figure.
        if (window.getSelection()?.toString()) return;
        const target = targetOf(event);
        if (target !== undefined) onChoose(target);
      }}
    >
      {children}
      <PageMarks chosen={place?.page === number ? (place.box ?? undefined) : undefined} pointed={pointed === undefined ? undefined : boxes.get(pointed)} scale={scale} />
    </div>
  );
}
