import { useCallback, useEffect, useState, type FormEvent } from 'react';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { isRefused, tell, type Refused } from '../../session/session.js';
import { useWording } from '../../wording/wording.js';
import { Field } from '../sign-in/Field.js';

interface Token {
  readonly id: string;
  readonly name: string;
  readonly createdAt: string;
  readonly expiresAt: string;
  readonly lastUsedAt: string | null;
}

/** Tokens by which programs act for the account. */
export function Tokens() {
  const words = useAccountsWords();
  const wording = useWording();
  const [tokens, setTokens] = useState<readonly Token[]>([]);
  const [name, setName] = useState('');
  const [made, setMade] = useState<string>();
  const [refusal, setRefusal] = useState<Refused>();
  const load = useCallback(() => {
    void fetch('/api/session/tokens').then(async (answer) => {
      if (answer.ok) setTokens(((await answer.json()) as { tokens: Token[] }).tokens);
    });
  }, []);
  useEffect(load, [load]);
  const day = (moment: string | null) => (moment === null ? words.account.never : new Date(moment).toLocaleDateString(wording.language === 'zh' ? 'zh-CN' : 'en-GB'));
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const answer = await tell<{ token: string }>('POST', '/tokens', { name });
    if (isRefused(answer)) return setRefusal(answer);
    setRefusal(undefined);
    setMade(answer.token);
    setName('');
    load();
  };
  const withdraw = async (id: string) => {
    await tell('DELETE', `/tokens/${id}`);
    load();
  };
  return (
    <section className="panel">
      <h2 className="panel-title">{words.account.tokens}</h2>
      <p className="faint">{words.account.tokensHint}</p>
      {tokens.length === 0 ? (
        <p className="faint">{words.account.noTokens}</p>
      ) : (
        <div className="account-table">
          <table>
            <thead>
              <tr>
                <th scope="col">{words.account.tokenColumns.name}</th>
                <th scope="col">{words.account.tokenColumns.made}</th>
                <th scope="col">{words.account.tokenColumns.used}</th>
                <th scope="col">{words.account.tokenColumns.expires}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {tokens.map((token) => (
                <tr key={token.id}>
                  <th scope="row">{token.name}</th>
                  <td>{day(token.createdAt)}</td>
                  <td>{day(token.lastUsedAt)}</td>
                  <td>{day(token.expiresAt)}</td>
                  <td>
                    <button type="button" className="quiet-button" aria-label={words.account.withdrawOf(token.name)} onClick={() => void withdraw(token.id)}>
                      {words.account.withdraw}
                    </button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {made !== undefined && (
        <p role="status">
          {words.account.tokenMade} <code className="account-secret">{made}</code>
        </p>
      )}
      <form className="account-form" onSubmit={(event) => void make(event)}>
        <Field label={words.account.tokenName} value={name} onChange={setName} autoComplete="off" />
        <button type="submit" className="button">
          {words.account.tokenMake}
        </button>
      </form>
      {refusal && (
        <p className="entrance-refusal" role="alert">
          {wording.of(refusal.message)}
        </p>
      )}
    </section>
  );
}
