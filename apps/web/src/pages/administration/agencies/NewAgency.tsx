import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RegisterAgencyDocument } from '../../../api/generated/graphql.js';
import { Unreachable } from '../../../frame/Messages.js';
import { useAdministrationWords } from '../../../i18n/administration-words.js';
import { AgencyRefusal, isChanged } from './AgencyRefusal.js';
import { YearField, yearOf } from './YearField.js';

/** Founds an agency before it has handed in anything. */
export function NewAgency({ regionId, onChanged }: { readonly regionId: string; readonly onChanged: () => void }) {
  const { agencies: words } = useAdministrationWords();
  const [name, setName] = useState('');
  const [activeFrom, setActiveFrom] = useState('');
  const [register, { data, error, loading }] = useMutation(RegisterAgencyDocument);
  return (
    <details>
      <summary>{words.add}</summary>
      <form
        className="administration-form administration-region"
        onSubmit={(event) => {
          event.preventDefault();
          void register({ variables: { agency: { regionId, name, activeFrom: yearOf(activeFrom) } } }).then(({ data: answer }) => {
            if (!isChanged(answer?.registerAgency)) return;
            setName('');
            onChanged();
          });
        }}
      >
        <label className="choice">
          <span>{words.name}</span>
          <input className="field" required value={name} onChange={(event) => setName(event.target.value)} />
        </label>
        <YearField label={words.firstYear} value={activeFrom} onChange={setActiveFrom} />
        {error && <Unreachable error={error} />}
        <AgencyRefusal outcome={data?.registerAgency} />
        <span>
          <button type="submit" className="button button-main" disabled={loading}>
            {words.submit}
          </button>
        </span>
      </form>
    </details>
  );
}
