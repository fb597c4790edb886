import { useEffect, useRef, type ReactNode } from 'react';
import { SECTION_HEADINGS, type LocalizedText } from '@huilan/annual-report';
import { useWording } from '../../wording/wording.js';
import { cellName, type Finding, type OpenQuestion } from './read-report.data.js';
import './findings-panel.css';

const SHOWN_CELLS = 3;

/** What the checks found and what could not be read; the keys j and k walk it. */
export function FindingsPanel(props: {
  readonly findings: readonly Finding[];
  readonly questions: readonly OpenQuestion[];
  readonly chosen: number | undefined;
  readonly onChoose: (index: number) => void;
  /** What was decided about a finding, and the deciding of it. */
  readonly verdictOf?: (finding: Finding, isChosen: boolean) => ReactNode;
  readonly onQuestion: (question: OpenQuestion) => void;
}) {
  const { findings, questions, chosen, onChoose, verdictOf, onQuestion } = props;
  const wording = useWording();
  const { t } = wording;
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    if (chosen !== undefined) list.current?.children[chosen]?.scrollIntoView?.({ block: 'nearest' });
  }, [chosen]);
  return (
    <div className="findings-panel">
      <h2>
        {t('findings.heading')} <span className="figures faint">{findings.length}</span>
      </h2>
      {findings.length === 0 ? <p className="faint">{t('findings.none')}</p> : <p className="findings-keys">{t('findings.keys')}</p>}
      <ol ref={list}>
        {findings.map((finding, index) => (
          <li key={finding.id}>
            <button type="button" aria-pressed={chosen === index} className={chosen === index ? 'finding is-chosen' : 'finding'} onClick={() => onChoose(index)}>
              <span className="finding-head">
                <span className={`severity severity-${finding.severity}`}>{t(`severity.${finding.severity}`)}</span>
                <span className="message-code">{finding.code}</span>
              </span>
              <span className="finding-message">{wording.of(finding.message)}</span>
              {finding.expected !== null && finding.actual !== null && (
                <span className="finding-numbers figures">{t('findings.numbers', { expected: finding.expected, actual: finding.actual })}</span>
              )}
              {finding.hint && <span className="finding-hint">{wording.of(finding.hint)}</span>}
              {finding.cells.length > 0 && (
                <span className="finding-cells">
                  {finding.cells
                    .slice(0, SHOWN_CELLS)
                    .map((key) => cellName(key, wording))
                    .join(t('findings.separator'))}
                  {finding.cells.length > SHOWN_CELLS ? t('findings.moreCells', { count: finding.cells.length - SHOWN_CELLS }) : ''}
                </span>
              )}
              {finding.cells.length === 0 && finding.section !== null && (
                <span className="finding-cells">{sectionName(finding.section, wording.of)}</span>
              )}
            </button>
            {verdictOf?.(finding, chosen === index)}
          </li>
        ))}
      </ol>
      {questions.length > 0 && (
        <>
          <h2>
            {t('questions.heading')} <span className="figures faint">{questions.length}</span>
          </h2>
          <p className="findings-keys">{t('questions.hint')}</p>
          <ul>
            {questions.map((question, index) => (
              <li key={index}>
                <button type="button" className="finding" onClick={() => onQuestion(question)}>
                  <span className="finding-head">
                    <span className="severity severity-NOTICE">{t('cell.unread')}</span>
                    <span className="message-code">{question.code}</span>
                  </span>
                  <span className="finding-message">{wording.of(question.message)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function sectionName(key: string, of: (text: LocalizedText) => string): string {
  const heading = (SECTION_HEADINGS as Record<string, LocalizedText>)[key];
  return heading ? of(heading) : key;
}
