import { useMutation, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AdministeredAgenciesDocument, ReorganiseAgenciesDocument } from '../../../api/generated/graphql.js';
import { Unreachable } from '../../../frame/Messages.js';
import { useAdministrationWords } from '../../../i18n/administration-words.js';
import { AgencyRefusal, isChanged } from './AgencyRefusal.js';
import { YearField, yearOf } from './YearField.js';

/** What becomes of the agencies that were ticked: who takes over, from when, and whether they end. */
export function Reorganise({ regionId, before, onChanged }: { readonly regionId: string; readonly before: ReadonlyMap<string, string>; readonly onChanged: () => void }) {
  const { agencies: words } = useAdministrationWords();
  const { data: choices } = useQuery(AdministeredAgenciesDocument, { variables: { regionId, search: null } });
  const [successors, setSuccessors] = useState<readonly string[]>(['']);
  const [fromYear, setFromYear] = useState('');
  const [predecessorsEnd, setPredecessorsEnd] = useState(true);
  const [note, setNote] = useState('');
  const [reorganise, { data, error, loading }] = useMutation(ReorganiseAgenciesDocument);
  const others = (choices?.agencies.nodes ?? []).filter(({ id }) => !before.has(id));
  return (
    <form
      className="administration-form administration-reorganise"
      aria-label={words.reorganise}
      onSubmit={(event) => {
        event.preventDefault();
        const successorIds = successors.filter((id) => id !== '');
        void reorganise({ variables: { reorganisation: { predecessorIds: [...before.keys()], successorIds, fromYear: yearOf(fromYear) ?? 0, predecessorsEnd, note } } }).then(
          ({ data: answer }) => isChanged(answer?.reorganiseAgencies) && onChanged(),
        );
      }}
    >
      <p>{words.reorganiseWords([...before.values()].join('、'))}</p>
      <div className="administration-actions is-aligned">
        {successors.map((successor, index) => (
          <label key={index} className="choice">
            <span>{words.successor}</span>
            <select className="field" required value={successor} onChange={(event) => setSuccessors(successors.map((one, at) => (at === index ? event.target.value : one)))}>
              <option value="">{words.choose}</option>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        ))}
        <button type="button" className="quiet-button" onClick={() => setSuccessors([...successors, ''])}>
          {words.addSuccessor}
        </button>
      </div>
      <div className="administration-actions is-aligned">
        <YearField label={words.fromYear} value={fromYear} onChange={setFromYear} required />
        <label className="choice">
          <span>{words.note}</span>
          <input className="field" value={note} onChange={(event) => setNote(event.target.value)} />
        </label>
      </div>
      <label className="check">
        <input type="checkbox" checked={predecessorsEnd} onChange={(event) => setPredecessorsEnd(event.target.checked)} /> {words.predecessorsEnd}
      </label>
      {error && <Unreachable error={error} />}
      <AgencyRefusal outcome={data?.reorganiseAgencies} />
      <span>
        <button type="submit" className="button button-main" disabled={loading}>
          {words.submitReorganisation}
        </button>
      </span>
    </form>
  );
}
