import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { SampleMark } from '../../frame/SampleMark.js';
import type { Briefing } from '../../takeaway/briefing/briefing.js';
import { useTakeawayWords } from '../../takeaway/words.js';
import { drawingAddress } from './drawing-address.js';
import { slidesOf } from './slides.js';

/** The briefing on the screen of the meeting room: one figure a slide, in large type. */
export function Presentation({ briefing, onLeave }: { readonly briefing: Briefing; readonly onLeave: () => void }) {
  const words = useTakeawayWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
  const slides = slidesOf(briefing);
  const slide = slides[at];
  useEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // Where the browser grants no full screen, the window is what there is.
    void current?.requestFullscreen?.().catch(() => undefined);
    return () => {
      if (document.fullscreenElement) void document.exitFullscreen();
    };
  }, []);
  const turn = (event: KeyboardEvent) => {
    const step = ['ArrowRight', 'PageDown', ' '].includes(event.key) ? 1 : ['ArrowLeft', 'PageUp'].includes(event.key) ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    setAt((now) => Math.min(Math.max(now + step, 0), slides.length - 1));
    dialog.current?.scrollTo(0, 0);
  };
  return (
    <dialog ref={dialog} className="presentation on-paper" aria-label={briefing.title} onClose={onLeave} onKeyDown={turn}>
      <h2>
        {slide?.title ?? briefing.title}
        <SampleMark shown={slide?.isSample ?? false} />
      </h2>
      {slide?.words.map((text) => (
        <p key={text} className="presentation-words">
          {text}
        </p>
      ))}
      {slide?.figure && (
        <>
          <p className="presentation-subtitle">{slide.figure.subtitle}</p>
          <img
            src={drawingAddress(slide.figure.drawing.markup)}
            alt={slide.figure.caption}
            className={slide.figure.drawing.height > slide.figure.drawing.width ? 'presentation-tall' : ''}
          />
        </>
      )}
      <footer>
        <span role="status">{words('slide', { number: at + 1, count: slides.length })}</span>
        <span>{words('presentHint')}</span>
        <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
          {words('leave')}
        </button>
      </footer>
    </dialog>
  );
}
