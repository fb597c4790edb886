import { useQuery } from '@apollo/client/react';
import { useDeferredValue, useState } from 'react';
import { AdministeredAgenciesDocument } from '../../../api/generated/graphql.js';
import { Unreachable, Waiting } from '../../../frame/Messages.js';
import type { Region } from '../../../frame/scope.js';
import { useAdministrationWords } from '../../../i18n/administration-words.js';
import { AgencyRow } from './AgencyRow.js';
import { NewAgency } from './NewAgency.js';
import { Reorganise } from './Reorganise.js';

/** The agencies of a region, and what becomes of them: founded, renamed, merged, split, closed (机构改革). */
export function Agencies({ regions }: { readonly regions: readonly Region[] }) {
  const { agencies: words } = useAdministrationWords();
  const [chosen, setChosen] = useState('');
  const [search, setSearch] = useState('');
  const [ticked, setTicked] = useState<ReadonlyMap<string, string>>(new Map());
  const regionId = chosen || (regions[0]?.id ?? '');
  const { data, previousData, error, refetch } = useQuery(AdministeredAgenciesDocument, { variables: { regionId, search: useDeferredValue(search.trim()) || null }, skip: regionId === '' });
  const found = (data ?? previousData)?.agencies;
  const tick = (id: string, name: string) => {
    const next = new Map(ticked);
    if (!next.delete(id)) next.set(id, name);
    setTicked(next);
  };
  const change = () => {
    setTicked(new Map());
    void refetch();
  };
  return (
    <section className="panel administration-list">
      <div>
        <h2 className="panel-title">{words.title}</h2>
        <p className="faint">{words.words}</p>
      </div>
      <div className="administration-actions">
        <select
          className="field"
          aria-label={words.region}
          value={regionId}
          onChange={(event) => {
            setChosen(event.target.value);
            setTicked(new Map());
          }}
        >
          {regions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <input className="field" type="search" value={search} placeholder={words.search} aria-label={words.search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      {error && <Unreachable error={error} retry={() => void refetch()} />}
      {!found && !error && <Waiting height={200} />}
      {found && (
        <div className="administration-table-box is-low" tabIndex={0} role="region" aria-label={words.title}>
          <table className="administration-table">
            <thead>
              <tr>
                <td />
                {[words.columns.name, words.columns.years, words.columns.lineage].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
                <td />
              </tr>
            </thead>
            <tbody>
              {found.nodes.map((agency) => (
                <AgencyRow key={agency.id} agency={agency} isTicked={ticked.has(agency.id)} onTick={() => tick(agency.id, agency.name)} onChanged={change} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {found && found.totalCount > found.nodes.length && <p className="faint">{words.more(found.nodes.length, found.totalCount)}</p>}
      {ticked.size > 0 && <Reorganise key={[...ticked.keys()].join()} regionId={regionId} before={ticked} onChanged={change} />}
      <NewAgency regionId={regionId} onChanged={change} />
    </section>
  );
}
