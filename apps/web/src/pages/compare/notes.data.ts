import type { NoteFragment } from '../../api/generated/graphql.js';
import { remarkKey, type ComparedSubject } from '../../charts/comparison.data.js';

export type Note = NoteFragment;

/** Notes by the figures they hang on: those on an agency, and those on a region where regions are compared. */
export function remarksOf(notes: readonly Note[]): ReadonlyMap<string, readonly string[]> {
  const remarks = new Map<string, string[]>();
  for (const note of notes) {
    const key = remarkKey(note.measure, note.agencyId ?? note.regionId, note.year);
    const there = remarks.get(key);
    if (there) there.push(note.text);
    else remarks.set(key, [note.text]);
  }
  return remarks;
}

/** Those about who is shown, in the years shown; what is about a whole region concerns everybody in it. */
export function notesShown(notes: readonly Note[], subjects: readonly ComparedSubject[], years: readonly number[]): Note[] {
  const shown = new Set(subjects.map((subject) => subject.id));
  return notes.filter((note) => (note.agencyId === null || shown.has(note.agencyId)) && (note.year === null || years.includes(note.year)));
}
