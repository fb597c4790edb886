import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { OpenRoundDocument, RoundProposalDocument } from '../../api/generated/graphql.js';
import { ImportFirst } from '../../frame/ImportFirst.js';
import { Emptiness, Refusal, Unreachable, Waiting } from '../../frame/Messages.js';
import { useWording } from '../../wording/wording.js';

/** Opens a year: who is expected, by when, and a word to the bureaus. */
export function OpenYear({ regionId, year, onOpened }: { readonly regionId: string; readonly year: number; readonly onOpened: () => void }) {
  const { t } = useWording();
  const { data, error, refetch } = useQuery(RoundProposalDocument, { variables: { regionId, year } });
  // Article 49 of the regulation: reports are published by 31 January of the year after.
  const [deadline, setDeadline] = useState(`${year + 1}-01-31`);
  const [note, setNote] = useState('');
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [open, { data: answer, loading }] = useMutation(OpenRoundDocument);
  if (error) return <Unreachable error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting height={200} />;
  const proposed = data.roundProposal;
  if (proposed.length === 0) {
    return (
      <Emptiness
        title={t('collect.notOpened', { year })}
        action={<ImportFirst />}
      >
        {t('collect.noAgencies')}
      </Emptiness>
    );
  }
  const isExpected = (id: string, expected: boolean) => expected !== turned.has(id);
  const agencyIds = proposed.filter(({ agency, expected }) => isExpected(agency.id, expected)).map(({ agency }) => agency.id);
  const refused = answer?.openRound.__typename === 'RoundRefusal' ? answer.openRound : undefined;
  return (
    <form
      className="panel collect-form"
      onSubmit={(event) => {
        event.preventDefault();
        void open({ variables: { opening: { regionId, year, deadline, note, agencyIds } } }).then(({ data: opened }) => opened?.openRound.__typename === 'RoundChanged' && onOpened());
      }}
    >
      <h2 className="panel-title">{t('collect.notOpened', { year })}</h2>
      <p className="faint">{t('collect.notOpenedHint')}</p>
      <label className="choice">
        <span>{t('collect.deadline')}</span>
        <input className="field" type="date" required value={deadline} onChange={(event) => setDeadline(event.target.value)} />
      </label>
      <label className="choice">
        <span>{t('collect.note')}</span>
        <textarea className="field collect-note" rows={2} value={note} onChange={(event) => setNote(event.target.value)} />
      </label>
      <details>
        <summary>{t('collect.expectedAgencies', { count: agencyIds.length })}</summary>
        <ul className="collect-agencies">
          {proposed.map(({ agency, expected, because }) => (
            <li key={agency.id}>
              <label className="check">
                <input
                  type="checkbox"
                  checked={isExpected(agency.id, expected)}
                  onChange={() => setTurned(new Set(turned.has(agency.id) ? [...turned].filter((id) => id !== agency.id) : [...turned, agency.id]))}
                />
                {agency.name}
                {because !== 'AS_LAST_YEAR' && <span className="faint">{t(`collect.because.${because}`)}</span>}
              </label>
            </li>
          ))}
        </ul>
      </details>
      {refused && <Refusal code={refused.code} message={refused.message} />}
      <span>
        <button type="submit" className="button button-main" disabled={loading || agencyIds.length === 0}>
          {t('collect.open', { year })}
        </button>
      </span>
    </form>
  );
}
