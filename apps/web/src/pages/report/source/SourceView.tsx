import '../../../i18n/round.words.js';
import { lazy, Suspense, useCallback, useMemo, useRef, useState } from 'react';
import type { ReadVersionFragment } from '../../../api/generated/graphql.js';
import { OfWidth } from '../../../charts/OfWidth.js';
import { useWording } from '../../../wording/wording.js';
import type { Place } from '../read-report.data.js';
import { SourcePanel } from '../SourcePanel.js';
import type { SourceDrawing } from './DrawnPage.js';
import { useMarkInSight } from './PageMarks.js';
import { standingsOf, type Target } from './source-targets.js';
import './source-view.css';

const PdfPages = lazy(async () => ({ default: (await import('./PdfPages.js')).PdfPages }));
const PicturePage = lazy(async () => ({ default: (await import('./PicturePage.js')).PicturePage }));
const PositionedPages = lazy(async () => ({ default: (await import('./PositionedPages.js')).PositionedPages }));
const FramedDocument = lazy(async () => ({ default: (await import('./FramedDocument.js')).FramedDocument }));

/** How the types of files are drawn; the others print nothing but text and tables, which is what is shown of them. */
const DRAWN: Readonly<Record<string, 'pdf' | 'picture' | 'positioned' | 'word' | 'page'>> = {
  pdf: 'pdf',
  'pdf-scan': 'pdf',
  image: 'picture',
  ofd: 'positioned',
  docx: 'word',
  html: 'page',
};

const ZOOMS = [1, 1.25, 1.5, 2, 2.5, 3] as const;
/** The margins of a printed page may be out of sight at first, so that its text is legible in a narrow panel. */
const firstZoom = (how: string | undefined) => (how === 'page' ? 0 : 1);
/** Room around a page. */
const MARGIN = 24;

/** The source of a report: the page as it looks, or its text as it was read; the chosen place is marked in both. */
export function SourceView(props: {
  readonly version: Pick<ReadVersionFragment, 'cells' | 'indicators' | 'document' | 'file'>;
  readonly place: Place | undefined;
  /** On a narrow page the source is one of several; it comes to its place when it is shown. */
  readonly shown: boolean;
  readonly onChoose: (target: Target) => void;
}) {
  const { version, place, shown, onChoose } = props;
  const { document, file } = version;
  const { t } = useWording();
  const how = DRAWN[document.fileType];
  const [asText, setAsText] = useState(false);
  const [failed, setFailed] = useState(false);
  const [zoom, setZoom] = useState(firstZoom(how));
  const standings = useMemo(() => standingsOf(version), [version]);
  const drawing = useMemo((): SourceDrawing => ({ standings, place, onChoose }), [standings, place, onChoose]);
  const drawn = how !== undefined && !asText && !failed;
  return (
    <div className="source-view">
      {how !== undefined && (
        <div className="source-tools">
          <div className="switch" role="group" aria-label={t('sourceView.ways')}>
            <button type="button" aria-pressed={drawn} disabled={failed} onClick={() => setAsText(false)}>
              {t('sourceView.asItLooks')}
            </button>
            <button type="button" aria-pressed={!drawn} onClick={() => setAsText(true)}>
              {t('sourceView.asText')}
            </button>
          </div>
          {drawn && (
            <div className="source-zoom" role="group" aria-label={t('sourceView.zoom')}>
              <button type="button" className="quiet-button" disabled={zoom === 0} onClick={() => setZoom(zoom - 1)} aria-label={t('sourceView.smaller')}>
                −
              </button>
              <span className="figures">{t('sourceView.zoomIs', { percent: (ZOOMS[zoom] ?? 1) * 100 })}</span>
              <button type="button" className="quiet-button" disabled={zoom === ZOOMS.length - 1} onClick={() => setZoom(zoom + 1)} aria-label={t('sourceView.larger')}>
                +
              </button>
            </div>
          )}
        </div>
      )}
      {failed && <p className="source-warning">{t('sourceView.failed')}</p>}
      {drawn ? (
        <Drawn how={how} document={document} file={file} drawing={drawing} zoom={ZOOMS[zoom] ?? 1} shown={shown} onFailed={() => setFailed(true)} />
      ) : (
        <SourcePanel document={document} place={place} file={file} shown={shown} drawing={drawing} />
      )}
    </div>
  );
}

function Drawn(props: {
  readonly how: NonNullable<(typeof DRAWN)[string]>;
  readonly document: ReadVersionFragment['document'];
  readonly file: ReadVersionFragment['file'];
  readonly drawing: SourceDrawing;
  readonly zoom: number;
  readonly shown: boolean;
  readonly onFailed: () => void;
}) {
  const { how, document, file, drawing, zoom, shown, onFailed } = props;
  const wording = useWording();
  const { t } = wording;
  const panel = useRef<HTMLDivElement>(null);
  const [readyAt, setReadyAt] = useState(0);
  const onReady = useCallback(() => setReadyAt(Date.now()), []);
  useMarkInSight(panel, drawing.place, `${readyAt} ${zoom} ${shown}`);
  return (
    <div ref={panel} className="source-panel source-drawn" tabIndex={0} role="region" aria-label={t('source.label', { file: file.name })} aria-busy={readyAt === 0}>
      {document.warnings.map((warning) => (
        <p key={warning.zh} className="source-warning">
          {wording.of(warning)}
        </p>
      ))}
      <OfWidth assumed={420}>
        {(width) => (
          <Suspense fallback={<div className="skeleton source-skeleton" aria-busy="true" />}>
            {how === 'pdf' && <PdfPages url={file.url} drawing={drawing} width={Math.max(200, (width - MARGIN) * zoom)} onReady={onReady} onFailed={onFailed} />}
            {how === 'picture' && <PicturePage url={file.url} drawing={drawing} width={Math.max(200, (width - MARGIN) * zoom)} onReady={onReady} onFailed={onFailed} />}
            {how === 'positioned' && <PositionedPages document={document} drawing={drawing} width={Math.max(200, (width - MARGIN) * zoom)} onReady={onReady} />}
            {(how === 'word' || how === 'page') && <FramedDocument key={file.id} kind={how} document={document} file={file} drawing={drawing} width={Math.max(200, (width - MARGIN) * zoom)} onReady={onReady} onFailed={onFailed} />}
          </Suspense>
        )}
      </OfWidth>
    </div>
  );
}
