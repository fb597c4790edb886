import { lazy } from 'react';
import { Route, Routes } from 'react-router';
import { Frame } from './frame/Frame.js';

const OverviewPage = lazy(async () => ({ default: (await import('./pages/overview/OverviewPage.js')).OverviewPage }));
const ComparePage = lazy(async () => ({ default: (await import('./pages/compare/ComparePage.js')).ComparePage }));
const AgenciesPage = lazy(async () => ({ default: (await import('./pages/agencies/AgenciesPage.js')).AgenciesPage }));
const AgencyPage = lazy(async () => ({ default: (await import('./pages/agency/AgencyPage.js')).AgencyPage }));
const ReportPage = lazy(async () => ({ default: (await import('./pages/report/ReportPage.js')).ReportPage }));
const ImportPage = lazy(async () => ({ default: (await import('./pages/import/ImportPage.js')).ImportPage }));
const CollectPage = lazy(async () => ({ default: (await import('./pages/round/CollectPage.js')).CollectPage }));
const BriefingPage = lazy(async () => ({ default: (await import('./pages/briefing/BriefingPage.js')).BriefingPage }));
const AccountPage = lazy(async () => ({ default: (await import('./pages/account/AccountPage.js')).AccountPage }));
const AdministrationPage = lazy(async () => ({ default: (await import('./pages/administration/AdministrationPage.js')).AdministrationPage }));
const NotFoundPage = lazy(async () => ({ default: (await import('./pages/not-found/NotFoundPage.js')).NotFoundPage }));

/** Which page stands at which address. Each page is a file of its own, fetched when it is opened. */
export function Pages() {
  return (
    <Routes>
      <Route element={<Frame />}>
        <Route index element={<OverviewPage />} />
        <Route path="compare" element={<ComparePage />} />
        <Route path="agencies" element={<AgenciesPage />} />
        <Route path="agencies/:id" element={<AgencyPage />} />
        <Route path="reports/:id" element={<ReportPage />} />
        <Route path="collect" element={<CollectPage />} />
        <Route path="import" element={<ImportPage />} />
        <Route path="briefing" element={<BriefingPage />} />
        <Route path="account" element={<AccountPage />} />
        <Route path="administration" element={<AdministrationPage />} />
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
