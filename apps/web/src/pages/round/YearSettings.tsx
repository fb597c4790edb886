import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { CloseRoundDocument, ReopenRoundDocument, type OpenedRoundFragment } from '../../api/generated/graphql.js';
import { Refusal } from '../../frame/Messages.js';
import { dateText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';

/** The year as it was opened, and closing it; a closed one is opened again with a reason. */
export function YearSettings({ round, onChanged }: { readonly round: OpenedRoundFragment; readonly onChanged: () => void }) {
  const { t, language } = useWording();
  const [reason, setReason] = useState('');
  const [close, closing] = useMutation(CloseRoundDocument);
  const [reopen, reopening] = useMutation(ReopenRoundDocument);
  const answer = closing.data?.closeRound ?? reopening.data?.reopenRound;
  const isOpen = round.state === 'OPEN';
  const change = async () => {
    const variables = { id: round.id, revision: round.revision };
    if (isOpen) await close({ variables });
    else await reopen({ variables: { ...variables, reason } });
    onChanged();
  };
  return (
    <section className="panel collect-settings" aria-label={t('collect.settings')}>
      <p>
        <strong>{isOpen ? t('collect.isOpen', { date: dateText(round.deadline, language) }) : t('collect.isClosed', { name: round.closedBy ?? '' })}</strong>
        {round.note !== '' && <span className="faint"> {round.note}</span>}
      </p>
      <form
        className="collect-tools"
        onSubmit={(event) => {
          event.preventDefault();
          void change();
        }}
      >
        {!isOpen && <input className="field" required value={reason} placeholder={t('collect.reason')} aria-label={t('collect.reason')} onChange={(event) => setReason(event.target.value)} />}
        <button type="submit" className="button" disabled={closing.loading || reopening.loading}>
          {t(isOpen ? 'collect.close' : 'collect.reopen')}
        </button>
      </form>
      {answer && 'code' in answer && <Refusal code={answer.code} message={answer.message} />}
    </section>
  );
}
