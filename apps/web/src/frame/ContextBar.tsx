import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { chooseLanguage } from '../i18n/index.js';
import { AccountMenu } from '../session/AccountMenu.js';
import { queryOf, type YearRange } from '../view/link-parameters.js';
import { useQueryNow } from '../view/address-now.js';
import { pageAddress } from '../view/page-address.js';
import { everyYear, yearsWithReports } from '../view/region-facts.js';
import { AGENCY_KINDS, withSelection, type AgencyKind, type Selection } from '../view/selection.js';
import { useWording } from '../wording/wording.js';
import { CloseIcon, FilterIcon, PrintIcon, SearchIcon, ThemeIcon } from './icons.js';
import { Popover } from './Popover.js';
import { useScope } from './scope.js';
import { chooseTheme, useTheme } from './theme.js';
import { useSearchKey } from './use-search-key.js';

const loadSearch = () => import('./SearchDialog.js');
const SearchDialog = lazy(async () => ({ default: (await loadSearch()).SearchDialog }));

/** The selection that every page shares: region, years, kinds of agencies; then search, language and theme. */
export function ContextBar() {
  const wording = useWording();
  const { t } = wording;
  const { region, years, selection } = useScope();
  const theme = useTheme();
  const [searching, setSearching] = useState(false);
  useSearchKey(() => setSearching(true));
  // Fetched once the page stands, so that nothing typed right after Ctrl K is lost.
  useEffect(() => void loadSearch().catch(() => undefined), []);
  const sheet = useRef<HTMLDialogElement>(null);
  const summary = [years && (years.from === years.to ? years.from : `${years.from}—${years.to}`), selection.kinds.map((kind) => t(`kind.${kind}`)).join(t('list.separator'))]
    .filter(Boolean)
    .join(' · ');
  return (
    <header className="context-bar">
      <div className="context-filters">
        <RegionChoice />
        <YearsChoice />
        {region && <KindsPopover />}
      </div>
      <button type="button" className="context-button context-summary only-narrow" onClick={() => sheet.current?.showModal()}>
        <span className="visually-hidden">{t('context.filters')}</span>
        <FilterIcon />
        <span className="context-summary-words">
          <strong>{region?.name ?? t('context.noRegion')}</strong> {summary}
        </span>
      </button>
      <div className="context-space" />
      <button
        type="button"
        className="context-button context-search"
        onClick={() => setSearching(true)}
        aria-label={t('search.open')}
        data-key={navigator.platform.startsWith('Mac') ? '⌘K' : 'Ctrl K'}
      >
        <SearchIcon />
        <span className="context-search-words">{t('search.open')}</span>
      </button>
      <button type="button" className="context-button only-wide" onClick={() => window.print()} aria-label={t('context.print')} title={t('context.print')}>
        <PrintIcon />
      </button>
      <button
        type="button"
        className="context-button"
        lang={wording.language === 'zh' ? 'en' : 'zh-CN'}
        onClick={() => void chooseLanguage(wording.language === 'zh' ? 'en' : 'zh')}
        title={t('context.otherLanguage')}
      >
        {t('context.otherLanguageShort')}
        <span className="visually-hidden"> {t('context.otherLanguage')}</span>
      </button>
      <button
        type="button"
        className="context-button"
        onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
        aria-label={t(theme === 'dark' ? 'context.light' : 'context.dark')}
        title={t(theme === 'dark' ? 'context.light' : 'context.dark')}
      >
        <ThemeIcon />
      </button>
      <AccountMenu />
      <dialog ref={sheet} className="sheet" aria-label={t('context.filters')} onClick={(event) => event.target === sheet.current && sheet.current.close()}>
        <div className="sheet-head">
          <strong>{t('context.filters')}</strong>
          <button type="button" className="context-button" onClick={() => sheet.current?.close()} aria-label={t('context.close')}>
            <CloseIcon />
          </button>
        </div>
        <div className="sheet-fields">
          <div className="sheet-field">
            <span>{t('context.region')}</span>
            <RegionChoice />
          </div>
          <div className="sheet-field">
            <span>{t('context.years')}</span>
            <YearsChoice />
          </div>
          <KindsChoice />
        </div>
      </dialog>
      {searching && (
        <Suspense>
          <SearchDialog onClose={() => setSearching(false)} />
        </Suspense>
      )}
    </header>
  );
}

/** Changes the selection on the page one is on; pages of one agency or report have no other region, so they are left. */
function useChangeSelection(): (change: Partial<Selection>) => void {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const queryNow = useQueryNow();
  return (change) => {
    const parameters = new URLSearchParams(queryNow());
    const ofOneAgency = /^\/(reports|agencies)\/./.test(pathname);
    if (ofOneAgency && 'region' in change) void navigate(pageAddress.overview({ kinds: [], region: change.region }));
    else void navigate(`${pathname}${queryOf(withSelection(parameters, change))}`);
  };
}

function RegionChoice() {
  const { t } = useWording();
  const { regions, region } = useScope();
  const change = useChangeSelection();
  if (regions.length === 0) return <span className="context-button">{t('context.noRegion')}</span>;
  return (
    <span className="context-select context-region">
      <select aria-label={t('context.region')} value={region?.id ?? ''} onChange={(event) => change({ region: event.target.value, years: undefined })}>
        {regions.map((one) => (
          <option key={one.id} value={one.id}>
            {one.isSample ? t('sample.region', { name: one.name }) : one.name}
          </option>
        ))}
      </select>
    </span>
  );
}

function YearsChoice() {
  const { t } = useWording();
  const { region, years } = useScope();
  const change = useChangeSelection();
  const available = region && yearsWithReports(region);
  if (!available || !years) return null;
  const all = everyYear(available);
  const choose = (chosen: YearRange) => {
    const whole = chosen.from === available.from && chosen.to === available.to;
    change({ years: whole ? undefined : chosen });
  };
  return (
    <span className="context-years">
      <span className="context-select">
        <select
          aria-label={t('context.fromYear')}
          value={years.from}
          onChange={(event) => choose({ from: Number(event.target.value), to: Math.max(Number(event.target.value), years.to) })}
        >
          {all.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </span>
      <span aria-hidden="true">—</span>
      <span className="context-select">
        <select
          aria-label={t('context.toYear')}
          value={years.to}
          onChange={(event) => choose({ from: Math.min(Number(event.target.value), years.from), to: Number(event.target.value) })}
        >
          {all.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </span>
    </span>
  );
}

function KindsPopover() {
  const { t } = useWording();
  const { selection } = useScope();
  const words = selection.kinds.length === 0 ? t('context.allKinds') : selection.kinds.map((kind) => t(`kind.${kind}`)).join(t('list.separator'));
  return (
    <Popover label={t('context.kindsAre', { kinds: words })} words={words}>
      <KindsChoice />
    </Popover>
  );
}

function KindsChoice() {
  const { t } = useWording();
  const { selection } = useScope();
  const change = useChangeSelection();
  const toggle = (kind: AgencyKind, chosen: boolean) => {
    const kinds = AGENCY_KINDS.filter((one) => (one === kind ? chosen : selection.kinds.includes(one)));
    change({ kinds: kinds.length === AGENCY_KINDS.length ? [] : kinds });
  };
  return (
    <fieldset className="check-list">
      <legend>{t('context.kinds')}</legend>
      <label>
        <input type="checkbox" checked={selection.kinds.length === 0} onChange={() => change({ kinds: [] })} />
        {t('context.allKinds')}
      </label>
      {AGENCY_KINDS.map((kind) => (
        <label key={kind}>
          <input type="checkbox" checked={selection.kinds.includes(kind)} onChange={(event) => toggle(kind, event.target.checked)} />
          {t(`kind.${kind}`)}
        </label>
      ))}
    </fieldset>
  );
}
