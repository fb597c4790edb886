import { useId, type KeyboardEvent, type ReactNode, type SyntheticEvent } from 'react';
import './help-term.css';

/** A term with what it means, shown when it is pointed at, reached by the Tab key or touched; Escape takes the words away. */
export function HelpTerm({ help, children }: { readonly help: string; readonly children: ReactNode }) {
  const words = useId();
  const leave = (event: KeyboardEvent<HTMLButtonElement>) => {
    if (event.key === 'Escape') event.currentTarget.blur();
  };
  return (
    <span className="help-term">
      <button type="button" className="help-term-name" aria-describedby={words} onKeyDown={leave} onPointerEnter={keepInSight} onFocus={keepInSight}>
        {children}
      </button>
      <span id={words} role="tooltip" className="help-term-words">
        {help}
      </span>
    </span>
  );
}

/** Room between the words and the edge of the window, in pixels. */
const EDGE = 8;

/** A term near the right edge has its words further to the left: they would be cut off, and the page be wider than the window. */
function keepInSight(event: SyntheticEvent<HTMLButtonElement>): void {
  const words = event.currentTarget.nextElementSibling;
  if (!(words instanceof HTMLElement)) return;
  words.style.removeProperty('left');
  const beyond = words.getBoundingClientRect().right + EDGE - document.documentElement.clientWidth;
  if (beyond > 0) words.style.left = `${-beyond}px`;
}
