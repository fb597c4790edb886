import { useEffect, useState } from 'react';
import { SampleMark } from '../../frame/SampleMark.js';
import { useScope } from '../../frame/scope.js';
import { dateText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { today } from '../today.js';
import { fitToPaper } from './fit-to-paper.js';
import './print.css';

/** The head of every printed page: whose figures, of which years, that they are a sample, and when they were printed. Prepares the page for paper. */
export function PrintHead({ main }: { readonly main: { readonly current: HTMLElement | null } }) {
  const { t, language } = useWording();
  const { region, years } = useScope();
  const [date, setDate] = useState(today);
  useEffect(() => {
    let undo: (() => void) | undefined;
    const before = () => {
      setDate(today());
      undo = main.current ? fitToPaper(main.current) : undefined;
    };
    const after = () => {
      undo?.();
      undo = undefined;
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, [main]);
  const span = years && (years.from === years.to ? t('span.year', { year: years.to }) : t('span.years', { from: years.from, to: years.to }));
  return (
    <div className="print-head" aria-hidden="true">
      <div className="print-head-line">
        <span>
          {region?.name} {span}
          <SampleMark shown={region?.isSample ?? false} />
        </span>
        <span>
          {t('brand.title')} · {dateText(date, language)}
        </span>
      </div>
    </div>
  );
}
