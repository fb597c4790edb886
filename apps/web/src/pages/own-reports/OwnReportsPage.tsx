import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { OwnYearsDocument } from '../../api/generated/graphql.js';
import { Emptiness, Unreachable, Waiting } from '../../frame/Messages.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useOwnReportsWords } from '../../i18n/own-reports-words.js';
import { useReviewWords } from '../../i18n/review-words.js';
import { useRights } from '../../session/session.js';
import { ownReportsLink } from '../../view/own-reports-view.js';
import { pageAddress, selectionOf } from '../../view/page-address.js';
import { useLinkState } from '../../view/use-link-state.js';
import { OwnYearPanel } from './OwnYearPanel.js';
import { agenciesOf, shownYear, type OwnYear } from './own-reports.data.js';
import './own-reports.css';

/** 我的报送: for a bureau's clerk, his agencies' years: what is expected by when, what was returned with which points, and handing in. */
export function OwnReportsPage() {
  const words = useOwnReportsWords();
  const { data: newest, previousData, error, refetch } = useQuery(OwnYearsDocument, { fetchPolicy: 'cache-and-network' });
  // What was known stays while it is asked for again, and with it what the clerk was just told.
  const data = newest ?? previousData;
  const [view, change] = useLinkState(ownReportsLink);
  const { supervises } = useRights();
  usePageTitle(words.title);
  const years = data?.ownYears ?? [];
  const shown = shownYear(years, view.agency, view.year);
  const agencies = agenciesOf(years);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 className="page-title">{words.title}</h1>
          <p className="page-subtitle">{words.subtitle}</p>
        </div>
        {shown && agencies.length > 1 && (
          <label className="choice">
            <span>{words.agency}</span>
            <select className="field" value={shown.agencyId} onChange={(event) => change({ agency: event.target.value, year: undefined })}>
              {agencies.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
        )}
      </header>
      {error ? (
        <Unreachable error={error} retry={() => void refetch()} />
      ) : !data ? (
        <Waiting height={420} />
      ) : !shown ? (
        <Emptiness
          title={words.nobody}
          action={
            supervises ? (
              <Link className="button" to={pageAddress.import(selectionOf(view))}>
                {words.toImport}
              </Link>
            ) : undefined
          }
        >
          {supervises ? words.nobodySupervises : words.nobodyHint}
        </Emptiness>
      ) : (
        <div className="own-desk">
          <Years years={years.filter(({ agencyId }) => agencyId === shown.agencyId)} shown={shown} onChoose={(year) => change({ agency: shown.agencyId, year })} />
          <OwnYearPanel key={`${shown.agencyId}/${shown.year}`} year={shown} />
        </div>
      )}
    </div>
  );
}

function Years({ years, shown, onChoose }: { readonly years: readonly OwnYear[]; readonly shown: OwnYear; readonly onChoose: (year: number) => void }) {
  const words = useOwnReportsWords();
  const { states } = useReviewWords();
  return (
    <nav className="own-years" aria-label={words.years}>
      <ul>
        {years.map(({ year, state, errors }) => (
          <li key={year}>
            <button type="button" aria-pressed={year === shown.year} onClick={() => onChoose(year)}>
              <strong className="figures">{words.yearOf(year)}</strong>
              <span className={`own-state state-${state}`}>{states[state]}</span>
              {errors > 0 && state !== 'PUBLISHED' && <span className="severity severity-ERROR figures">{errors}</span>}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
