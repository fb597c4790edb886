import { useId, useRef, useState, type ReactNode } from 'react';
import { SampleMark } from '../frame/SampleMark.js';
import { useWording } from '../wording/wording.js';
import { copyText } from './copy-text.js';
import { FigureTableView } from './FigureTableView.js';
import type { FigureCell, FigureTable } from './figure-table.js';
import { TakeawayButton } from './TakeawayButton.js';
import { usePrintedAsTable } from './use-printed-as-table.js';
import './figure-frame.css';

export interface FigureFrameProps {
  /** States the selection. */
  readonly title: string;
  /** Measure, unit, coverage. */
  readonly subtitle: string;
  readonly isSample: boolean;
  readonly table: FigureTable;
  readonly addressOf?: (cell: FigureCell) => string | undefined;
  readonly rowAddress?: (rowKey: string) => string | undefined;
  /** Below the figure: breaks in the series, what is missing, sources. */
  readonly notes?: readonly string[];
  /** Choices that concern this figure alone. */
  readonly choices?: ReactNode;
  /** The figure is a table itself: no second one. */
  readonly tableOnly?: boolean;
  readonly headingLevel?: 2 | 3;
  readonly children: ReactNode;
}

/** A chart with its title, its numbers as a table, its download, and what has to be said of it. */
export function FigureFrame(props: FigureFrameProps) {
  const { title, subtitle, isSample, table, addressOf, rowAddress, notes = [], choices, tableOnly = false, headingLevel = 2, children } = props;
  const wording = useWording();
  const [asTable, setAsTable] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const printedAsTable = usePrintedAsTable(body);
  const [copied, setCopied] = useState(false);
  const heading = useId();
  const Heading = `h${headingLevel}` as const;
  return (
    <section className="figure-frame" aria-labelledby={heading}>
      <header className="figure-head">
        <div className="figure-words">
          <Heading id={heading} className="figure-title">
            {title}
            <SampleMark shown={isSample} />
          </Heading>
          <p className="figure-subtitle">{subtitle}</p>
        </div>
        <div className="figure-tools">
          {choices}
          {!tableOnly && (
            <div className="switch" role="group" aria-label={wording.t('chart.shownAs')}>
              <button type="button" aria-pressed={!asTable} onClick={() => setAsTable(false)}>
                {wording.t('chart.chart')}
              </button>
              <button type="button" aria-pressed={asTable} onClick={() => setAsTable(true)}>
                {wording.t('chart.table')}
              </button>
            </div>
          )}
          <TakeawayButton figure={{ title, subtitle, isSample, notes, table, drawing: children }} />
          <button
            type="button"
            className="quiet-button"
            title={wording.t('chart.copyLink')}
            onClick={() => void copyText(window.location.href).then(setCopied)}
            onBlur={() => setCopied(false)}
          >
            <span role="status">{wording.t(copied ? 'chart.copied' : 'chart.link')}</span>
          </button>
        </div>
      </header>
      <div className="figure-body" ref={body}>
        {asTable || (printedAsTable && !tableOnly) ? <FigureTableView table={table} caption={title} {...(addressOf ? { addressOf } : {})} {...(rowAddress ? { rowAddress } : {})} /> : children}
      </div>
      {notes.length > 0 && (
        <ul className="figure-notes">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
