import { useApolloClient, useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { AccountsDocument, InviteAccountsDocument, ReportersDocument, type InviteAccountsMutation } from '../../api/generated/graphql.js';
import { useAgencyChoices } from '../../api/use-agency-choices.js';
import { saveFile } from '../../charts/save-file.js';
import { Unreachable } from '../../frame/Messages.js';
import type { Region } from '../../frame/scope.js';
import { useAdministrationWords } from '../../i18n/administration-words.js';
import { useWording } from '../../wording/wording.js';
import { ReporterFile } from './ReporterFile.js';
import { reporterRows, type ReporterRow } from './reporter-rows.js';

type Outcome = InviteAccountsMutation['inviteAccounts'][number];

const MOST_AT_ONCE = 500;

/** Makes reporters for many agencies from a table pasted out of a spreadsheet. */
export function InviteReporters({ regions }: { readonly regions: readonly Region[] }) {
  const { bulk: words } = useAdministrationWords();
  const client = useApolloClient();
  const [chosen, setChosen] = useState<string>();
  const regionId = chosen ?? regions[0]?.id ?? '';
  const { agencies } = useAgencyChoices({ regionId });
  const [pasted, setPasted] = useState('');
  const [done, setDone] = useState<readonly (readonly [ReporterRow, Outcome])[]>();
  const [invite, { error, loading }] = useMutation(InviteAccountsDocument, { refetchQueries: [AccountsDocument] });
  const rows = reporterRows(pasted, agencies, words.heads.agency);
  const ready = rows.filter(({ problem }) => problem === null);

  const fill = async () => {
    const taken = new Set<string>();
    const take = async (after: string | null): Promise<void> => {
      const { data } = await client.query({ query: ReportersDocument, variables: { after }, fetchPolicy: 'network-only' });
      for (const { grants } of data?.accounts.nodes ?? []) for (const { agencyId } of grants) if (agencyId !== null) taken.add(agencyId);
      if (data?.accounts.pageInfo.hasNextPage) await take(data.accounts.pageInfo.endCursor);
    };
    await take(null);
    setPasted(agencies.filter(({ id }) => !taken.has(id)).map(({ name }) => `${name}\t\t`).join('\n'));
  };
  const submit = async () => {
    const accounts = ready.map(({ account, person, agencyId }) => ({ name: account, displayName: person, grants: [{ role: 'REPORTER' as const, agencyId }] }));
    const { data } = await invite({ variables: { accounts } });
    if (!data) return;
    setDone(ready.map((row, index) => [row, data.inviteAccounts[index] as Outcome]));
    setPasted('');
  };
  return (
    <section className="panel administration-form">
      <h2 className="panel-title">{words.title}</h2>
      <p className="faint">{words.words}</p>
      <label className="choice">
        <span>{words.region}</span>
        <select className="field" value={regionId} onChange={(event) => setChosen(event.target.value)}>
          {regions.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <ReporterFile agencies={agencies} onRead={setPasted} />
      <label className="choice">
        <span>{words.paste}</span>
        <textarea className="field administration-paste" rows={5} value={pasted} placeholder={words.example} onChange={(event) => setPasted(event.target.value)} />
      </label>
      {rows.length > 0 && <RowTable rows={rows} />}
      {rows.length > MOST_AT_ONCE && <p className="faint">{words.moreThanAtOnce}</p>}
      {error && <Unreachable error={error} />}
      {done && <Made done={done} />}
      <div className="administration-actions">
        <button type="button" className="button button-main" disabled={loading || ready.length === 0 || ready.length > MOST_AT_ONCE} onClick={() => void submit()}>
          {words.submit(ready.length)}
        </button>
        <button type="button" className="button" onClick={() => void fill()}>
          {words.fill}
        </button>
      </div>
    </section>
  );
}

function RowTable({ rows }: { readonly rows: readonly ReporterRow[] }) {
  const { bulk: words } = useAdministrationWords();
  return (
    <div className="administration-table-box is-low" tabIndex={0} role="region" aria-label={words.title}>
      <table className="administration-table">
        <thead>
          <tr>
            {[words.columns.agency, words.columns.person, words.columns.account, words.columns.result].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              <th scope="row">{row.agency}</th>
              <td>{row.person}</td>
              <td>{row.account}</td>
              <td className={row.problem === null ? undefined : 'is-problem'}>{row.problem === null ? words.ready : words[row.problem]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What came of it; the links can be had now and never again. */
function Made({ done }: { readonly done: readonly (readonly [ReporterRow, Outcome])[] }) {
  const { bulk: words } = useAdministrationWords();
  const wording = useWording();
  const invited = done.filter(([, outcome]) => outcome.__typename === 'AccountInvitation');
  const download = async () => {
    const { tableWorkbook } = await import('@huilan/office-files');
    const head = [words.columns.agency, words.columns.person, words.columns.account, words.link];
    const rows = done.map(([row, outcome]) => [
      row.agency,
      row.person,
      row.account,
      outcome.__typename === 'AccountInvitation' ? new URL(outcome.path, window.location.href).href : wording.of(outcome.message),
    ]);
    saveFile(`${words.file}.xlsx`, tableWorkbook({ name: words.file, notes: [], head, rows }) as Uint8Array<ArrayBuffer>, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  };
  return (
    <div role="status" className="invitation">
      <span>{words.done(invited.length)}</span>
      <button type="button" className="button" onClick={() => void download()}>
        {words.download}
      </button>
      <ul className="administration-refused">
        {done.map(([row, outcome]) => outcome.__typename === 'AccountRefused' && <li key={row.account}>{`${row.account}：${wording.of(outcome.message)}`}</li>)}
      </ul>
    </div>
  );
}
