import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { AccountsDocument, InviteAccountDocument } from '../../api/generated/graphql.js';
import { Refusal, Unreachable } from '../../frame/Messages.js';
import { useScope } from '../../frame/scope.js';
import { useAdministrationWords } from '../../i18n/administration-words.js';
import { Field } from '../sign-in/Field.js';
import { GrantsEditor, grantsOf, noGrant, type GrantChoice } from './GrantsEditor.js';
import { InvitationLink } from './InvitationLink.js';

/** Makes one account; its owner chooses the password by the link. */
export function InviteAccount() {
  const { invite: words } = useAdministrationWords();
  const { regions } = useScope();
  const [name, setName] = useState('');
  const [displayName, setDisplayName] = useState('');
  const [changed, setChanged] = useState<readonly GrantChoice[]>();
  const choices = changed ?? [noGrant(regions[0]?.id ?? '')];
  const [invite, { data, error, loading }] = useMutation(InviteAccountDocument, { refetchQueries: [AccountsDocument] });
  const outcome = data?.inviteAccount;
  const grants = grantsOf(choices);
  return (
    <form
      className="panel administration-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (grants === null) return;
        void invite({ variables: { account: { name, displayName, grants } } }).then(({ data: answer }) => {
          if (answer?.inviteAccount.__typename !== 'AccountInvitation') return;
          setName('');
          setDisplayName('');
          setChanged(undefined);
        });
      }}
    >
      <h2 className="panel-title">{words.title}</h2>
      <p className="faint">{words.words}</p>
      <div className="administration-pair">
        <Field label={words.displayName} value={displayName} onChange={setDisplayName} autoComplete="off" />
        <Field label={words.name} value={name} onChange={setName} autoComplete="off" hint={words.nameHint} />
      </div>
      <GrantsEditor choices={choices} onChange={setChanged} />
      {error && <Unreachable error={error} />}
      {outcome?.__typename === 'AccountRefused' && <Refusal code={outcome.code} message={outcome.message} />}
      {outcome?.__typename === 'AccountInvitation' && <InvitationLink path={outcome.path} who={outcome.account.displayName} />}
      <span>
        <button type="submit" className="button button-main" disabled={loading || grants === null}>
          {words.submit}
        </button>
      </span>
    </form>
  );
}
