import { useState } from 'react';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { isRefused, tell, useSession, type Refused, type Role } from '../../session/session.js';
import { useWording } from '../../wording/wording.js';
import { enter } from './enter.js';

/** The people of the sample county, each one click away. */
export function SampleRoles() {
  const words = useAccountsWords();
  const wording = useWording();
  const { samples } = useSession();
  const [refusal, setRefusal] = useState<Refused>();
  const [entering, setEntering] = useState(false);
  const enterAs = async (role: Role) => {
    setEntering(true);
    const answer = await tell('POST', '/sample', { role });
    if (!isRefused(answer)) return enter();
    setRefusal(answer);
    setEntering(false);
  };
  return (
    <section className="sample-roles" aria-labelledby="sample-roles-title">
      <h1 id="sample-roles-title">{words.signIn.demo}</h1>
      <p className="faint">{words.signIn.demoHint}</p>
      <ul>
        {samples.map(({ role, displayName }) => (
          <li key={role}>
            <button type="button" disabled={entering} onClick={() => void enterAs(role)} title={displayName}>
              <strong>{words.signIn.as[role].title}</strong>
              <span>{words.signIn.as[role].words}</span>
            </button>
          </li>
        ))}
      </ul>
      {refusal && (
        <p className="entrance-refusal" role="alert">
          {wording.of(refusal.message)}
        </p>
      )}
    </section>
  );
}
