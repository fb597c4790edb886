import { useState } from 'react';
import { SampleMark } from '../../frame/SampleMark.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { tell, useSession } from '../../session/session.js';
import { ChoosePassword } from '../sign-in/ChoosePassword.js';
import '../sign-in/sign-in.css';
import { OneTimeCodes } from './OneTimeCodes.js';
import { Tokens } from './Tokens.js';
import './account.css';

/** What somebody may do here, and the secrets that prove who he is. */
export function AccountPage() {
  const words = useAccountsWords();
  const { account } = useSession();
  const [changed, setChanged] = useState(false);
  usePageTitle(words.account.title);
  if (account === null) return null;
  const signOutEverywhere = async () => {
    await tell('DELETE', '/everywhere');
    window.location.assign('/');
  };
  return (
    <div className="page account-page">
      <div className="page-head">
        <div>
          <h1 className="page-title">
            {words.account.title}
            <SampleMark shown={account.isSample} />
          </h1>
          <p className="page-subtitle">
            {account.displayName} · {account.name}
          </p>
        </div>
      </div>
      <div className="stack">
        <section className="panel">
          <h2 className="panel-title">{words.account.rights}</h2>
          {account.grants.length === 0 && <p className="faint">{words.account.noRights}</p>}
          <ul className="account-rights">
            {account.grants.map((grant) => (
              <li key={`${grant.role}/${grant.regionId}/${grant.agencyId}`}>{words.menu.of(grant.of, words.roles[grant.role])}</li>
            ))}
          </ul>
        </section>
        {!account.hasPassword && account.isSample && <p className="faint">{words.account.sampleHint}</p>}
        {account.hasPassword && (
          <section className="panel">
            <h2 className="panel-title">{words.password.change}</h2>
            {changed && <p role="status">{words.password.changed}</p>}
            <ChoosePassword way={{ kind: 'own', onChanged: () => setChanged(true) }} />
          </section>
        )}
        {account.hasPassword && <OneTimeCodes hasTotp={account.hasTotp} />}
        <Tokens />
        <section className="panel">
          <h2 className="panel-title">{words.account.everywhere}</h2>
          <p className="faint">{words.account.everywhereHint}</p>
          <button type="button" className="button" onClick={() => void signOutEverywhere()}>
            {words.account.everywhere}
          </button>
        </section>
      </div>
    </div>
  );
}
