import { useEffect, useRef } from 'react';
import type { CellKey } from '@huilan/annual-report';
import { useWording } from '../../wording/wording.js';
import { appearanceOf, cellName, cellSentence, cellText, worst, type FormIndex } from './read-report.data.js';

export interface FormContext {
  readonly index: FormIndex;
  readonly chosen: CellKey | undefined;
  readonly lastYear: boolean;
  readonly hasLastYear: boolean;
  readonly onChoose: (key: CellKey) => void;
}

/** One number of the official form: what was read, last year's beside it, and a mark where a finding concerns it. */
export function FormCell(props: {
  readonly cellKey: CellKey;
  readonly form: FormContext;
  readonly row: number;
  readonly column: number;
  readonly columnSpan?: number;
  /** The stop of the Tab key in its table while nothing is chosen there. */
  readonly entry?: boolean;
}) {
  const { cellKey, form, row, column, columnSpan, entry = false } = props;
  const wording = useWording();
  const button = useRef<HTMLButtonElement>(null);
  const cell = form.index.cells.get(cellKey);
  const last = form.index.lastYear.get(cellKey);
  const severity = worst(form.index.findings.get(cellKey));
  const chosen = form.chosen === cellKey;
  useEffect(() => {
    if (chosen) button.current?.scrollIntoView?.({ block: 'center', inline: 'nearest' });
  }, [chosen]);
  return (
    <td colSpan={columnSpan} className={`form-cell appears-${appearanceOf(cell)}${severity ? ` has-${severity}` : ''}${chosen ? ' is-chosen' : ''}`}>
      <button
        ref={button}
        type="button"
        data-row={row}
        data-column={column}
        data-cell={cellKey}
        tabIndex={chosen || entry ? 0 : -1}
        aria-pressed={chosen}
        // Two hundred sentences take a while to be made, and the pointer asks for one.
        onPointerEnter={({ currentTarget }) => (currentTarget.title = cellSentence(cellKey, form.index, wording))}
        onClick={() => form.onChoose(cellKey)}
      >
        <span className="visually-hidden">{wording.t('cell.before', { name: cellName(cellKey, wording) })}</span>
        <span className="cell-value figures">{cellText(cell, wording)}</span>
        {cell?.note && <span className="cell-note">{cell.note}</span>}
        {form.lastYear && form.hasLastYear && (
          <>
            <span className="visually-hidden">{wording.t('cell.beforeLast')}</span>
            <span className={`cell-last figures${last && last.kind !== 'BLANK' ? '' : ' cell-last-none'}`}>{last && last.kind !== 'BLANK' ? cellText(last, wording) : wording.t(last ? 'cell.blank' : 'cell.noLast')}</span>
          </>
        )}
        {severity && <span className="visually-hidden">{wording.t('cell.after', { count: form.index.findings.get(cellKey)?.length ?? 0 })}</span>}
      </button>
    </td>
  );
}
