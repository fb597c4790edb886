import { useEffect, useState, type ReactNode } from 'react';
import { inTurn } from './in-turn.js';

/** A piece of something long, drawn when its turn has come; nothing stands in its place until then. */
export function InTurn({ children }: { readonly children: ReactNode }) {
  const [hasCome, setHasCome] = useState(false);
  useEffect(() => inTurn(() => setHasCome(true)), []);
  return hasCome ? children : null;
}
