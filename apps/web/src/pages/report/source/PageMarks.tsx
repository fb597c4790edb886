import { useEffect, useRef } from 'react';
import type { Place } from '../read-report.data.js';

type Box = NonNullable<Place['box']>;

/** Rectangles over a drawn page: the chosen place, and the one under the pointer. `scale` is pixels a point. */
export function PageMarks({ chosen, pointed, scale }: { readonly chosen: Box | undefined; readonly pointed: Box | undefined; readonly scale: number }) {
  const mark = useRef<HTMLElement>(null);
  return (
    <>
      {pointed && pointed !== chosen && <div className="page-pointed" style={around(pointed, scale)} />}
      {chosen && <mark ref={mark} className="source-mark page-mark" style={around(chosen, scale)} />}
    </>
  );
}

const MARGIN = 2;

function around(box: Box, scale: number): React.CSSProperties {
  return { left: box.x * scale - MARGIN, top: box.y * scale - MARGIN, width: box.width * scale + 2 * MARGIN, height: box.height * scale + 2 * MARGIN };
}

/** Brings the marked place into the upper third of the panel when the place changes, or when it becomes visible at last. */
export function useMarkInSight(panel: React.RefObject<HTMLElement | null>, place: Place | undefined, ready: unknown): void {
  useEffect(() => {
    const box = panel.current;
    if (!box) return;
    // A page wider than the panel shows its middle; its margins are empty.
    box.scrollTo?.({ left: (box.scrollWidth - box.clientWidth) / 2 });
    const mark = box.querySelector<HTMLElement>('.source-mark');
    if (!mark) return;
    const at = mark.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (box.scrollHeight > box.clientHeight + 1) {
      box.scrollBy?.({ top: at.top - frame.top - box.clientHeight / 3, left: at.left < frame.left || at.right > frame.right ? at.left - frame.left - box.clientWidth / 2 : 0 });
    } else mark.scrollIntoView?.({ block: 'center' });
  }, [panel, place, ready]);
}
