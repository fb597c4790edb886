import { useEffect, useRef, useState } from 'react';
import type { ReadVersionFragment } from '../../../api/generated/graphql.js';
import { useWording } from '../../../wording/wording.js';
import type { SourceDrawing } from './DrawnPage.js';
import { targetAt } from './source-targets.js';
import { anchorsOf, type TextAnchors } from './text-anchors.js';

/** Pixels: a page of A4 at 96 an inch, which a Word file is laid out for; a web page fits itself into what there is. */
const NATURAL_WIDTH = { word: 794, page: 640 } as const;

/**
 * A Word file or a web page as it looks, in a frame that can neither run nor fetch anything: it is served under a policy of
 * its own and without leave to run scripts; this page reaches into it to mark what is pointed at.
 */
export function FramedDocument(props: {
  readonly kind: 'word' | 'page';
  readonly document: ReadVersionFragment['document'];
  readonly file: ReadVersionFragment['file'];
  readonly drawing: SourceDrawing;
  readonly width: number;
  readonly onReady: () => void;
  readonly onFailed: () => void;
}) {
  const { kind, document, file, drawing, width, onReady, onFailed } = props;
  const { t } = useWording();
  const frame = useRef<HTMLIFrameElement>(null);
  const [anchors, setAnchors] = useState<TextAnchors | undefined>(undefined);
  const [size, setSize] = useState({ width: NATURAL_WIDTH[kind] as number, height: 1100 });
  const [mark, setMark] = useState<DOMRect | undefined>(undefined);

  const drawn = async () => {
    const inside = frame.current?.contentDocument;
    if (!inside?.body) return onFailed();
    try {
      if (kind === 'word') {
        const [{ drawWord }, answer] = await Promise.all([import('./word-document.js'), fetch(file.url)]);
        if (!answer.ok) throw new Error(String(answer.status));
        await drawWord(await answer.blob(), inside);
      }
      if ((inside.body.textContent ?? '').trim() === '') return onFailed();
      setSize({ width: Math.max(NATURAL_WIDTH[kind], inside.documentElement.scrollWidth), height: inside.body.scrollHeight });
      setAnchors(anchorsOf(document, inside.body));
      onReady();
    } catch {
      onFailed();
    }
  };
  useEffect(() => {
    const inside = anchors && frame.current?.contentDocument;
    if (!inside) return undefined;
    // Pictures arrive after the text.
    const observer = typeof ResizeObserver === 'undefined' ? undefined : new ResizeObserver(() => setSize({ width: Math.max(NATURAL_WIDTH[kind], inside.documentElement.scrollWidth), height: inside.body.scrollHeight }));
    observer?.observe(inside.body);
    const click = (event: MouseEvent) => {
      if (inside.getSelection()?.toString()) return;
      const target = targetUnder(event, inside, anchors, drawing);
      if (target !== undefined) drawing.onChoose(target);
    };
    const move = (event: MouseEvent) => {
      inside.body.style.cursor = targetUnder(event, inside, anchors, drawing) === undefined ? 'default' : 'pointer';
    };
    inside.addEventListener('click', click);
    inside.addEventListener('mousemove', move);
    return () => {
      observer?.disconnect();
      inside.removeEventListener('click', click);
      inside.removeEventListener('mousemove', move);
    };
  }, [anchors, drawing, kind]);
  useEffect(() => {
    // The frame has its new size with the next picture; only then can places in it be measured.
    const next = requestAnimationFrame(() => setMark((drawing.place && anchors?.find(drawing.place))?.getBoundingClientRect()));
    return () => cancelAnimationFrame(next);
  }, [anchors, drawing.place, size]);
  useEffect(() => {
    if (mark) onReady();
  }, [mark, onReady]);

  const scale = width / size.width;
  return (
    <div className="framed-document" style={{ width, height: size.height * scale }}>
      <iframe
        ref={frame}
        title={t('sourceView.framed', { file: file.name })}
        sandbox="allow-same-origin"
        src={kind === 'word' ? '/api/source-view/blank' : `/api/source-view/files/${file.id}`}
        style={{ width: size.width, height: size.height, transform: `scale(${scale})` }}
        tabIndex={-1}
        onLoad={() => void drawn()}
      />
      {mark && (
        <mark className="source-mark page-mark" style={{ left: mark.left * scale - 2, top: mark.top * scale - 2, width: mark.width * scale + 4, height: mark.height * scale + 4 }} />
      )}
    </div>
  );
}

/** What was read at the place under the pointer. */
function targetUnder(event: MouseEvent, inside: Document, anchors: TextAnchors, { standings }: SourceDrawing): string | undefined {
  const node = event.target as Node | null;
  if (!node) return undefined;
  const caret = inside.caretRangeFromPoint(event.clientX, event.clientY);
  const at = anchors.pointedAt(node, 0) ?? (caret ? anchors.pointedAt(caret.startContainer, caret.startOffset) : undefined);
  return at && targetAt(standings, at);
}
