import { useLazyQuery } from '@apollo/client/react';
import { useState } from 'react';
import { ReminderDocument } from '../../api/generated/graphql.js';
import { copyText } from '../../charts/copy-text.js';
import { useWording } from '../../wording/wording.js';

/** Puts a reminder for all that are late on the clipboard; it is shown too, for where there is no clipboard. */
export function RemindLate({ regionId, year }: { readonly regionId: string; readonly year: number }) {
  const wording = useWording();
  const { t } = wording;
  const [ask, { loading }] = useLazyQuery(ReminderDocument, { fetchPolicy: 'network-only' });
  const [text, setText] = useState<string | null | undefined>(undefined);
  const write = async () => {
    const { data } = await ask({ variables: { regionId, year } });
    const words = data?.reminder ? wording.of(data.reminder) : null;
    setText(words);
    if (words !== null) await copyText(words);
  };
  return (
    <>
      <button type="button" className="button" disabled={loading} onClick={() => void write()}>
        {t('collect.remind')}
      </button>
      {text !== undefined && (
        <div className="collect-reminder" role="status">
          <span className="faint">{t(text === null ? 'collect.nobodyLate' : 'collect.copied')}</span>
          {text !== null && <pre>{text}</pre>}
        </div>
      )}
    </>
  );
}
