import { lazy, type ComponentType } from 'react';
import { matchPath, Navigate, Route, Routes, useLocation } from 'react-router';
import { Frame } from './frame/Frame.js';
import { useRights } from './session/session.js';

const OverviewPage = page('/', async () => ({ default: (await import('./pages/overview/OverviewPage.js')).OverviewPage }));
const ComparePage = page('/compare', async () => ({ default: (await import('./pages/compare/ComparePage.js')).ComparePage }));
const AgenciesPage = page('/agencies', async () => ({ default: (await import('./pages/agencies/AgenciesPage.js')).AgenciesPage }));
const AgencyPage = page('/agencies/:id', async () => ({ default: (await import('./pages/agency/AgencyPage.js')).AgencyPage }));
const ReportPage = page('/reports/:id', async () => ({ default: (await import('./pages/report/ReportPage.js')).ReportPage }));
const VersionsPage = page('/reports/:id/versions', async () => ({ default: (await import('./pages/versions/VersionsPage.js')).VersionsPage }));
const LetterPage = page('/reports/:id/letters/:number', async () => ({ default: (await import('./pages/letter/LetterPage.js')).LetterPage }));
const OwnReportsPage = page('/own', async () => ({ default: (await import('./pages/own-reports/OwnReportsPage.js')).OwnReportsPage }));
const AuditPage = page('/audit', async () => ({ default: (await import('./pages/audit/AuditPage.js')).AuditPage }));
const ImportPage = page('/import', async () => ({ default: (await import('./pages/import/ImportPage.js')).ImportPage }));
const CollectPage = page('/collect', async () => ({ default: (await import('./pages/round/CollectPage.js')).CollectPage }));
const ConsolidatedPage = page('/consolidated', async () => ({ default: (await import('./pages/consolidated/ConsolidatedPage.js')).ConsolidatedPage }));
const BriefingPage = page('/briefing', async () => ({ default: (await import('./pages/briefing/BriefingPage.js')).BriefingPage }));
const AccountPage = page('/account', async () => ({ default: (await import('./pages/account/AccountPage.js')).AccountPage }));
const AdministrationPage = page('/administration', async () => ({ default: (await import('./pages/administration/AdministrationPage.js')).AdministrationPage }));
const NotFoundPage = lazy(async () => ({ default: (await import('./pages/not-found/NotFoundPage.js')).NotFoundPage }));

/** A page that is fetched when it is opened; the one at the address one comes by at once, while the session is still asked for. */
function page(address: string, load: () => Promise<{ default: ComponentType }>) {
  if (matchPath(address, window.location.pathname)) load().catch(() => undefined);
  return lazy(load);
}

/** Which page stands at which address. Each page is a file of its own, fetched when it is opened. */
export function Pages() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route index element={<Home />} />
        <Route path="compare" element={<ComparePage />} />
        <Route path="agencies" element={<AgenciesPage />} />
        <Route path="agencies/:id" element={<AgencyPage />} />
        <Route path="reports/:id" element={<ReportPage />} />
        <Route path="reports/:id/versions" element={<VersionsPage />} />
        <Route path="reports/:id/letters/:number" element={<LetterPage />} />
        <Route path="own" element={<OwnReportsPage />} />
        <Route path="audit" element={<AuditPage />} />
        <Route path="collect" element={<CollectPage />} />
        <Route path="consolidated" element={<ConsolidatedPage />} />
        <Route path="import" element={<ImportPage />} />
        <Route path="briefing" element={<BriefingPage />} />
        <Route path="account" element={<AccountPage />} />
        <Route path="administration" element={<AdministrationPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

/** The first page: for whoever only hands in, what he has to hand in, when he comes to the application; the overview for everybody else. */
function Home() {
  const { reports, supervises } = useRights();
  const { key, search } = useLocation();
  const isArrival = key === 'default' && search === '';
  return reports && !supervises && isArrival ? <Navigate to="/own" replace /> : <OverviewPage />;
}
