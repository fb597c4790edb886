import { expect, type Page } from '@playwright/test';
import { askServer } from './ask-server.js';
import { SUPERVISOR, type SignedIn } from './sign-in.js';

/** The addresses of all pages in all their ways of looking, with real agencies and reports of the product. */
export async function everyPage(base: string, signedIn: SignedIn | typeof SUPERVISOR = SUPERVISOR): Promise<readonly string[]> {
  const { reports } = await askServer<{ reports: { nodes: { id: string; agencyId: string }[] } }>(
    base,
    '{ reports(sort: FINDINGS, direction: DESCENDING, first: 1) { nodes { id agencyId } } }',
    signedIn,
  );
  const { id, agencyId } = reports.nodes[0] ?? { id: '1', agencyId: '1' };
  return [
    '/',
    '/compare',
    '/compare?chart=bars&measures=complaintsHandled',
    '/compare?chart=outcomes&shares=1',
    '/compare?chart=heat&measures=disclosureRate',
    '/compare?chart=slope',
    '/compare?chart=scatter&measures=requests.received,disclosureRate',
    '/compare?chart=distribution&scale=log',
    '/compare?chart=funnel&measures=withheldRate',
    '/compare?by=system&chart=bars',
    '/compare?chart=table&measures=requests.received,disclosures&years=2023-2025',
    '/agencies',
    `/agencies/${agencyId}`,
    `/reports/${id}`,
    '/collect',
    '/consolidated',
    '/consolidated?figure=requests.received.total',
    '/audit',
    '/own',
    `/reports/${id}/versions`,
    '/import',
    '/briefing',
    '/account',
    '/no-such-page',
  ];
}

/** Opens a page and waits until it shows what it has to show. */
export async function open(page: Page, base: string, path: string): Promise<void> {
  await page.goto(new URL(path, base).href);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  // Places kept for what is on its way.
  await expect(page.locator('.skeleton, [aria-busy="true"]')).toHaveCount(0);
}
