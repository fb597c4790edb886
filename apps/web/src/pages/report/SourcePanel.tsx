import { Fragment, memo, useEffect, useRef } from 'react';
import type { ReadVersionFragment } from '../../api/generated/graphql.js';
import { useWording } from '../../wording/wording.js';
import { markedPieces, type Place } from './read-report.data.js';
import './source-panel.css';

type SourceDocument = ReadVersionFragment['document'];
type Block = SourceDocument['blocks'][number];

/** What the file prints, paragraph by paragraph and table by table, with the chosen place marked and in sight. */
export function SourcePanel(props: {
  readonly document: SourceDocument;
  readonly place: Place | undefined;
  readonly file: ReadVersionFragment['file'];
  /** On a narrow page the source is one of several; it comes to its place when it is shown. */
  readonly shown: boolean;
}) {
  const { document, place, file, shown } = props;
  const wording = useWording();
  const { t } = wording;
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = scroll.current;
    const mark = box?.querySelector<HTMLElement>('.source-mark');
    if (!box || !mark) return;
    const wide = mark.closest<HTMLElement>('.source-table-box');
    if (wide) wide.scrollLeft += mark.getBoundingClientRect().left - wide.getBoundingClientRect().left - wide.clientWidth / 2;
    if (box.scrollHeight > box.clientHeight + 1) {
      // Scrolls the panel alone; the page stays where it is.
      const offset = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
      box.scrollTop += offset - box.clientHeight / 3;
    } else if (shown) mark.scrollIntoView?.({ block: 'center' });
  }, [place, shown]);
  return (
    <div ref={scroll} className={`source-panel source-${document.fileType}`} tabIndex={0} role="region" aria-label={t('source.label', { file: file.name })}>
      {document.warnings.map((warning) => (
        <p key={warning.zh} className="source-warning">
          {wording.of(warning)}
        </p>
      ))}
      {document.blocks.map((block, index) => {
        const page = pageOf(block);
        const before = document.blocks[index - 1];
        const newPage = page !== null && page !== (before ? pageOf(before) : null);
        return (
          <Fragment key={block.index}>
            {newPage && <p className="source-page">{t('source.page', { page })}</p>}
            <SourceBlock block={block} place={place?.block === block.index ? place : undefined} label={t('source.table', { number: index + 1 })} />
          </Fragment>
        );
      })}
    </div>
  );
}

const pageOf = (block: Block) => block.page;

const SourceBlock = memo(function SourceBlock({ block, place, label }: { readonly block: Block; readonly place: Place | undefined; readonly label: string }) {
  if (block.__typename === 'SourceParagraph') {
    const className = block.headingLevel === null ? 'source-paragraph' : 'source-paragraph source-heading';
    return <p className={className}>{place ? <Marked text={block.text} place={place} /> : block.text}</p>;
  }
  const rows = Array.from({ length: block.rowCount }, (_, row) => block.cells.filter((cell) => cell.row === row).sort((one, other) => one.column - other.column));
  const wholeRow = place && place.column === null;
  return (
    <div className="source-table-box" tabIndex={0} role="group" aria-label={label}>
      <table className="source-table">
        <tbody>
          {rows.map((cells, row) => (
            <tr key={row}>
              {cells.map((cell) => {
                const marked = place && place.row === row && (wholeRow || place.column === cell.column);
                return (
                  <td key={cell.column} rowSpan={cell.rowSpan} colSpan={cell.columnSpan} className={marked ? 'source-cell-chosen' : ''}>
                    {marked ? <Marked text={cell.text} place={place} /> : cell.text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});

function Marked({ text, place }: { readonly text: string; readonly place: Place }) {
  const [before, marked, after] = markedPieces(text, place.start, place.end);
  return (
    <>
      {before}
      <mark className="source-mark">{marked === '' ? '\u00a0' : marked}</mark>
      {after}
    </>
  );
}
