import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useWording } from '../../wording/wording.js';

export const NARROWEST_SOURCE = 20;
export const WIDEST_SOURCE = 60;

/** The line between source and form; moved with the pointer or the arrow keys. `value` is the share of the source in percent. */
export function Divider({ value, onChange }: { readonly value: number; readonly onChange: (value: number) => void }) {
  const { t } = useWording();
  const dragging = useRef(false);
  const within = (wanted: number) => Math.round(Math.min(WIDEST_SOURCE, Math.max(NARROWEST_SOURCE, wanted)));
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowLeft' ? -2 : event.key === 'ArrowRight' ? 2 : 0;
    if (step === 0) return;
    event.preventDefault();
    onChange(within(value + step));
  };
  const onMove = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (dragging.current && box) onChange(within(((event.clientX - box.left) / box.width) * 100));
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={t('report.divider')}
      aria-valuenow={value}
      aria-valuemin={NARROWEST_SOURCE}
      aria-valuemax={WIDEST_SOURCE}
      tabIndex={0}
      className="report-divider"
      onKeyDown={onKey}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onMove}
      onPointerUp={() => {
        dragging.current = false;
      }}
    />
  );
}
