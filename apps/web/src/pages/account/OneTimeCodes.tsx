import { useMemo, useState, type FormEvent } from 'react';
import { encode } from 'uqr';
import { useAccountsWords } from '../../i18n/accounts-words.js';
import { isRefused, tell, type Refused } from '../../session/session.js';
import { useWording } from '../../wording/wording.js';
import { Field } from '../sign-in/Field.js';

interface Offer {
  readonly outcome: 'offered';
  readonly secret: string;
  readonly uri: string;
}

/** Turns the second factor on, with a QR code drawn here and nowhere else, and off again. */
export function OneTimeCodes({ hasTotp }: { readonly hasTotp: boolean }) {
  const words = useAccountsWords();
  const wording = useWording();
  const [isOn, setIsOn] = useState(hasTotp);
  const [offer, setOffer] = useState<Offer>();
  const [typed, setTyped] = useState('');
  const [refusal, setRefusal] = useState<Refused>();
  const begin = async () => {
    const answer = await tell<Offer>('POST', '/totp/offer');
    if (isRefused(answer)) setRefusal(answer);
    else setOffer(answer);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const answer = isOn ? await tell('POST', '/totp/off', { password: typed }) : await tell('POST', '/totp', { secret: offer?.secret, code: typed });
    setTyped('');
    if (isRefused(answer)) return setRefusal(answer);
    setRefusal(undefined);
    setOffer(undefined);
    setIsOn(!isOn);
  };
  return (
    <section className="panel">
      <h2 className="panel-title">{words.account.totp}</h2>
      <p className="faint">{isOn ? words.account.totpOn : words.account.totpOff}</p>
      {!isOn && !offer && (
        <button type="button" className="button" onClick={() => void begin()}>
          {words.account.totpBegin}
        </button>
      )}
      {(isOn || offer) && (
        <form className="account-form" onSubmit={(event) => void submit(event)}>
          {offer && (
            <>
              <p>{words.account.totpScan}</p>
              <QrCode text={offer.uri} label={words.account.totpQr} />
              <code className="account-secret">{offer.secret}</code>
            </>
          )}
          {isOn ? (
            <Field label={words.account.totpPassword} value={typed} onChange={setTyped} type="password" autoComplete="current-password" />
          ) : (
            <Field label={words.account.totpCode} value={typed} onChange={setTyped} autoComplete="one-time-code" digits />
          )}
          <button type="submit" className="button">
            {isOn ? words.account.totpTurnOff : words.account.totpConfirm}
          </button>
        </form>
      )}
      {refusal && (
        <p className="entrance-refusal" role="alert">
          {wording.of(refusal.message)}
        </p>
      )}
    </section>
  );
}

/** Always dark on light: scanners want it so, whatever the theme. */
function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { data, size } = useMemo(() => encode(text, { border: 2 }), [text]);
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return (
    <svg className="account-qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
