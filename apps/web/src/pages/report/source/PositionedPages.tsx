import { useEffect } from 'react';
import type { ReadVersionFragment } from '../../../api/generated/graphql.js';
import { useWording } from '../../../wording/wording.js';
import { DrawnPage, type SourceDrawing } from './DrawnPage.js';
import { positionedPages } from './positioned-text.js';

/** Pages of a file no browser can draw (OFD): every line and cell where the file puts it, in the size it has there. */
export function PositionedPages(props: { readonly document: ReadVersionFragment['document']; readonly drawing: SourceDrawing; readonly width: number; readonly onReady: () => void }) {
  const { document, drawing, width, onReady } = props;
  const { t } = useWording();
  useEffect(onReady, [onReady]);
  const pages = positionedPages(document);
  return pages.map((page) => {
    const scale = width / page.width;
    return (
      <DrawnPage key={page.number} drawing={drawing} number={page.number} label={t('sourceView.pageOf', { page: page.number, count: pages.length })} width={page.width} height={page.height} scale={scale}>
        {page.pieces.map(({ text, box, isCell, size }, index) => (
          <div
            key={index}
            className={isCell ? 'page-piece is-cell' : 'page-piece'}
            style={{ left: box.x * scale, top: box.y * scale, width: box.width * scale, height: box.height * scale, fontSize: size * scale }}
          >
            {text}
          </div>
        ))}
      </DrawnPage>
    );
  });
}
