import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import {
  InviteAccountAgainDocument, RemoveSecondFactorDocument, SetAccountDisabledDocument, SetAccountGrantsDocument, type AccountFragment,
} from '../../api/generated/graphql.js';
import { Refusal } from '../../frame/Messages.js';
import { useScope } from '../../frame/scope.js';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { useAdministrationWords, type AdministrationWords } from '../../i18n/administration-words.js';
import { dateText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { GrantsEditor, grantsOf, type GrantChoice } from './GrantsEditor.js';
import { InvitationLink } from './InvitationLink.js';

/** How an account stands: what the first column of its state says. */
function stateOf({ isDisabled, isSample, hasPassword, invitedUntil }: AccountFragment): keyof AdministrationWords['states'] {
  if (isDisabled) return 'disabled';
  if (isSample) return 'sample';
  if (hasPassword) return 'active';
  return invitedUntil === null ? 'expired' : 'invited';
}

/** An account, and what can be done with it. Accounts of the sample county come and go with it. */
export function AccountRow({ account }: { readonly account: AccountFragment }) {
  const words = useAdministrationWords();
  const { roles, menu } = useAccountsWords();
  const { language } = useWording();
  const [changing, setChanging] = useState(false);
  const [setGrants, granted] = useMutation(SetAccountGrantsDocument);
  const [setDisabled, disabled] = useMutation(SetAccountDisabledDocument);
  const [removeSecondFactor, removed] = useMutation(RemoveSecondFactorDocument);
  const [inviteAgain, invited] = useMutation(InviteAccountAgainDocument);
  const { id, displayName, isDisabled } = account;
  const answers = [granted.data?.setAccountGrants, disabled.data?.setAccountDisabled, removed.data?.removeSecondFactor, invited.data?.inviteAccountAgain];
  const refused = answers.find((answer) => answer?.__typename === 'AccountRefused');
  const invitation = invited.data?.inviteAccountAgain.__typename === 'AccountInvitation' ? invited.data.inviteAccountAgain : undefined;
  const state = stateOf(account);
  return (
    <>
      <tr>
        <th scope="row">{displayName}</th>
        <td>{account.name}</td>
        <td className="administration-rights">
          {account.grants.length === 0 && words.noRights}
          {account.grants.map((grant) => (
            <span key={`${grant.role}/${grant.regionId}/${grant.agencyId}`}>{menu.of(grant.of, roles[grant.role])}</span>
          ))}
        </td>
        <td>
          <span className={`account-state is-${state}`}>{words.states[state]}</span>
          {account.hasTotp && <span className="account-state">{words.withTotp}</span>}
        </td>
        <td>{account.lastSignedInAt === null ? words.never : dateText(account.lastSignedInAt, language)}</td>
        <td className="administration-row-actions">
          {!account.isSample && (
            <>
              <button type="button" className="quiet-button" aria-label={words.changeOf(displayName)} aria-expanded={changing} onClick={() => setChanging(!changing)}>
                {words.change}
              </button>
              <button type="button" className="quiet-button" aria-label={words.againOf(displayName)} disabled={isDisabled} onClick={() => void inviteAgain({ variables: { id } })}>
                {account.hasPassword ? words.reset : words.again}
              </button>
              {account.hasTotp && (
                <button type="button" className="quiet-button" aria-label={words.removeTotpOf(displayName)} onClick={() => void removeSecondFactor({ variables: { id } })}>
                  {words.removeTotp}
                </button>
              )}
              <button
                type="button"
                className="quiet-button"
                aria-label={isDisabled ? words.enableOf(displayName) : words.disableOf(displayName)}
                onClick={() => void setDisabled({ variables: { id, isDisabled: !isDisabled } })}
              >
                {isDisabled ? words.enable : words.disable}
              </button>
            </>
          )}
        </td>
      </tr>
      {(changing || refused !== undefined || invitation !== undefined) && (
        <tr className="administration-more">
          <td colSpan={6}>
            {refused && <Refusal code={refused.code} message={refused.message} />}
            {invitation && <InvitationLink path={invitation.path} who={displayName} />}
            {changing && (
              <Rights
                account={account}
                onSave={(grants) => void setGrants({ variables: { id, grants } }).then(({ data }) => data?.setAccountGrants.__typename === 'Account' && setChanging(false))}
                onCancel={() => setChanging(false)}
              />
            )}
          </td>
        </tr>
      )}
    </>
  );
}

interface RightsProps {
  readonly account: AccountFragment;
  readonly onSave: (grants: NonNullable<ReturnType<typeof grantsOf>>) => void;
  readonly onCancel: () => void;
}

function Rights({ account, onSave, onCancel }: RightsProps) {
  const words = useAdministrationWords();
  const { regions } = useScope();
  const [choices, setChoices] = useState<readonly GrantChoice[]>(
    account.grants.map(({ role, regionId, agencyId }) => ({ role, regionId: regionId ?? regions[0]?.id ?? '', agencyId: agencyId ?? '' })),
  );
  const grants = grantsOf(choices);
  return (
    <div className="administration-form">
      <GrantsEditor choices={choices} onChange={setChoices} />
      <div className="administration-actions">
        <button type="button" className="button button-main" disabled={grants === null} onClick={() => grants && onSave(grants)}>
          {words.save}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}
