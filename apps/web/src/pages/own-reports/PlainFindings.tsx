import type { LocalizedText } from '@huilan/annual-report';
import type { PointOutcome, Severity } from '../../api/generated/graphql.js';
import { useReviewWords } from '../../i18n/review-words.js';
import { useWording } from '../../wording/wording.js';

/** A finding in a clerk's words. */
export interface PlainFinding {
  readonly key: string;
  readonly code: string;
  readonly severity?: Severity;
  readonly message: LocalizedText;
  readonly hint?: LocalizedText | null;
  readonly where?: readonly LocalizedText[];
  readonly outcome?: PointOutcome;
}

/** Findings as a list one can work off from top to bottom. */
export function PlainFindings({ findings }: { readonly findings: readonly PlainFinding[] }) {
  const { outcomes } = useReviewWords();
  const { t, of } = useWording();
  return (
    <ol className="plain-findings">
      {findings.map(({ key, code, severity, message, hint, where, outcome }) => (
        <li key={key}>
          <span className="plain-head">
            {severity && <span className={`severity severity-${severity}`}>{t(`severity.${severity}`)}</span>}
            {outcome && <span className={`own-outcome is-${outcome}`}>{outcomes[outcome]}</span>}
            <span className="message-code">{code}</span>
          </span>
          <span>{of(message)}</span>
          {hint && <span className="plain-hint">{of(hint)}</span>}
          {where && where.length > 0 && <span className="faint plain-where">{where.map(of).join(t('findings.separator'))}</span>}
        </li>
      ))}
    </ol>
  );
}
