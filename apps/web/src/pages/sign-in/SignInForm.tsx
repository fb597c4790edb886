import { useState, type FormEvent } from 'react';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { isRefused, tell, type Account, type Refused } from '../../session/session.js';
import { useWording } from '../../wording/wording.js';
import { enter } from './enter.js';
import { Field } from './Field.js';

/** Name and password, and the code where the account has an authenticator. `folded` behind the sample roles until it is wanted. */
export function SignInForm({ folded }: { readonly folded: boolean }) {
  const words = useAccountsWords();
  const wording = useWording();
  const [open, setOpen] = useState(!folded);
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [wantsCode, setWantsCode] = useState(false);
  const [refusal, setRefusal] = useState<Refused>();
  const [working, setWorking] = useState(false);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    const answer = await tell<{ account: Account }>('POST', '', { name, password, ...(wantsCode && code !== '' ? { code } : {}) });
    if (!isRefused(answer)) return enter();
    setWorking(false);
    if (answer.code === 'CODE_WANTED' && !wantsCode) {
      setWantsCode(true);
      setRefusal(undefined);
    } else setRefusal(answer);
  };
  if (!open) {
    return (
      <button type="button" className="quiet-button" onClick={() => setOpen(true)}>
        {words.signIn.own}
      </button>
    );
  }
  const Title = folded ? 'h2' : 'h1';
  return (
    <form className="entrance-form" onSubmit={(event) => void submit(event)}>
      <Title>{folded ? words.signIn.own : words.signIn.title}</Title>
      <Field label={words.signIn.name} value={name} onChange={setName} autoComplete="username" isFirst />
      <Field label={words.signIn.password} value={password} onChange={setPassword} type="password" autoComplete="current-password" />
      {wantsCode && <Field label={words.signIn.code} value={code} onChange={setCode} autoComplete="one-time-code" hint={words.signIn.codeHint} isFirst digits />}
      {refusal && (
        <p className="entrance-refusal" role="alert">
          {wording.of(refusal.message)}
        </p>
      )}
      <button type="submit" className="button button-main entrance-wide" disabled={working}>
        {working ? words.signIn.working : words.signIn.submit}
      </button>
      <p className="faint">{words.signIn.forgotten}</p>
    </form>
  );
}
