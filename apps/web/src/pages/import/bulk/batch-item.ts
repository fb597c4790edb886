import type { BatchCountsFragment, BatchQuery } from '../../../api/generated/graphql.js';

/** A file of a batch, as the page knows it. */
export type BatchItem = NonNullable<BatchQuery['batch']>['items']['nodes'][number];

/** The name of a file without the folders it lay in. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** How many files of a batch have come to an end. */
export const endedOf = (progress: BatchCountsFragment): number => progress.total - progress.waiting - progress.reading;
