import { findCell } from '@huilan/annual-report';
import { useWording } from '../../wording/wording.js';
import { countText } from '../../wording/numbers.js';
import { appearanceOf, cellName, cellText, indicatorName, type Chosen, type ReportIndex, type ShownReport } from './read-report.data.js';

const EVIDENCE = ['label', 'position', 'arithmetic', 'correction'] as const;

/** What was read at the chosen place: the text as printed, and how it was recognised. */
export function ChosenCard({ chosen, report, index }: { readonly chosen: Chosen | undefined; readonly report: ShownReport; readonly index: ReportIndex }) {
  const wording = useWording();
  const { t } = wording;
  if (!chosen || chosen.what === 'section') return <p className="chosen-card faint">{t('chosen.hint')}</p>;
  if (chosen.what === 'indicator') {
    const indicator = report.version.indicators[chosen.index];
    if (!indicator) return <p className="chosen-card faint">{t('chosen.hint')}</p>;
    return (
      <div className="chosen-card" role="status">
        <strong>
          {t('cell.is', { name: indicatorName(indicator, wording), value: `${indicator.approximate ? t('indicator.about') : ''}${countText(indicator.value)} ${indicator.unit}` })}
        </strong>
        <span>{t('chosen.fromSentence')}</span>
      </div>
    );
  }
  const cell = index.cells.get(chosen.key);
  const name = cellName(chosen.key, wording);
  if (!cell) {
    const questions = index.questions.get(chosen.key) ?? [];
    return (
      <div className="chosen-card" role="status">
        <strong>{t('cell.is', { name, value: t('cell.unread') })}</strong>
        {questions.length === 0 ? <span>{t('chosen.notPrinted')}</span> : questions.map((question, at) => <span key={at}>{wording.of(question.message)}</span>)}
      </div>
    );
  }
  const evidence = EVIDENCE.find((one) => one === cell.evidence);
  // Of a value put in by hand, the file prints another.
  const printed = evidence === 'correction' ? cell.printed : cell.raw;
  const unit = appearanceOf(cell) === 'number' ? ` ${findCell(chosen.key)?.unit ?? ''}` : '';
  return (
    <div className="chosen-card" role="status">
      <strong>{t('cell.is', { name, value: cellText(cell, wording) + unit })}</strong>
      <span>
        {printed === null ? t('chosen.printedNowhere') : printed.trim() === '' ? t('chosen.printedBlank') : t('chosen.printed', { raw: printed.trim() })}
        {evidence ? t(`chosen.evidence.${evidence}`) : cell.evidence}
        {cell.note ? t('chosen.note', { note: cell.note }) : ''}
      </span>
    </div>
  );
}
