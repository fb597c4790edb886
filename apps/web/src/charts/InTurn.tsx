import { useEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { inTurn } from './in-turn.js';

/** A piece of something long, drawn when its turn has come, or the page is printed; nothing stands in its place until then. */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const [hasCome, setHasCome] = useState(false);
  useEffect(() => {
    const come = () => setHasCome(true);
    const giveUp = inTurn(come);
    // Before anything else that prepares the page for paper: it goes by what is drawn then.
    const onPaper = () => flushSync(come);
    window.addEventListener('beforeprint', onPaper, true);
    return () => {
      giveUp();
      window.removeEventListener('beforeprint', onPaper, true);
    };
  }, []);
  return hasCome ? children : null;
}
