import { SampleMark } from '../../frame/SampleMark.js';
import { Emptiness } from '../../frame/Messages.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { useAdministrationWords } from '../../i18n/administration-words.js';
import { useRights, useSession } from '../../session/session.js';
import { Agencies } from './agencies/Agencies.js';
import { AccountList } from './AccountList.js';
import { InviteAccount } from './InviteAccount.js';
import { InviteReporters } from './InviteReporters.js';
import { Regions } from './Regions.js';
import './administration.css';

/** 管理: who may sign in, see and do what, and the regions there are. */
export function AdministrationPage() {
  const words = useAdministrationWords();
  const { roles } = useAccountsWords();
  const { account } = useSession();
  const { administers } = useRights();
  const { regions } = useScope();
  usePageTitle(words.title);
  if (!administers) return <div className="page"><Emptiness isPage title={roles.ADMINISTRATOR}>{words.grants.all}</Emptiness></div>;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 className="page-title">
            {words.title}
            <SampleMark shown={account?.isSample === true} />
          </h1>
          <p className="page-subtitle">{words.subtitle}</p>
        </div>
      </header>
      <div className="stack">
        <AccountList />
        <div className="grid-2 administration-forms">
          <InviteAccount />
          <InviteReporters regions={regions} />
        </div>
        <Agencies regions={regions} />
        <Regions />
      </div>
    </div>
  );
}
