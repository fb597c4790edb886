import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { RenameAgencyDocument, SetAgencyYearsDocument, type AdministeredAgencyFragment } from '../../../api/generated/graphql.js';
import { Unreachable } from '../../../frame/Messages.js';
import { useAdministrationWords } from '../../../i18n/administration-words.js';
import { AgencyRefusal, isChanged } from './AgencyRefusal.js';
import { YearField, yearOf } from './YearField.js';

/** An agency, with its names, years and lineage; another name or other years open below it. */
export function AgencyRow({ agency, isTicked, onTick, onChanged }: { readonly agency: AdministeredAgencyFragment; readonly isTicked: boolean; readonly onTick: () => void; readonly onChanged: () => void }) {
  const { agencies: words } = useAdministrationWords();
  const [isOpen, setOpen] = useState(false);
  const { id, name, activeFrom, activeUntil, formerNames, reorganisations } = agency;
  return (
    <>
      <tr>
        <td>
          <input type="checkbox" checked={isTicked} onChange={onTick} aria-label={words.tick(name)} />
        </td>
        <th scope="row">
          {name}
          {formerNames.length > 0 && <span className="faint administration-former">{words.former(formerNames.join('、'))}</span>}
        </th>
        <td className="figures">{words.years(activeFrom, activeUntil)}</td>
        <td className="administration-rights">
          {reorganisations.map(({ fromYear, predecessor, successor, note }) => (
            <span key={`${predecessor?.id} ${successor?.id}`} title={note}>
              {successor?.id === id ? words.cameFrom(predecessor?.name ?? '', fromYear) : words.wentTo(successor?.name ?? '', fromYear)}
            </span>
          ))}
        </td>
        <td className="administration-row-actions">
          <button type="button" className="quiet-button" aria-expanded={isOpen} aria-label={words.changeOf(name)} onClick={() => setOpen(!isOpen)}>
            {words.change}
          </button>
        </td>
      </tr>
      {isOpen && (
        <tr className="administration-more">
          <td colSpan={5}>
            <ChangeAgency
              agency={agency}
              onChanged={() => {
                setOpen(false);
                onChanged();
              }}
            />
          </td>
        </tr>
      )}
    </>
  );
}

function ChangeAgency({ agency: { id, name, activeFrom, activeUntil }, onChanged }: { readonly agency: AdministeredAgencyFragment; readonly onChanged: () => void }) {
  const { agencies: words } = useAdministrationWords();
  const [newName, setNewName] = useState(name);
  const [fromYear, setFromYear] = useState('');
  const [first, setFirst] = useState(activeFrom?.toString() ?? '');
  const [last, setLast] = useState(activeUntil?.toString() ?? '');
  const [rename, renaming] = useMutation(RenameAgencyDocument);
  const [setYears, settingYears] = useMutation(SetAgencyYearsDocument);
  const outcome = renaming.data?.renameAgency ?? settingYears.data?.setAgencyYears;
  const error = renaming.error ?? settingYears.error;
  return (
    <div className="administration-form">
      <form
        className="administration-actions is-aligned"
        onSubmit={(event) => {
          event.preventDefault();
          settingYears.reset();
          void rename({ variables: { id, name: newName, fromYear: yearOf(fromYear) ?? 0 } }).then(({ data }) => isChanged(data?.renameAgency) && onChanged());
        }}
      >
        <label className="choice">
          <span>{words.newName}</span>
          <input className="field" required value={newName} onChange={(event) => setNewName(event.target.value)} />
        </label>
        <YearField label={words.newNameFrom} value={fromYear} onChange={setFromYear} required />
        <button type="submit" className="button" disabled={renaming.loading || newName === name}>
          {words.rename}
        </button>
      </form>
      <form
        className="administration-actions is-aligned"
        onSubmit={(event) => {
          event.preventDefault();
          renaming.reset();
          void setYears({ variables: { id, activeFrom: yearOf(first), activeUntil: yearOf(last) } }).then(({ data }) => isChanged(data?.setAgencyYears) && onChanged());
        }}
      >
        <YearField label={words.firstYear} value={first} onChange={setFirst} />
        <YearField label={words.lastYear} value={last} onChange={setLast} />
        <button type="submit" className="button" disabled={settingYears.loading}>
          {words.setYears}
        </button>
      </form>
      {error && <Unreachable error={error} />}
      <AgencyRefusal outcome={outcome} />
    </div>
  );
}
