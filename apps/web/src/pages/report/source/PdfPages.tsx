import { useEffect, useRef, useState } from 'react';
import { useWording } from '../../../wording/wording.js';
import { DrawnPage, type SourceDrawing } from './DrawnPage.js';
import { openPdf, type PdfLibrary, type PdfPage } from './pdf-library.js';

interface Sheet {
  readonly page: PdfPage;
  readonly width: number;
  readonly height: number;
}

/** The pages of a PDF as they look, drawn when they come into sight; text can be selected. */
export function PdfPages(props: {
  readonly url: string;
  readonly drawing: SourceDrawing;
  /** Room for a page, in pixels. */
  readonly width: number;
  readonly onReady: () => void;
  readonly onFailed: () => void;
}) {
  const { url, drawing, width, onReady, onFailed } = props;
  const { t } = useWording();
  const [opened, setOpened] = useState<{ readonly library: PdfLibrary; readonly sheets: readonly Sheet[] } | undefined>(undefined);
  const tell = useRef({ onReady, onFailed });
  useEffect(() => {
    tell.current = { onReady, onFailed };
  });
  useEffect(() => {
    let gone = false;
    let close: (() => void) | undefined;
    void (async () => {
      try {
        const pdf = await openPdf(url);
        close = pdf.close;
        if (gone) return pdf.close();
        const pages = await Promise.all(Array.from({ length: pdf.document.numPages }, (_, index) => pdf.document.getPage(index + 1)));
        const sheets = pages.map((page) => {
          const { width: wide, height } = page.getViewport({ scale: 1 });
          return { page, width: wide, height };
        });
        if (!gone) setOpened({ library: pdf.library, sheets });
      } catch {
        if (!gone) tell.current.onFailed();
      }
    })();
    return () => {
      gone = true;
      close?.();
    };
  }, [url]);
  useEffect(() => {
    if (opened) tell.current.onReady();
  }, [opened]);
  if (!opened) return <div className="skeleton source-skeleton" aria-busy="true" />;
  const widest = Math.max(...opened.sheets.map((sheet) => sheet.width));
  return opened.sheets.map((sheet, index) => {
    const scale = width / widest;
    return (
      <DrawnPage key={index} drawing={drawing} number={index + 1} label={t('sourceView.pageOf', { page: index + 1, count: opened.sheets.length })} width={sheet.width} height={sheet.height} scale={scale}>
        <PdfSheet library={opened.library} page={sheet.page} scale={scale} />
      </DrawnPage>
    );
  });
}

/** How far beyond the panel pages are drawn already, in pixels. */
const AHEAD = 800;

function PdfSheet({ library, page, scale }: { readonly library: PdfLibrary; readonly page: PdfPage; readonly scale: number }) {
  const holder = useRef<HTMLDivElement>(null);
  const [near, setNear] = useState(false);
  useEffect(() => {
    if (!holder.current) return undefined;
    const observer = new IntersectionObserver((entries) => setNear(entries.some((entry) => entry.isIntersecting)), {
      root: holder.current.closest('.source-panel'),
      rootMargin: `${AHEAD}px 0px`,
    });
    observer.observe(holder.current);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    const element = holder.current;
    if (!element || !near) return undefined;
    const canvas = document.createElement('canvas');
    const viewport = page.getViewport({ scale: scale * Math.min(window.devicePixelRatio || 1, 2) });
    canvas.width = Math.round(viewport.width);
    canvas.height = Math.round(viewport.height);
    const text = document.createElement('div');
    text.className = 'page-text';
    text.style.setProperty('--total-scale-factor', String(scale));
    element.replaceChildren(canvas, text);
    const drawing = page.render({ canvas, viewport });
    const words = new library.TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport: page.getViewport({ scale }) });
    // A page that is left before it is drawn is not drawn; that is no failure.
    drawing.promise.catch(() => undefined);
    words.render().catch(() => undefined);
    return () => {
      drawing.cancel();
      words.cancel();
      element.replaceChildren();
    };
  }, [library, page, scale, near]);
  return <div ref={holder} className="page-sheet" />;
}
