import { createContext, useCallback, useContext, useMemo, useRef, useState, type KeyboardEvent, type MouseEvent, type ReactNode, type SyntheticEvent } from 'react';
import { useNavigate } from 'react-router';
import './chart.css';
import './marks.css';

interface Hint {
  readonly sentence: string;
  readonly left: number;
  readonly top: number;
  readonly below: boolean;
}

interface MarksContext {
  show(sentence: string, element: globalThis.Element): void;
  hide(): void;
  readonly active: string | null;
  activate(key: string): void;
  readonly highlighted: string | null;
  open(address: string): void;
}

const Marks = createContext<MarksContext | null>(null);

const NEXT = ['ArrowRight', 'ArrowDown'];
const PREVIOUS = ['ArrowLeft', 'ArrowUp'];

/** The marks of a chart of which only those in sight are drawn. */
export interface WindowedMarks {
  /** Keys of all marks in their order. */
  readonly keys: readonly string[];
  readonly reveal: (index: number) => void;
}

/**
 * The marks of one chart (bars, points, cells): pointer and keyboard focus show the same sentence; the chart is one stop of
 * the Tab key, the arrow keys walk its marks, and Enter opens the report a mark stands for.
 */
export function MarkArea(props: { readonly label: string; readonly children: ReactNode; readonly className?: string; readonly windowed?: WindowedMarks | undefined }) {
  const { label, children, className = '', windowed } = props;
  const area = useRef<HTMLDivElement>(null);
  const [hint, setHint] = useState<Hint | null>(null);
  const [active, setActive] = useState<string | null>(null);
  const [highlighted, setHighlighted] = useState<string | null>(null);
  const navigate = useNavigate();

  const show = useCallback((sentence: string, element: globalThis.Element) => {
    const within = area.current?.getBoundingClientRect();
    if (!within) return;
    const box = element.getBoundingClientRect();
    const below = box.top - within.top < 56;
    const half = Math.min(190, within.width / 2);
    const centre = box.left - within.left + box.width / 2;
    setHint({
      sentence,
      left: Math.min(Math.max(centre, half), Math.max(half, within.width - half)),
      top: below ? box.bottom - within.top + 8 : box.top - within.top - 8,
      below,
    });
    setHighlighted(element.getAttribute('data-series'));
  }, []);
  const hide = useCallback(() => {
    setHint(null);
    setHighlighted(null);
  }, []);
  const open = useCallback((address: string) => void navigate(address), [navigate]);
  const context = useMemo(() => ({ show, hide, active, activate: setActive, highlighted, open }), [show, hide, active, highlighted, open]);

  const walk = (event: KeyboardEvent) => {
    if (event.key === 'Escape') return hide();
    const step = NEXT.includes(event.key) ? 1 : PREVIOUS.includes(event.key) ? -1 : 0;
    const edge = event.key === 'Home' ? 0 : event.key === 'End' ? -1 : undefined;
    if (step === 0 && edge === undefined) return undefined;
    const drawn = new Map([...(area.current?.querySelectorAll<SVGElement | HTMLElement>('[data-mark]') ?? [])].map((mark) => [mark.getAttribute('data-mark') as string, mark]));
    const keys = windowed?.keys ?? [...drawn.keys()];
    const current = keys.indexOf((event.target as Element).getAttribute('data-mark') ?? '');
    if (current < 0) return undefined;
    event.preventDefault();
    const next = edge === -1 ? keys.length - 1 : (edge ?? Math.min(Math.max(current + step, 0), keys.length - 1));
    const mark = drawn.get(keys[next] as string);
    if (mark) return mark.focus();
    // Out of sight: drawn once it is scrolled there.
    windowed?.reveal(next);
    return setTimeout(() => area.current?.querySelector<SVGElement>(`[data-mark="${CSS.escape(keys[next] as string)}"]`)?.focus(), 120);
  };

  return (
    <Marks.Provider value={context}>
      <div ref={area} role="group" aria-label={label} className={`mark-area ${className}`} onKeyDown={walk} onMouseLeave={hide}>
        {children}
        {hint && (
          <div className={`mark-hint${hint.below ? ' mark-hint-below' : ''}`} style={{ left: hint.left, top: hint.top }} aria-hidden="true">
            {hint.sentence}
          </div>
        )}
      </div>
    </Marks.Provider>
  );
}

function useMarks(): MarksContext {
  const marks = useContext(Marks);
  if (!marks) throw new Error('a mark stands outside of a MarkArea');
  return marks;
}

/** The series under the pointer or the focus; `null` where there is none. */
export function useHighlightedSeries(): string | null {
  return useMarks().highlighted;
}

export interface MarkProps {
  /** Unlike any other of the chart. */
  readonly markKey: string;
  readonly sentence: string;
  /** Where a click leads; a mark without one is read only. */
  readonly address?: string | undefined;
  readonly series?: string | undefined;
  readonly first?: boolean;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

function useMark({ markKey, sentence, address, series, first = false, className = '' }: Omit<MarkProps, 'children'>) {
  const marks = useMarks();
  const showSentence = (event: SyntheticEvent) => marks.show(sentence, event.currentTarget);
  return {
    'data-mark': markKey,
    'data-series': series,
    'aria-label': sentence,
    className: `mark ${className}`,
    tabIndex: marks.active === markKey || (marks.active === null && first) ? 0 : -1,
    onMouseEnter: showSentence,
    onMouseLeave: marks.hide,
    onFocus: (event: SyntheticEvent) => {
      marks.activate(markKey);
      showSentence(event);
    },
    onBlur: marks.hide,
    ...(address === undefined
      ? {}
      : {
          onClick: (event: MouseEvent) => {
            if (event.ctrlKey || event.metaKey || event.shiftKey) return;
            event.preventDefault();
            marks.open(address);
          },
        }),
  };
}

/** A mark drawn with SVG. */
export function Mark({ children, ...props }: MarkProps) {
  const bound = useMark(props);
  return props.address === undefined ? (
    <g role="img" {...bound}>
      {children}
    </g>
  ) : (
    <a href={props.address} {...bound}>
      {children}
    </a>
  );
}

/** A mark that is a piece of the page, such as a cell of a heat map. */
export function PageMark({ children, ...props }: MarkProps) {
  const bound = useMark(props);
  return props.address === undefined ? (
    <span role="img" {...bound}>
      {children}
    </span>
  ) : (
    <a href={props.address} {...bound}>
      {children}
    </a>
  );
}
