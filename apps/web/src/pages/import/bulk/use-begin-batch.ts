import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { BatchesDocument, OpenBatchDocument, type BatchOutcomeFragment } from '../../../api/generated/graphql.js';
import { batchUpload } from './batch-upload.js';
import type { PathedFile } from './dropped-files.js';

type Refused = Extract<BatchOutcomeFragment, { readonly code: string }>;

/** Begins a batch and sends its files; `onBegun` is told its identifier as soon as there is one. */
export function useBeginBatch(onBegun: (batchId: string) => void): { readonly begin: (regionId: string, files: readonly PathedFile[]) => Promise<void>; readonly refusal: Refused | undefined } {
  const client = useApolloClient();
  const [refusal, setRefusal] = useState<Refused | undefined>(undefined);
  const begin = async (regionId: string, files: readonly PathedFile[]) => {
    const { data } = await client.mutate({ mutation: OpenBatchDocument, variables: { regionId } });
    const outcome = data?.openBatch;
    if (outcome === undefined) return;
    if ('code' in outcome) {
      setRefusal(outcome);
      return;
    }
    setRefusal(undefined);
    onBegun(outcome.batch.id);
    await batchUpload.add(outcome.batch.id, files);
    await client.refetchQueries({ include: [BatchesDocument] });
  };
  return { begin, refusal };
}
