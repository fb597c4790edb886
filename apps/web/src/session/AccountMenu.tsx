import { Link } from 'react-router';
import { AccountIcon } from '../frame/icons.js';
import { Popover } from '../frame/Popover.js';
import { useAccountsWords } from '../i18n/accounts-words.js';
import { tell, useRights, useSession } from './session.js';
import './account-menu.css';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const words = useAccountsWords();
  const { account } = useSession();
  const { administers, supervises } = useRights();
  if (account === null) {
    return (
      <Link to="/sign-in" className="context-button account-sign-in">
        {words.menu.signIn}
      </Link>
    );
  }
  const signOut = async () => {
    await tell('DELETE', '');
    window.location.assign('/');
  };
  return (
    <div className="account-menu">
      <Popover label={`${words.menu.label}: ${account.displayName}`} words={<><span className="account-menu-name">{account.displayName}</span><span className="account-menu-icon"><AccountIcon /></span></>}>
        <p className="account-menu-who">{account.displayName}</p>
        {account.grants.map((grant) => (
          <p key={`${grant.role}/${grant.regionId}/${grant.agencyId}`} className="faint">
            {words.menu.of(grant.of, words.roles[grant.role])}
          </p>
        ))}
        <Link to="/account" className="account-menu-item">
          {words.menu.account}
        </Link>
        {(administers || supervises) && (
          <Link to="/audit" className="account-menu-item">
            {words.menu.audit}
          </Link>
        )}
        {administers && (
          <Link to="/administration" className="account-menu-item">
            {words.menu.administration}
          </Link>
        )}
        <button type="button" className="account-menu-item" onClick={() => void signOut()}>
          {words.menu.out}
        </button>
      </Popover>
    </div>
  );
}
