import type { BatchQuery } from '../../../api/generated/graphql.js';

/** A file of a batch, as the page knows it. */
export type BatchItem = NonNullable<BatchQuery['batch']>['items']['nodes'][number];

/** The name of a file without the folders it lay in. */
export const fileNameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
