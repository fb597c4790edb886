import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { Figure } from '../takeaway/figure.js';
import { useWording } from '../wording/wording.js';

/** What it takes to take a figure away is fetched when somebody wants to. */
const loadPanel = () => import('../takeaway/TakeawayPanel.js');
const TakeawayPanel = lazy(async () => ({ default: (await loadPanel()).TakeawayPanel }));

/** The button 下载 of a figure, and the panel it opens. Escape and a click elsewhere close it. */
export function TakeawayButton({ figure }: { readonly figure: Figure }) {
  const { t } = useWording();
  const [open, setOpen] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useId();
  useEffect(() => {
    if (!open) return undefined;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !whole.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);
  return (
    <div
      ref={whole}
      className="popover"
      onKeyDown={(event) => {
        if (event.key === 'Escape' && open) {
          setOpen(false);
          button.current?.focus();
        }
      }}
    >
      <button
        ref={button}
        type="button"
        className="quiet-button"
        aria-expanded={open}
        aria-controls={panel}
        title={t('chart.takeAway')}
        onClick={() => setOpen(!open)}
        onPointerEnter={() => void loadPanel()}
        onFocus={() => void loadPanel()}
      >
        {t('chart.download')}
      </button>
      <div id={panel} hidden={!open} className="popover-panel figure-takeaway">
        {open && (
          <Suspense fallback={<span className="skeleton figure-takeaway-waiting" />}>
            <TakeawayPanel figure={figure} />
          </Suspense>
        )}
      </div>
    </div>
  );
}
