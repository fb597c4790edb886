import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

/** A button that opens a small panel below it. Escape and a click elsewhere close it. */
export function Popover({ label, words, children }: { readonly label: string; readonly words: ReactNode; readonly children: ReactNode }) {
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
      <button ref={button} type="button" className="context-button popover-button" aria-label={label} aria-expanded={open} aria-controls={panel} onClick={() => setOpen(!open)}>
        {words}
      </button>
      <div id={panel} hidden={!open} className="popover-panel">
        {children}
      </div>
    </div>
  );
}
