import '../../i18n/round.words.js';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { CollectionBoardDocument } from '../../api/generated/graphql.js';
import { saveFile } from '../../charts/save-file.js';
import { Emptiness, Unreachable, Waiting } from '../../frame/Messages.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { pageAddress } from '../../view/page-address.js';
import { dateText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { BOARD_ORDERS, STATES, countStates, csvOfLines, inBoardOrder, type BoardOrder, type BoardRow, type BoardState } from './collection-board.data.js';
import { OpenYear } from './OpenYear.js';
import { PublishYear } from './PublishYear.js';
import { RecheckNotice } from './RecheckNotice.js';
import { RemindLate } from './RemindLate.js';
import { YearSettings } from './YearSettings.js';
import './collect.css';

/** 收集: who has handed in, who is late, who waits for us, who was returned and for what; opening and closing a year. */
export function CollectPage() {
  const { t } = useWording();
  const { region, selection, loading, error, refresh } = useScope();
  usePageTitle(t('collect.title'));
  const lastReported = Math.max(...(region?.years.map((one) => one.year) ?? []), 2019);
  const [chosen, setChosen] = useState<number | undefined>(undefined);
  const year = chosen ?? selection.years?.to ?? lastReported;
  const years = Array.from({ length: lastReported + 2 - 2019 }, (_, index) => lastReported + 1 - index);
  if (error) return <div className="page"><Unreachable error={error} retry={refresh} /></div>;
  if (!region) return <div className="page">{loading ? <Waiting height={400} /> : <Emptiness isPage title={t('context.noRegion')} />}</div>;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 className="page-title">{t('collect.titleOf', { region: region.name, year })}</h1>
          <p className="page-subtitle">{t('collect.subtitle')}</p>
        </div>
        <label className="choice">
          <span>{t('collect.year')}</span>
          <select className="field" value={year} onChange={(event) => setChosen(Number(event.target.value))}>
            {years.map((one) => (
              <option key={one} value={one}>
                {t('span.year', { year: one })}
              </option>
            ))}
          </select>
        </label>
      </header>
      <RecheckNotice />
      <Board key={`${region.id} ${year}`} regionId={region.id} year={year} />
    </div>
  );
}

function Board({ regionId, year }: { readonly regionId: string; readonly year: number }) {
  const wording = useWording();
  const { t, language } = wording;
  const { selection } = useScope();
  const kinds = selection.kinds.length > 0 ? [...selection.kinds] : null;
  const { data, loading, error, refetch } = useQuery(CollectionBoardDocument, { variables: { regionId, year, filter: { regionId, year, kinds } }, fetchPolicy: 'cache-and-network' });
  const [state, setState] = useState<BoardState | undefined>(undefined);
  const [search, setSearch] = useState('');
  const [order, setOrder] = useState<BoardOrder>('late');
  if (error) return <Unreachable error={error} retry={() => void refetch()} />;
  if (loading && !data) return <Waiting height={420} />;
  if (!data) return null;
  const { round, collectionBoard } = data;
  const all = collectionBoard.nodes;
  const counts = countStates(all);
  const rows = inBoardOrder(all.filter((row) => (state === undefined || row.state === state) && row.agencyName.includes(search.trim())), order);
  const save = () => {
    const head = (['agency', 'kind', 'state', 'received', 'late', 'waiting', 'found', 'returnedFor'] as const).map((column) => t(`collect.column.${column}`));
    const lines = rows.map((row) => [
      row.agencyName,
      t(`kind.${row.kind}`),
      t(`collect.state.${row.state}`),
      row.firstReceivedAt === null ? '' : dateText(row.firstReceivedAt, language),
      String(row.daysLate),
      row.waitingDays === null ? '' : String(row.waitingDays),
      row.reportId === null ? '' : String(row.errors + row.warnings),
      row.returnedFor.map((words) => wording.of(words)).join('\n'),
    ]);
    saveFile(`${t('collect.fileName', { year })}.csv`, csvOfLines([head, ...lines]), 'text/csv;charset=utf-8');
  };
  return (
    <div className="stack">
      {round ? <YearSettings round={round} onChanged={() => void refetch()} /> : <OpenYear regionId={regionId} year={year} onOpened={() => void refetch()} />}
      {all.length > 0 && (
        <section className="panel" aria-label={t('collect.board')}>
          <div className="collect-states" role="group" aria-label={t('collect.byState')}>
            {STATES.map((one) => (
              <button key={one} type="button" className="collect-state" aria-pressed={state === one} onClick={() => setState(state === one ? undefined : one)}>
                <strong className="figures">{counts.get(one)}</strong>
                <span>{t(`collect.state.${one}`)}</span>
              </button>
            ))}
          </div>
          <div className="collect-tools">
            <input className="field" type="search" value={search} placeholder={t('collect.search')} aria-label={t('collect.search')} onChange={(event) => setSearch(event.target.value)} />
            <select className="field" value={order} aria-label={t('collect.order')} onChange={(event) => setOrder(BOARD_ORDERS.find((one) => one === event.target.value) ?? 'late')}>
              {BOARD_ORDERS.map((one) => (
                <option key={one} value={one}>
                  {t(`collect.orderBy.${one}`)}
                </option>
              ))}
            </select>
            <button type="button" className="button" onClick={save} disabled={rows.length === 0}>
              {t('collect.export')}
            </button>
            {round?.state === 'OPEN' && <RemindLate regionId={regionId} year={year} />}
            <PublishYear regionId={regionId} year={year} accepted={counts.get('ACCEPTED') ?? 0} onPublished={() => void refetch()} />
          </div>
          {rows.length === 0 ? <p className="faint">{t('collect.noneSuch')}</p> : <BoardTable rows={rows} />}
          {collectionBoard.totalCount > all.length && <p className="faint">{t('collect.more', { shown: all.length, total: collectionBoard.totalCount })}</p>}
        </section>
      )}
    </div>
  );
}

function BoardTable({ rows }: { readonly rows: readonly BoardRow[] }) {
  const wording = useWording();
  const { t, language } = wording;
  const { selection } = useScope();
  return (
    <div className="collect-table-box" tabIndex={0} role="region" aria-label={t('collect.board')}>
      <table className="collect-table">
        <thead>
          <tr>
            {(['agency', 'kind', 'state', 'received', 'late', 'waiting', 'found', 'returnedFor'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`collect.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.agencyId}>
              <th scope="row">{row.reportId === null ? row.agencyName : <Link to={pageAddress.report(row.reportId, selection)}>{row.agencyName}</Link>}</th>
              <td>{t(`kind.${row.kind}`)}</td>
              <td>
                <span className={`collect-mark state-${row.state}`}>{t(`collect.state.${row.state}`)}</span>
              </td>
              <td>{row.firstReceivedAt === null ? t('figure.none') : dateText(row.firstReceivedAt, language)}</td>
              <td className={row.daysLate > 0 ? 'figures is-late' : 'figures'}>{row.daysLate > 0 ? t('collect.days', { count: row.daysLate }) : t('figure.none')}</td>
              <td className="figures">{row.waitingDays === null ? t('figure.none') : t('collect.days', { count: row.waitingDays })}</td>
              <td className="figures">{row.reportId === null ? t('figure.none') : row.errors + row.warnings}</td>
              <td className="collect-reasons">
                {row.returnedFor.slice(0, 2).map((words) => (
                  <span key={words.zh}>{wording.of(words)}</span>
                ))}
                {row.returnedFor.length > 2 && <span className="faint">{t('collect.moreReasons', { count: row.returnedFor.length - 2 })}</span>}
                {row.dueOn !== null && <span className="faint">{t('collect.due', { date: dateText(row.dueOn, language) })}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
