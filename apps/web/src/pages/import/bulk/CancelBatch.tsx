import { useState } from 'react';
import { useBulkWords } from '../../../i18n/bulk-words.js';

/** Cancelling asks once more: it cannot be undone. */
export function CancelBatch({ onCancel }: { readonly onCancel: () => Promise<void> }) {
  const words = useBulkWords();
  const [asks, setAsks] = useState(false);
  if (!asks) {
    return (
      <button type="button" className="button" onClick={() => setAsks(true)}>
        {words.cancel}
      </button>
    );
  }
  return (
    <span className="bulk-cancel" role="group" aria-label={words.cancel}>
      <span>{words.cancelHint}</span>
      <button type="button" className="button button-main" onClick={() => void onCancel().then(() => setAsks(false))}>
        {words.cancelReally}
      </button>
      <button type="button" className="button" onClick={() => setAsks(false)}>
        {words.keep}
      </button>
    </span>
  );
}
