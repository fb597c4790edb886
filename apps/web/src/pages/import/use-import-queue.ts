import type { ApolloClient } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import { useSyncExternalStore } from 'react';
import { sendFile } from '../../api/import-file.js';
import { ImportQueue } from './import-queue.js';

const queues = new WeakMap<ApolloClient, ImportQueue>();

/** The one queue of this window. What it brings in makes earlier answers of the server old: they are forgotten. */
export function useImportQueue(): ImportQueue {
  const client = useApolloClient();
  let queue = queues.get(client);
  if (!queue) {
    queue = new ImportQueue(sendFile, () => {
      client.cache.evict({ id: 'ROOT_QUERY' });
      client.cache.gc();
      void client.refetchObservableQueries();
    });
    queues.set(client, queue);
  }
  useSyncExternalStore(queue.subscribe, () => queue.imports);
  return queue;
}
