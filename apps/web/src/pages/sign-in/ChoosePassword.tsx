import { useState, type FormEvent } from 'react';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { isRefused, tell, type Refused } from '../../session/session.js';
import { useWording } from '../../wording/wording.js';
import { enter } from './enter.js';
import { Field } from './Field.js';

type Way = { readonly kind: 'invitation'; readonly token: string } | { readonly kind: 'initial' } | { readonly kind: 'own'; readonly onChanged: () => void };

/** Chooses a password: the first by an invitation, one's own in place of an initial one, or another of one's own. */
export function ChoosePassword({ way }: { readonly way: Way }) {
  const words = useAccountsWords();
  const wording = useWording();
  const [current, setCurrent] = useState('');
  const [wanted, setWanted] = useState('');
  const [again, setAgain] = useState('');
  const [refusal, setRefusal] = useState<Pick<Refused, 'message'> | 'differ'>();
  const [working, setWorking] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wanted !== again) return setRefusal('differ');
    setWorking(true);
    const answer = way.kind === 'invitation' ? await tell('POST', '/invitation', { token: way.token, wanted }) : await tell('POST', '/password', { current, wanted });
    setWorking(false);
    if (isRefused(answer)) return setRefusal(answer);
    if (way.kind !== 'own') return enter();
    for (const clear of [setCurrent, setWanted, setAgain]) clear('');
    setRefusal(undefined);
    way.onChanged();
  };
  const submitWords = { invitation: words.invitation.submit, initial: words.password.submit, own: words.password.change }[way.kind];
  return (
    <form className="entrance-form" onSubmit={(event) => void submit(event)}>
      {way.kind === 'invitation' && <h1>{words.invitation.title}</h1>}
      {way.kind === 'initial' && (
        <>
          <h1>{words.password.title}</h1>
          <p className="faint">{words.password.why}</p>
        </>
      )}
      {way.kind !== 'invitation' && <Field label={words.password.current} value={current} onChange={setCurrent} type="password" autoComplete="current-password" isFirst={way.kind === 'initial'} />}
      <Field label={words.password.wanted} value={wanted} onChange={setWanted} type="password" autoComplete="new-password" hint={words.password.hint} />
      <Field label={words.password.again} value={again} onChange={setAgain} type="password" autoComplete="new-password" />
      {refusal && (
        <p className="entrance-refusal" role="alert">
          {refusal === 'differ' ? words.password.differ : wording.of(refusal.message)}
        </p>
      )}
      <button type="submit" className="button button-main entrance-wide" disabled={working}>
        {working ? words.signIn.working : submitWords}
      </button>
    </form>
  );
}
