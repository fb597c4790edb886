import type { ReactNode } from 'react';
import { inTurn } from './in-turn.js';
import { useWidth } from './use-width.js';

/** Draws something as wide as its place: measured before it is drawn, and drawn anew when it changes. */
export function OfWidth({ children, assumed }: { readonly children: (width: number) => ReactNode; /** Width where nothing can be measured. */ readonly assumed?: number }) {
  const [place, width] = useWidth<HTMLDivElement>(atOnce, assumed);
  return <div ref={place}>{width !== undefined && children(width)}</div>;
}

/** The same for what takes long to be drawn: when its turn has come, not along with others; until then its room is kept. */
export function OfWidthInTurn({ children, height }: { readonly children: (width: number) => ReactNode; readonly height: number }) {
  const [place, width] = useWidth<HTMLDivElement>(inTurn);
  return <div ref={place}>{width === undefined ? <div style={{ height }} /> : children(width)}</div>;
}

function atOnce(work: () => void): undefined {
  work();
}
