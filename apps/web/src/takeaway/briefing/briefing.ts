/** A figure as it was when it was put into the briefing: its words can be changed, its drawing and numbers are those of that day. */
export interface BriefingFigureEntry {
  readonly kind: 'figure';
  readonly id: string;
  /** The page that shows the figure. */
  readonly address: string;
  readonly caption: string;
  readonly subtitle: string;
  readonly notes: readonly string[];
  readonly isSample: boolean;
  readonly drawing: { readonly markup: string; readonly width: number; readonly height: number };
  readonly table: { readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] };
}

export interface BriefingWordsEntry {
  readonly kind: 'words';
  readonly id: string;
  readonly text: string;
  readonly isSample: boolean;
}

export type BriefingEntry = BriefingFigureEntry | BriefingWordsEntry;

export interface Briefing {
  readonly title: string;
  readonly entries: readonly BriefingEntry[];
}

export const NO_BRIEFING: Briefing = { title: '', entries: [] };
const REMEMBERED = 'huilan.briefing.1';

/** The briefing being put together in this browser. What cannot be read is none. */
export function readBriefing(): Briefing {
  try {
    const kept = JSON.parse(localStorage.getItem(REMEMBERED) ?? 'null') as Briefing | null;
    return kept && Array.isArray(kept.entries) ? kept : NO_BRIEFING;
  } catch {
    return NO_BRIEFING;
  }
}

/** Keeps the briefing in this browser; false where there is no room or no storage. */
export function keepBriefing(briefing: Briefing): boolean {
  try {
    localStorage.setItem(REMEMBERED, JSON.stringify(briefing));
    return true;
  } catch {
    return false;
  }
}

/** With an entry at its end, or in the place of the one it is a newer state of. */
export function withEntry(briefing: Briefing, entry: BriefingEntry): Briefing {
  const known = briefing.entries.some((one) => one.id === entry.id);
  return { ...briefing, entries: known ? briefing.entries.map((one) => (one.id === entry.id ? entry : one)) : [...briefing.entries, entry] };
}

/** With an entry moved by so many places; at the ends it stays. */
export function withEntryMoved(briefing: Briefing, id: string, by: number): Briefing {
  const from = briefing.entries.findIndex((one) => one.id === id);
  const to = from + by;
  const moved = briefing.entries[from];
  if (!moved || to < 0 || to >= briefing.entries.length) return briefing;
  const entries = briefing.entries.filter((one) => one.id !== id);
  return { ...briefing, entries: [...entries.slice(0, to), moved, ...entries.slice(to)] };
}
