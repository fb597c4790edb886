import type { DataSource } from 'typeorm';
import { asTheServer } from '../authorisation/viewer.js';
import { listPage, type List, type Page, type PageWish } from './list-page.js';

/** A page of what only the server itself sees (accounts, the trail), for a viewer whose right to it was made sure of; the count too, whenever it is asked for. */
export async function listPageAsTheServer<Row>(dataSource: DataSource, list: List, wish: PageWish): Promise<Page<Row>> {
  const page = await asTheServer(() => listPage<Row>(dataSource, list, wish));
  return { ...page, totalCount: () => asTheServer(page.totalCount) };
}
