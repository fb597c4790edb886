import { useQuery } from '@apollo/client/react';
import { useSyncExternalStore } from 'react';
import { BatchesDocument } from '../../../api/generated/graphql.js';
import { Unreachable } from '../../../frame/Messages.js';
import { useBulkWords } from '../../../i18n/bulk-words.js';
import { BatchList } from './BatchList.js';
import { BatchPanel } from './BatchPanel.js';
import { batchUpload } from './batch-upload.js';
import './bulk.css';

/** Bulk hand-ins of a region: the one that is looked at, or the last one that still has something to do, and those before it. */
export function BulkHandIn({ regionId, chosen }: { readonly regionId: string; readonly chosen: string }) {
  const words = useBulkWords();
  const { data, error, refetch } = useQuery(BatchesDocument, { variables: { regionId }, fetchPolicy: 'cache-and-network' });
  const uploads = useSyncExternalStore(batchUpload.subscribe, () => batchUpload.uploads);
  const batches = data?.batches ?? [];
  const open = batches.find(({ cancelledAt, progress }) => cancelledAt === null && progress.waiting + progress.reading + progress.doubtful + progress.refused > 0);
  const shown = chosen === '' ? open?.id : chosen;
  if (error) return <Unreachable error={error} retry={() => void refetch()} />;
  return (
    <>
      {uploads.map(({ batchId, sent, count, failed }) => (
        <div key={batchId} className="message" role="status">
          {sent + failed.length < count ? <span>{words.sending(sent, count)}</span> : <span>{words.sendFailed(failed.length)}</span>}
          {sent + failed.length === count && (
            <span>
              <button type="button" className="button" onClick={() => void batchUpload.again(batchId)}>
                {words.sendAgain}
              </button>{' '}
              <button type="button" className="quiet-button" onClick={() => batchUpload.forget(batchId)}>
                {words.dismiss}
              </button>
            </span>
          )}
        </div>
      ))}
      {shown !== undefined && <BatchPanel key={shown} batchId={shown} regionId={regionId} isArriving={uploads.some(({ batchId }) => batchId === shown)} onChanged={() => void refetch()} />}
      {batches.length > 0 && <BatchList batches={batches} chosen={shown} />}
    </>
  );
}
