import { useId, type KeyboardEvent, type ReactNode } from 'react';
import './help-term.css';

/** A term with what it means, shown when it is pointed at, reached by the Tab key or touched; Escape takes the words away. */
export function HelpTerm({ help, children }: { readonly help: string; readonly children: ReactNode }) {
  const words = useId();
  const leave = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <span className="help-term">
      <button type="button" className="help-term-name" aria-describedby={words} onKeyDown={leave}>
        {children}
      </button>
      <span id={words} role="tooltip" className="help-term-words">
        {help}
      </span>
    </span>
  );
}
