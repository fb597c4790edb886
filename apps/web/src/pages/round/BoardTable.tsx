import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { Link } from 'react-router';
import { useScope } from '../../frame/scope.js';
import { pageAddress } from '../../view/page-address.js';
import { dateText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import type { BoardRow } from './collection-board.data.js';

/** So many rows at a time: the thousands of a province at once would freeze the page. */
const ROWS_AT_A_TIME = 150;

/** Agencies of a year with how far each is. */
export function BoardTable({ rows }: { readonly rows: readonly BoardRow[] }) {
  const wording = useWording();
  const { t, language } = wording;
  const { selection } = useScope();
  const [most, setMost] = useState(ROWS_AT_A_TIME);
  const hidden = rows.length - most;
  useEffect(() => {
    // Printed is what the board holds, not what was in sight.
    const whole = () => flushSync(() => setMost(rows.length));
    window.addEventListener('beforeprint', whole, true);
    return () => window.removeEventListener('beforeprint', whole, true);
  }, [rows.length]);
  return (
    <div className="collect-table-box" tabIndex={0} role="group" aria-label={t('collect.board')}>
      <table className="collect-table">
        <thead>
          <tr>
            {(['agency', 'kind', 'state', 'received', 'late', 'waiting', 'found', 'returnedFor'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'kind' ? 'collect-kind' : undefined}>
                {t(`collect.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map((row) => (
            <tr key={row.agencyId}>
              <th scope="row">
                <Link to={row.reportId === null ? pageAddress.agency(row.agencyId, selection) : pageAddress.report(row.reportId, selection)}>{row.agencyName}</Link>
              </th>
              <td className="collect-kind">{t(`kind.${row.kind}`, { count: 1 })}</td>
              <td>
                <span className={`collect-mark state-${row.state}`}>{t(`collect.state.${row.state}`)}</span>
              </td>
              <td>{row.firstReceivedAt === null ? t('figure.none') : dateText(row.firstReceivedAt, language)}</td>
              <td className={row.daysLate > 0 ? 'figures is-late' : 'figures'}>{row.daysLate > 0 ? t('collect.days', { count: row.daysLate }) : t('figure.none')}</td>
              <td className="figures">{row.waitingDays === null ? t('figure.none') : t('collect.days', { count: row.waitingDays })}</td>
              <td className="figures">{row.reportId === null ? t('figure.none') : row.errors + row.warnings}</td>
              <td className="collect-reasons">
                {row.returnedFor.slice(0, 2).map((words) => (
                  <span key={words.zh}>{wording.of(words)}</span>
                ))}
                {row.returnedFor.length > 2 && <span className="faint">{t('collect.moreReasons', { count: row.returnedFor.length - 2 })}</span>}
                {row.dueOn !== null && <span className="faint">{t('collect.due', { date: dateText(row.dueOn, language) })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" className="quiet-button" onClick={() => setMost(most + ROWS_AT_A_TIME)}>
          {t('agencies.more', { count: Math.min(hidden, ROWS_AT_A_TIME) })}
        </button>
      )}
    </div>
  );
}
