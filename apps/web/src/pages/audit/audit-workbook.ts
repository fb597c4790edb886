import { tableWorkbook } from '@huilan/office-files';
import type { AuditWords } from '../../i18n/audit-words.js';
import { momentText } from '../../wording/numbers.js';
import type { Wording } from '../../wording/wording.js';
import { aboutText, recordText, type AuditEntry } from './audit.data.js';

/** Entries of the trail as an Excel workbook, in words and as they were recorded, with their hashes, so that they can be held against the database later. */
export function auditWorkbook(entries: readonly AuditEntry[], title: string, notes: readonly string[], words: AuditWords, wording: Wording): Uint8Array {
  const { number, at, who, action, about, before, after, hash } = words.column;
  return tableWorkbook({
    name: words.title,
    notes: [title, ...notes],
    head: [number, at, who, action, about, before, after, words.rawBefore, words.rawAfter, hash],
    rows: entries.map((entry) => [
      entry.number,
      momentText(entry.at, wording.language),
      entry.byName,
      words.actions[entry.action] ?? entry.action,
      aboutText(entry, words),
      recordText(entry.before, words, wording),
      recordText(entry.after, words, wording),
      entry.before ?? '',
      entry.after ?? '',
      entry.hash,
    ]),
  });
}
