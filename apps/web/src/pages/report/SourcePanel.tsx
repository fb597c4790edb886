import { Fragment, memo, useEffect, useRef, type MouseEvent } from 'react';
import type { ReadVersionFragment } from '../../api/generated/graphql.js';
import { useWording } from '../../wording/wording.js';
import { markedPieces, type Place } from './read-report.data.js';
import type { SourceDrawing } from './source/DrawnPage.js';
import { targetAt, type Pointed } from './source/source-targets.js';
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
  readonly drawing: SourceDrawing;
}) {
  const { document: source, place, file, shown, drawing } = props;
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
  const choose = (event: MouseEvent<HTMLElement>) => {
    if (window.getSelection()?.toString()) return;
    const pointed = pointedAt(event);
    const target = pointed && targetAt(drawing.standings, pointed);
    if (target !== undefined) drawing.onChoose(target);
  };
  return (
    <div ref={scroll} className={`source-panel source-${source.fileType}`} tabIndex={0} role="region" aria-label={t('source.label', { file: file.name })} onClick={(event) => choose(event)}>
      {source.warnings.map((warning) => (
        <p key={warning.zh} className="source-warning">
          {wording.of(warning)}
        </p>
      ))}
      {source.blocks.map((block, index) => {
        const page = pageOf(block);
        const before = source.blocks[index - 1];
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

/** The block, and the cell or the character in it, under the pointer. */
function pointedAt(event: MouseEvent<HTMLElement>): Pointed | undefined {
  const element = (event.target as Element).closest<HTMLElement>('[data-block]');
  if (!element) return undefined;
  const { block, row, column } = element.dataset;
  if (row !== undefined) return { block: Number(block), row: Number(row), column: Number(column) };
  const caret = document.caretRangeFromPoint?.(event.clientX, event.clientY);
  if (!caret || !element.contains(caret.startContainer)) return undefined;
  // A marked passage divides the paragraph into several texts.
  const before = document.createRange();
  before.setStart(element, 0);
  before.setEnd(caret.startContainer, caret.startOffset);
  return { block: Number(block), offset: before.toString().length };
}

const SourceBlock = memo(function SourceBlock({ block, place, label }: { readonly block: Block; readonly place: Place | undefined; readonly label: string }) {
  if (block.__typename === 'SourceParagraph') {
    const className = block.headingLevel === null ? 'source-paragraph' : 'source-paragraph source-heading';
    return <p className={className} data-block={block.index}>{place ? <Marked text={block.text} place={place} /> : block.text}</p>;
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
                  <td key={cell.column} rowSpan={cell.rowSpan} colSpan={cell.columnSpan} className={marked ? 'source-cell-chosen' : ''} data-block={block.index} data-row={cell.row} data-column={cell.column}>
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
