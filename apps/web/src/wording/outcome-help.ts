import { OUTCOMES, OUTCOME_LABELS, type Outcome } from '@huilan/annual-report';
import { OUTCOME_EXPLANATIONS, type Measure } from '@huilan/measures';
import type { Wording } from './wording.js';

/** Rates that are the share of one outcome. */
const OUTCOME_RATES: Readonly<Record<string, Outcome>> = {
  withheldRate: 'withheld',
  unavailableRate: 'unavailable',
  notProcessedRate: 'notProcessed',
  otherRate: 'otherHandling',
};

/** `不予处理：所提不是信息公开申请该办的事……`: what the regulation means by an outcome. */
export function outcomeHelp(outcome: Outcome, wording: Wording): string {
  return wording.t('chart.explained', { term: wording.of(OUTCOME_LABELS[outcome]), meaning: wording.of(OUTCOME_EXPLANATIONS[outcome]) });
}

/** The same for the outcome a measure counts, or is the share of, or is a cell of; `undefined` for any other measure. */
export function measureHelp(measure: Measure, wording: Wording): string | undefined {
  const outcome = OUTCOME_RATES[measure.key] ?? OUTCOMES.find((one) => measure.key === `requests.${one}` || measure.key.startsWith(`requests.${one}.`));
  return outcome && outcomeHelp(outcome, wording);
}
