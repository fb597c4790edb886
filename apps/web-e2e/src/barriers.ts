import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/**
 * What axe finds against WCAG 2.1 A and AA, a line each; `where` begins every line. Source documents stand in frames: what is in
 * them is their authors', and no script runs there that could look.
 */
export async function barriers(page: Page, where: string, narrow: (axe: AxeBuilder) => AxeBuilder = (axe) => axe): Promise<string[]> {
  const { violations } = await narrow(new AxeBuilder({ page }).exclude('iframe').withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'])).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${where} ${id}: ${node.html.slice(0, 160)} – ${node.any[0]?.message ?? node.failureSummary ?? ''}`));
}
