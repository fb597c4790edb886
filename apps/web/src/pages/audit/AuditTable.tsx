import { Link } from 'react-router';
import { useScope } from '../../frame/scope.js';
import { useAuditWords } from '../../i18n/audit-words.js';
import { pageAddress } from '../../view/page-address.js';
import { momentText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { aboutText, recordText, type AuditEntry } from './audit.data.js';

/** Entries of the trail, newest first. */
export function AuditTable({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const words = useAuditWords();
  const wording = useWording();
  const { selection } = useScope();
  return (
    <div className="audit-box" tabIndex={0} role="group" aria-label={words.title}>
      <table className="audit-table">
        <thead>
          <tr>
            {(['number', 'at', 'who', 'action', 'about', 'before', 'after'] as const).map((column) => (
              <th key={column} scope="col">
                {words.column[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <tr key={entry.number}>
              <td className="figures" title={entry.hash}>
                {entry.number}
              </td>
              <td className="figures audit-at">{momentText(entry.at, wording.language)}</td>
              <td>{entry.byName}</td>
              <td className="audit-action">{words.actions[entry.action] ?? entry.action}</td>
              <td>{entry.reportId === null ? aboutText(entry, words) : <Link to={pageAddress.report(entry.reportId, selection)}>{aboutText(entry, words)}</Link>}</td>
              <td className="audit-record">{recordText(entry.before, words, wording)}</td>
              <td className="audit-record">{recordText(entry.after, words, wording)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
