import { useEffect, useId, useRef, useState, type ReactNode } from 'react';

export interface PopoverProps {
  /** What screen readers say of the button, where that is more than its words. */
  readonly label?: string;
  readonly words: ReactNode;
  readonly title?: string;
  readonly buttonClass?: string;
  readonly panelClass?: string;
  /** The pointer or the focus comes near: time to fetch what the panel needs. */
  readonly onApproach?: () => void;
  /** Drawn while the panel is open. */
  readonly children: ReactNode;
}

/** A button that opens a small panel below it. Escape and a click elsewhere close it. */
export function Popover({ label, words, title, buttonClass = 'context-button popover-button', panelClass = '', onApproach, children }: PopoverProps) {
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
        className={buttonClass}
        aria-label={label}
        aria-expanded={open}
        aria-controls={panel}
        title={title}
        onClick={() => setOpen(!open)}
        onPointerEnter={onApproach}
        onFocus={onApproach}
      >
        {words}
      </button>
      <div id={panel} hidden={!open} className={`popover-panel ${panelClass}`}>
        {open && children}
      </div>
    </div>
  );
}
