import { Suspense, useEffect, useRef } from 'react';
import { Link, NavLink, Outlet, useLocation } from 'react-router';
import { PrintHead } from '../takeaway/print/PrintHead.js';
import { queryOf } from '../view/link-parameters.js';
import { pageAddress } from '../view/page-address.js';
import { writeSelection } from '../view/selection.js';
import { useRights } from '../session/session.js';
import { useWording } from '../wording/wording.js';
import { ContextBar } from './ContextBar.js';
import { AgenciesIcon, BriefingIcon, CollectIcon, CompareIcon, ConsolidatedIcon, ImportIcon, OverviewIcon, OwnIcon } from './icons.js';
import { PageBoundary } from './PageBoundary.js';
import { PageSkeleton } from './PageSkeleton.js';
import { ScopeProvider, useScope } from './scope.js';
import './frame.css';

/** Navigation and context bar around every page. */
export function Frame() {
  return (
    <ScopeProvider>
      <FrameInScope />
    </ScopeProvider>
  );
}

function FrameInScope() {
  const { t } = useWording();
  const { selection } = useScope();
  const { handsIn, reports, supervises } = useRights();
  const main = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  // The other years of a report are the same page to its reader.
  const page = pathname.startsWith('/reports/') ? '/reports' : pathname;
  const first = useRef(true);
  useEffect(() => {
    // A new page begins at its top, and its reader with it; but the first page leaves the focus where the browser puts it.
    if (first.current) {
      first.current = false;
      return;
    }
    window.scrollTo(0, 0);
    main.current?.focus({ preventScroll: true });
  }, [page]);
  const places = [
    ...(reports ? [{ to: pageAddress.own(selection), label: t('nav.own'), icon: <OwnIcon />, end: false }] : []),
    { to: pageAddress.overview(selection), label: t('nav.overview'), icon: <OverviewIcon />, end: true },
    { to: pageAddress.compare(selection), label: t('nav.compare'), icon: <CompareIcon />, end: false },
    { to: pageAddress.agencies(selection), label: t('nav.agencies'), icon: <AgenciesIcon />, end: false },
    { to: `/briefing${queryOf(writeSelection(selection))}`, label: t('nav.briefing'), icon: <BriefingIcon />, end: false },
    ...(supervises
      ? [
          { to: pageAddress.collect(selection), label: t('nav.collect'), icon: <CollectIcon />, end: false },
          { to: pageAddress.consolidated(selection), label: t('nav.consolidated'), icon: <ConsolidatedIcon />, end: false },
        ]
      : []),
    ...(handsIn ? [{ to: pageAddress.import(selection), label: t('nav.import'), icon: <ImportIcon />, end: false }] : []),
  ];
  return (
    <div className="frame">
      <a className="skip-link" href="#main" onClick={(event) => { event.preventDefault(); main.current?.focus(); }}>
        {t('nav.skip')}
      </a>
      <nav className="frame-nav" aria-label={t('nav.label')}>
        <Link to={pageAddress.overview(selection)} className="brand">
          <span className="brand-name">{t('brand.name')}</span>
          <span className="brand-words">{t('brand.words')}</span>
        </Link>
        <ul>
          {places.map((place) => (
            <li key={place.label}>
              <NavLink to={place.to} end={place.end}>
                {place.icon}
                <span>{place.label}</span>
              </NavLink>
            </li>
          ))}
        </ul>
      </nav>
      <ContextBar />
      <PrintHead main={main} />
      <main id="main" ref={main} tabIndex={-1} className="frame-main">
        <PageBoundary address={pathname}>
          <Suspense fallback={<PageSkeleton />}>
            <Outlet />
          </Suspense>
        </PageBoundary>
      </main>
    </div>
  );
}
