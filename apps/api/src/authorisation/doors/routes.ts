import { reportFile } from '../../testing/test-files.js';
import type { TwoCounties } from './two-counties.js';

/** What reaches for the confidential report, or for what belongs to it, over plain HTTP. */
export interface Route {
  /** Method and path, as the controllers declare them. */
  readonly name: string;
  readonly address: (world: TwoCounties) => string;
  /** The form that goes with it. */
  readonly form?: (world: TwoCounties) => FormData;
}

/** A form with one file, and fields beside it. */
function form(field: string, name: string, content: Uint8Array, fields: Record<string, string> = {}): FormData {
  const sent = new FormData();
  for (const [key, value] of Object.entries(fields)) sent.append(key, value);
  sent.append(field, new Blob([content as Uint8Array<ArrayBuffer>]), name);
  return sent;
}

/** Every route that is about somebody's things. Whoever is let in changes nothing but the batch, which is there to be changed. */
export const ROUTES: readonly Route[] = [
  { name: 'GET /api/files/:id', address: ({ ids }) => `/api/files/${ids.file}` },
  { name: 'GET /api/source-view/files/:id', address: ({ ids }) => `/api/source-view/files/${ids.file}` },
  { name: 'GET /api/returns/:id/letter.docx', address: ({ ids }) => `/api/returns/${ids.letter}/letter.docx` },
  { name: 'GET /api/region-reports/:regionId/:year/draft.docx', address: ({ ids }) => `/api/region-reports/${ids.county}/2024/draft.docx` },
  { name: 'GET /api/region-reports/:regionId/:year/sums.xlsx', address: ({ ids }) => `/api/region-reports/${ids.county}/2024/sums.xlsx` },
  { name: 'GET /api/batches/:id/table.csv', address: ({ ids }) => `/api/batches/${ids.batch}/table.csv` },
  { name: 'GET /api/batches/:id/table.xlsx', address: ({ ids }) => `/api/batches/${ids.batch}/table.xlsx` },
  { name: 'GET /api/batches/:id/events', address: ({ ids }) => `/api/batches/${ids.batch}/events` },
  { name: 'GET /api/batches/:id/items/:itemId/file', address: ({ ids }) => `/api/batches/${ids.batch}/items/${ids.item}/file` },
  { name: 'POST /api/batches/:id/files', address: ({ ids }) => `/api/batches/${ids.batch}/files`, form: () => form('files', '教育局2024.txt', reportFile({ agency: '青禾县教育局', year: 2024 })) },
  // What is published cannot be replaced: whoever may hand in for the bureau is told that, and nobody else is.
  { name: 'POST /api/imports', address: () => '/api/imports', form: ({ ids }) => form('file', '2023.txt', reportFile({ agency: '青禾县教育局', year: 2023, texts: { overview: '又报一次。' } }), { agencyId: ids.agency, year: '2023' }) },
  { name: 'POST /api/drafts', address: () => '/api/drafts', form: ({ ids }) => form('file', '2024.txt', reportFile({ agency: '青禾县教育局', year: 2024 }), { agencyId: ids.agency, year: '2024' }) },
];

/** Method and body of a route's asking. */
export const requestOf = (route: Route, world: TwoCounties): RequestInit => ({ method: route.name.split(' ')[0], ...(route.form === undefined ? {} : { body: route.form(world) }) });

/** Routes that are about nobody's things but the asker's own, or the server's: signing in, one's secrets, an empty frame, health, figures of operation. */
export const ROUTES_OF_ONES_OWN = /^[A-Z]+ \/(api\/session|api\/source-view\/blank|health|ready|metrics)(\/|$)/u;
