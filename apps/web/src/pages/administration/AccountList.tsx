import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { AccountsDocument, type Role } from '../../api/generated/graphql.js';
import { Unreachable, Waiting } from '../../frame/Messages.js';
import { useSettled } from '../../frame/use-settled.js';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { useAdministrationWords } from '../../i18n/administration-words.js';
import { AccountRow } from './AccountRow.js';

const ROLES: readonly Role[] = ['REPORTER', 'SUPERVISOR', 'VIEWER', 'ADMINISTRATOR'];

/** Every account, what it may do, and what can be done with it. */
export function AccountList() {
  const words = useAdministrationWords();
  const { roles } = useAccountsWords();
  const [search, setSearch] = useState('');
  const [role, setRole] = useState<Role | null>(null);
  const settled = useSettled(search, 250);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(AccountsDocument, { variables: { filter: { search: settled, role } }, fetchPolicy: 'cache-and-network' });
  const accounts = (data ?? previousData)?.accounts;
  const more = () =>
    void fetchMore({
      variables: { after: accounts?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({ accounts: { ...fetchMoreResult.accounts, nodes: [...before.accounts.nodes, ...fetchMoreResult.accounts.nodes] } }),
    });
  const columns = words.columns;
  return (
    <section className="panel administration-list">
      <div className="administration-head">
        <div>
          <h2 className="panel-title">{words.accounts}</h2>
          <p className="faint">{accounts ? words.count(accounts.totalCount) : '\u00a0'}</p>
        </div>
        <div className="administration-actions">
          <select className="field" aria-label={words.role} value={role ?? ''} onChange={(event) => setRole(ROLES.find((one) => one === event.target.value) ?? null)}>
            <option value="">{words.everyRole}</option>
            {ROLES.map((one) => (
              <option key={one} value={one}>
                {roles[one]}
              </option>
            ))}
          </select>
          <input className="field" type="search" aria-label={words.search} placeholder={words.search} value={search} onChange={(event) => setSearch(event.target.value)} />
        </div>
      </div>
      {error && <Unreachable error={error} retry={() => void refetch()} />}
      {!accounts && !error && <Waiting height={240} />}
      {accounts && accounts.nodes.length === 0 && <p className="faint">{words.noMatch}</p>}
      {accounts && accounts.nodes.length > 0 && (
        <div className={`administration-table-box${loading ? ' is-updating' : ''}`} tabIndex={0} role="region" aria-label={words.accounts}>
          <table className="administration-table">
            <thead>
              <tr>
                {[columns.who, columns.name, columns.rights, columns.state, columns.lastSignedIn, columns.actions].map((head) => (
                  <th key={head} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {accounts.nodes.map((account) => (
                <AccountRow key={account.id} account={account} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {accounts?.pageInfo.hasNextPage && (
        <button type="button" className="button" onClick={more}>
          {words.more}
        </button>
      )}
    </section>
  );
}
