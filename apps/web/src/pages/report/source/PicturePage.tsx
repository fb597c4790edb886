import { useEffect, useState } from 'react';
import { useWording } from '../../../wording/wording.js';
import { DrawnPage, type SourceDrawing } from './DrawnPage.js';

/** The recognition takes a picture for one page of A4, whose longer side measures this many points. */
const LONG_SIDE = (297 / 25.4) * 72;

/** A photographed or scanned page, with the boxes of what was recognised on it. */
export function PicturePage(props: { readonly url: string; readonly drawing: SourceDrawing; readonly width: number; readonly onReady: () => void; readonly onFailed: () => void }) {
  const { url, drawing, width, onReady, onFailed } = props;
  const { t } = useWording();
  const picture = useLocalAddress(url, onFailed);
  const [size, setSize] = useState<{ readonly width: number; readonly height: number } | undefined>(undefined);
  if (picture === undefined) return <div className="skeleton source-skeleton" aria-busy="true" />;
  const points = size && LONG_SIDE / Math.max(size.width, size.height);
  const page = size && points ? { width: size.width * points, height: size.height * points } : { width: LONG_SIDE / Math.SQRT2, height: LONG_SIDE };
  return (
    <DrawnPage drawing={drawing} number={1} label={t('sourceView.pageOf', { page: 1, count: 1 })} width={page.width} height={page.height} scale={width / page.width}>
      <img
        className="page-picture"
        src={picture}
        alt={t('sourceView.picture')}
        onLoad={(event) => {
          setSize({ width: event.currentTarget.naturalWidth, height: event.currentTarget.naturalHeight });
          onReady();
        }}
        onError={onFailed}
      />
    </DrawnPage>
  );
}

/** The server only offers files for download; here is one as an address an image can have. */
function useLocalAddress(url: string, onFailed: () => void): string | undefined {
  const [address, setAddress] = useState<string | undefined>(undefined);
  useEffect(() => {
    let made: string | undefined;
    const leaving = new AbortController();
    void (async () => {
      try {
        const answer = await fetch(url, { signal: leaving.signal });
        if (!answer.ok) throw new Error(String(answer.status));
        made = URL.createObjectURL(await answer.blob());
        setAddress(made);
      } catch {
        if (!leaving.signal.aborted) onFailed();
      }
    })();
    return () => {
      leaving.abort();
      if (made !== undefined) URL.revokeObjectURL(made);
    };
    // The picture is fetched once an address; telling of a failure needs no newer listener.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [url]);
  return address;
}
