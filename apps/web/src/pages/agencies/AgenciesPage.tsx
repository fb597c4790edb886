import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { AgenciesDocument, type AgencySort } from '../../api/generated/graphql.js';
import { ImportFirst } from '../../frame/ImportFirst.js';
import { Emptiness, Unreachable, Waiting } from '../../frame/Messages.js';
import { PageSkeleton } from '../../frame/PageSkeleton.js';
import { useScope, type Region } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useTypedSearch } from '../../frame/use-typed-search.js';
import { agenciesLink, type AgencyColumn } from '../../view/agencies-view.js';
import { pageAddress, selectionOf } from '../../view/page-address.js';
import { everyYear } from '../../view/region-facts.js';
import { useLinkState } from '../../view/use-link-state.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useWording } from '../../wording/wording.js';
import { SeverityCounts } from '../report/SeverityCounts.js';
import { agencyYears, type ListedAgency } from './agencies.data.js';
import '../../charts/figure-table.css';
import './agencies.css';

const SORTS: Record<AgencyColumn, AgencySort> = { name: 'NAME', kind: 'KIND', reports: 'REPORTS', findings: 'FINDINGS' };
const PAGE = 100;

/** Every agency of the region with its reports of the years and what is open in them. */
export function AgenciesPage() {
  const { region, loading, error, refresh } = useScope();
  const { t } = useWording();
  usePageTitle(t('nav.agencies'));
  if (loading) return <PageSkeleton />;
  if (region && region.agencyCount > 0) return <AgenciesOf region={region} />;
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">{t('nav.agencies')}</h1>
      </div>
      {error ? (
        <Unreachable error={error} retry={refresh} />
      ) : (
        <Emptiness
          title={t('agencies.none')}
          action={<ImportFirst />}
        >
          {t('agencies.noneHint')}
        </Emptiness>
      )}
    </div>
  );
}

function AgenciesOf({ region }: { readonly region: Region }) {
  const { t } = useWording();
  const { years } = useScope();
  const [view, change] = useLinkState(agenciesLink);
  const [typed, setTyped] = useTypedSearch(view.search, (search) => change({ search }, { replace: true }));
  const { data, previousData, error, loading, fetchMore } = useQuery(AgenciesDocument, {
    variables: {
      filter: {
        regionId: region.id,
        ...(view.kinds.length > 0 ? { kinds: [...view.kinds] } : {}),
        ...(view.search === '' ? {} : { search: view.search }),
      },
      sort: SORTS[view.sort],
      direction: view.descending ? 'DESCENDING' : 'ASCENDING',
      first: PAGE,
    },
  });
  const agencies = (data ?? previousData)?.agencies;
  const shown = years ? everyYear(years) : [];
  const more = () => {
    if (!agencies?.pageInfo.endCursor) return;
    void fetchMore({
      variables: { after: agencies.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({
        agencies: { ...fetchMoreResult.agencies, nodes: [...before.agencies.nodes, ...fetchMoreResult.agencies.nodes] },
      }),
    });
  };
  const column = (key: AgencyColumn, label: string, className = '') => (
    <th
      scope="col"
      className={className}
      aria-sort={view.sort === key ? (view.descending ? 'descending' : 'ascending') : undefined}
    >
      <button
        type="button"
        className="column-sort"
        onClick={() => change({ sort: key, descending: view.sort === key ? !view.descending : key === 'findings' }, { replace: true })}
      >
        {view.sort === key && (
          <span aria-hidden="true" className="sort-arrow">
            {view.descending ? '↓' : '↑'}
          </span>
        )}
        {label}
      </button>
    </th>
  );
  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 className="page-title">
            {t('agencies.title', { region: region.name })}
            <SampleMark shown={region.isSample} />
          </h1>
          <p className="page-subtitle">{agencies ? t('agencies.count', { count: agencies.totalCount }) : '\u00a0'}</p>
        </div>
        <input
          type="search"
          className="field agencies-search"
          aria-label={t('agencies.search')}
          placeholder={t('agencies.search')}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </div>
      {error && <Unreachable error={error} />}
      {!agencies && loading && <Waiting height={720} />}
      {agencies && agencies.nodes.length === 0 && <Emptiness title={t('agencies.noMatch')}>{t('agencies.noMatchHint')}</Emptiness>}
      {agencies && agencies.nodes.length > 0 && (
        <>
          <div className={`figure-table-box agencies-box${loading ? ' is-updating' : ''}`} tabIndex={0} role="group" aria-label={t('agencies.title', { region: region.name })}>
            <table className="figure-table agencies-table">
              <thead>
                <tr>
                  {column('name', t('agencies.name'))}
                  {column('reports', t('agencies.reports'))}
                  {column('findings', t('agencies.findings'))}
                  {column('kind', t('agencies.kind'))}
                  <th scope="col">{t('agencies.system')}</th>
                </tr>
              </thead>
              <tbody>
                {agencies.nodes.map((agency) => (
                  <AgencyRow key={agency.id} agency={agency} years={shown} />
                ))}
              </tbody>
            </table>
          </div>
          {agencies.pageInfo.hasNextPage && (
            <p className="agencies-more">
              <button type="button" className="button" onClick={more}>
                {t('agencies.more', { count: agencies.totalCount - agencies.nodes.length })}
              </button>
            </p>
          )}
          <p className="year-key">
            <span className="year-mark year-clean" aria-hidden="true" /> {t('agencies.keyClean')}
            <span className="year-mark year-warning" aria-hidden="true" /> {t('agencies.keyWarning')}
            <span className="year-mark year-error" aria-hidden="true" /> {t('agencies.keyError')}
            <span className="year-mark year-missing" aria-hidden="true" /> {t('agencies.keyMissing')}
          </p>
        </>
      )}
    </div>
  );
}

function AgencyRow({ agency, years }: { readonly agency: ListedAgency; readonly years: readonly number[] }) {
  const { t } = useWording();
  const [view] = useLinkState(agenciesLink);
  const carried = selectionOf(view);
  const all = agencyYears(agency, years);
  const sum = (key: 'errors' | 'warnings' | 'notices') => agency.reports.reduce((total, report) => total + report[key], 0);
  return (
    <tr>
      <th scope="row">
        <Link to={pageAddress.agency(agency.id, carried)}>{agency.name}</Link>
        {agency.formerNames.length > 0 && <span className="former-name">{t('agencies.formerly', { names: agency.formerNames.join(t('list.separator')) })}</span>}
      </th>
      <td>
        <span className="year-strip">
          {all.map((one) => {
            const state = one.errors > 0 ? 'error' : one.warnings > 0 ? 'warning' : 'clean';
            if (one.reportId === null) {
              const words = t(one.inactive ? 'agencies.inactive' : 'agencies.noReport', { year: one.year });
              return (
                <span key={one.year} className={one.inactive ? 'year-mark year-inactive' : 'year-mark year-missing'} title={words}>
                  <span className="visually-hidden">{words}</span>
                </span>
              );
            }
            const words = t('agencies.reportOf', { year: one.year, state: t(`agencies.state.${state}`) });
            return (
              <Link key={one.year} to={pageAddress.report(one.reportId, carried)} className={`year-mark year-${state}`} title={words}>
                <span aria-hidden="true">{String(one.year).slice(2)}</span>
                <span className="visually-hidden">{`${agency.name} ${words}`}</span>
              </Link>
            );
          })}
        </span>
      </td>
      <td>
        <SeverityCounts errors={sum('errors')} warnings={sum('warnings')} notices={sum('notices')} />
      </td>
      <td>{t(`kind.${agency.kind}`, { count: 1 })}</td>
      <td className="faint">{agency.system ?? ''}</td>
    </tr>
  );
}
