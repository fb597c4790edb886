import { useState } from 'react';
import { Link } from 'react-router';
import { useWording } from '../wording/wording.js';
import type { FigureCell, FigureTable } from './figure-table.js';
import './figure-table.css';

/** So many rows at a time: thousands of cells at once would freeze the page. */
const ROWS_AT_A_TIME = 150;

/** The table of a chart's numbers. Scrolls inside its own box, the first column stays. */
export function FigureTableView(props: {
  readonly table: FigureTable;
  readonly caption: string;
  readonly addressOf?: (cell: FigureCell) => string | undefined;
  readonly rowAddress?: (rowKey: string) => string | undefined;
  readonly sort?: { readonly by: string; readonly descending: boolean };
  readonly onSort?: (by: string, descending: boolean) => void;
}) {
  const { table, caption, addressOf, rowAddress, sort, onSort } = props;
  const wording = useWording();
  const [most, setMost] = useState(ROWS_AT_A_TIME);
  const numbers = table.rows.filter((row) => !row.summary);
  const rows = [...numbers.slice(0, most), ...table.rows.filter((row) => row.summary)];
  const hidden = numbers.length - most;
  const groups: { label: string | undefined; span: number; key: string }[] = [];
  for (const column of table.columns) {
    const last = groups.at(-1);
    if (last && last.label === column.group && column.group !== undefined) last.span += 1;
    else groups.push({ label: column.group, span: 1, key: column.key });
  }
  const opens = new Set(groups.filter((group) => group.label !== undefined).map((group) => group.key));
  const grouped = table.columns.some((column) => column.group !== undefined);
  const head = (key: string, label: string) =>
    onSort ? (
      <button
        type="button"
        className="column-sort"
        onClick={() => onSort(key, sort?.by === key ? !sort.descending : table.columns.find((column) => column.key === key)?.kind !== 'text')}
      >
        {sort?.by === key && (
          <span aria-hidden="true" className="sort-arrow">
            {sort.descending ? '↓' : '↑'}
          </span>
        )}
        {label}
      </button>
    ) : (
      label
    );
  return (
    <div className="figure-table-box" tabIndex={0} role="group" aria-label={caption}>
      <table className="figure-table">
        <caption className="visually-hidden">{caption}</caption>
        <thead>
          {grouped && (
            <tr>
              {groups.map((group) =>
                group.label === undefined ? (
                  <td key={group.key} className={`column-${group.key}`} />
                ) : (
                  <th key={group.key} colSpan={group.span} scope="colgroup" className="column-group">
                    {group.label}
                  </th>
                ),
              )}
            </tr>
          )}
          <tr>
            {table.columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={column.kind === 'text' ? `column-${column.key}` : 'numeric'}
                aria-sort={sort?.by === column.key ? (sort.descending ? 'descending' : 'ascending') : undefined}
              >
                {head(column.key, column.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key} className={row.summary ? 'summary-row' : ''}>
              {row.cells.map((cell, index) => {
                const column = table.columns[index];
                const address = index === 0 ? rowAddress?.(row.key) : addressOf?.(cell);
                const content = address ? (
                  <Link to={address} title={cell.sentence} aria-label={index === 0 ? undefined : cell.sentence}>
                    {cell.text}
                  </Link>
                ) : (
                  cell.text
                );
                if (index === 0) {
                  return (
                    <th key={column?.key} scope="row">
                      {content}
                    </th>
                  );
                }
                const absent = column?.kind !== 'text' && (cell.value === null || cell.value === undefined);
                return (
                  <td
                    key={column?.key}
                    className={`${column?.kind === 'text' ? `column-${column.key}` : 'numeric figures'}${cell.weak || absent ? ' faint' : ''}${opens.has(column?.key ?? '') ? ' opens-group' : ''}`}
                    title={cell.weak ? wording.t('figure.fewCasesShort') : undefined}
                  >
                    {content}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <button type="button" className="quiet-button" onClick={() => setMost(most + ROWS_AT_A_TIME)}>
          {wording.t('agencies.more', { count: Math.min(hidden, ROWS_AT_A_TIME) })}
        </button>
      )}
    </div>
  );
}
