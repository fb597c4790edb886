import { currentViewer, seesEverything } from './viewer.js';

/**
 * What row-level security lets the current work see, as the database is told it (setting `huilan.sight`, JSON, read by the
 * functions of the migration `row-level-security`). Without it nothing confidential is seen at all.
 */
export function currentSight(): string {
  if (seesEverything()) return '{"everything":true}';
  const { reportingAgencyIds, supervisedRegionIds, viewedRegionIds, seesAllPublished } = currentViewer();
  return JSON.stringify({ agencies: reportingAgencyIds, regions: supervisedRegionIds, published: viewedRegionIds, allPublished: seesAllPublished });
}
