import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { SampleMark } from '../../frame/SampleMark.js';
import { useTakeawayWords } from '../../takeaway/words.js';
import { drawingAddress } from './drawing-address.js';
import type { Slide } from './slides.js';

/** The briefing on the screen of the meeting room: one figure a slide, in large type. Turned by keys, or by touch. */
export function Presentation({ title, slides, onLeave }: { readonly title: string; readonly slides: readonly Slide[]; readonly onLeave: () => void }) {
  const words = useTakeawayWords();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(0);
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
  const turn = (step: 1 | -1) => {
    setAt((now) => Math.min(Math.max(now + step, 0), slides.length - 1));
    dialog.current?.scrollTo(0, 0);
  };
  const press = (event: KeyboardEvent) => {
    // The space bar presses the button that has the focus.
    const isForward = ['ArrowRight', 'PageDown'].includes(event.key) || (event.key === ' ' && !(event.target instanceof HTMLButtonElement));
    if (!isForward && !['ArrowLeft', 'PageUp'].includes(event.key)) return;
    event.preventDefault();
    turn(isForward ? 1 : -1);
  };
  return (
    <dialog ref={dialog} className="presentation on-paper" aria-label={title} onClose={onLeave} onKeyDown={press}>
      {/* First, so that the focus begins here: begun at the figure, it would scroll the title away. */}
      <div className="presentation-tools">
        <span className="presentation-turning">
          {/* Said to be disabled, not made so: the focus must stay in the dialog, or its keys are lost. */}
          <button type="button" className="quiet-button" aria-label={words('slideBefore')} aria-disabled={at === 0} onClick={() => turn(-1)}>
            ‹
          </button>
          <span role="status">{words('slide', { number: at + 1, count: slides.length })}</span>
          <button type="button" className="quiet-button" aria-label={words('slideAfter')} aria-disabled={at === slides.length - 1} onClick={() => turn(1)}>
            ›
          </button>
        </span>
        <span className="presentation-keys">{words('presentHint')}</span>
        <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
          {words('leave')}
        </button>
      </div>
      <h2>
        {slide?.title ?? title}
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
          {/* Focusable: on a telephone the drawing is wider than the screen and is moved by the keys. */}
          <div className="presentation-figure" tabIndex={0} role="group" aria-label={slide.figure.caption}>
            <img
              src={drawingAddress(slide.figure.drawing.markup)}
              alt={slide.figure.caption}
              className={slide.figure.drawing.height > slide.figure.drawing.width ? 'presentation-tall' : ''}
            />
          </div>
        </>
      )}
    </dialog>
  );
}
