import { useState } from 'react';
import { copyText } from '../../charts/copy-text.js';
import { useAdministrationWords } from '../../i18n/administration-words.js';

/** A link by which somebody chooses a password, to be copied now. */
export function InvitationLink({ path, who }: { readonly path: string; readonly who: string }) {
  const { invite: words } = useAdministrationWords();
  const [copied, setCopied] = useState(false);
  const link = new URL(path, window.location.href).href;
  return (
    <p role="status" className="invitation">
      <span>{words.link(who)}</span>
      <code>{link}</code>
      <button type="button" className="button" onClick={() => void copyText(link).then(setCopied)}>
        {copied ? words.copied : words.copy}
      </button>
    </p>
  );
}
