import { useQuery } from '@apollo/client/react';
import { RecheckingDocument } from '../../api/generated/graphql.js';
import { useBulkWords } from '../../i18n/bulk-words.js';
import { useRights } from '../../session/session.js';

/** Milliseconds between questions how far the checks are. */
const AGAIN = 15_000;

/** Says, while the rules of a new release are applied to the reports, how far that is; nothing otherwise. */
export function RecheckNotice() {
  const words = useBulkWords();
  const { supervises } = useRights();
  const { data } = useQuery(RecheckingDocument, { skip: !supervises, fetchPolicy: 'network-only', pollInterval: AGAIN, skipPollAttempt: () => document.hidden });
  const { reports, waiting } = data?.rechecking ?? { reports: 0, waiting: 0 };
  if (waiting === 0) return null;
  return (
    <p className="message" role="status">
      {words.rechecking(reports - waiting, reports)}
    </p>
  );
}
