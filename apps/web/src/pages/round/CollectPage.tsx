import '../../i18n/round.words.js';
import { Link } from 'react-router';
import { saveFile } from '../../charts/save-file.js';
import { Emptiness, Unreachable, Waiting } from '../../frame/Messages.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useScope, type Region } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useTypedSearch } from '../../frame/use-typed-search.js';
import { BOARD_ORDERS, collectLink, REPORT_STATES } from '../../view/collect-view.js';
import { pageAddress } from '../../view/page-address.js';
import { useLinkState } from '../../view/use-link-state.js';
import { useWording } from '../../wording/wording.js';
import { BoardTable } from './BoardTable.js';
import { countStates, inBoardOrder } from './collection-board.data.js';
import { OpenYear } from './OpenYear.js';
import { PublishYear } from './PublishYear.js';
import { RecheckNotice } from './RecheckNotice.js';
import { RemindLate } from './RemindLate.js';
import { useWholeBoard } from './use-whole-board.js';
import { YearSettings } from './YearSettings.js';
import './collect.css';

/** 收集: who has handed in, who is late, who waits for us, who was returned and for what; opening and closing a year. */
export function CollectPage() {
  const { t } = useWording();
  const { region, selection, loading, error, refresh } = useScope();
  usePageTitle(t('collect.title'));
  const reported = region?.years.map((one) => one.year) ?? [];
  // Where nothing is in yet, the year whose reports are due: the one before this.
  const lastReported = reported.length === 0 ? new Date().getFullYear() - 1 : Math.max(...reported, 2019);
  const [view, change] = useLinkState(collectLink);
  const year = view.year ?? selection.years?.to ?? lastReported;
  const years = Array.from({ length: lastReported + 2 - 2019 }, (_, index) => lastReported + 1 - index);
  if (error) return <div className="page"><Unreachable error={error} retry={refresh} /></div>;
  if (!region) return <div className="page">{loading ? <Waiting height={400} /> : <Emptiness isPage title={t('context.noRegion')} />}</div>;
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 className="page-title">
            {t('collect.titleOf', { region: region.name, year })}
            <SampleMark shown={region.isSample} />
          </h1>
          <p className="page-subtitle">{t('collect.subtitle')}</p>
        </div>
        <label className="choice">
          <span>{t('collect.year')}</span>
          <select className="field" value={year} onChange={(event) => change({ year: Number(event.target.value) })}>
            {years.map((one) => (
              <option key={one} value={one}>
                {t('span.year', { year: one })}
              </option>
            ))}
          </select>
        </label>
      </header>
      <RecheckNotice />
      <Board key={`${region.id} ${year}`} region={region} year={year} />
    </div>
  );
}

function Board({ region, year }: { readonly region: Region; readonly year: number }) {
  const regionId = region.id;
  const wording = useWording();
  const { t } = wording;
  const { selection } = useScope();
  const { data, loading, error, refetch } = useWholeBoard(regionId, year);
  const [{ state, search: wanted, sort: order }, change] = useLinkState(collectLink);
  const [search, setSearch] = useTypedSearch(wanted, (word) => change({ search: word }, { replace: true }));
  if (error) return <Unreachable error={error} retry={() => void refetch()} />;
  if (loading && !data) return <Waiting height={420} />;
  if (!data) return null;
  const { round, collectionBoard } = data;
  const missing = collectionBoard.totalCount - collectionBoard.nodes.length;
  const all = collectionBoard.nodes.filter(({ kind }) => selection.kinds.length === 0 || selection.kinds.includes(kind));
  const counts = countStates(all);
  const rows = inBoardOrder(all.filter((row) => (state === undefined || row.state === state) && row.agencyName.includes(search.trim())), order);
  const save = async () => {
    const { boardWorkbook } = await import('./board-workbook.js');
    const title = t('collect.fileName', { year });
    saveFile(`${title}.xlsx`, boardWorkbook(rows, title, region.isSample, wording) as Uint8Array<ArrayBuffer>, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
  };
  return (
    <div className="stack">
      {round ? <YearSettings round={round} onChanged={() => void refetch()} /> : <OpenYear regionId={regionId} year={year} onOpened={() => void refetch()} />}
      {all.length > 0 && (
        <section className="panel" aria-label={t('collect.board')}>
          <div className="collect-states" role="group" aria-label={t('collect.byState')}>
            {REPORT_STATES.map((one) => (
              <button key={one} type="button" className="collect-state" aria-pressed={state === one} onClick={() => change({ state: state === one ? undefined : one })}>
                <strong className="figures">{counts.get(one)}</strong>
                <span>{t(`collect.state.${one}`)}</span>
              </button>
            ))}
          </div>
          <div className="collect-tools">
            <input className="field" type="search" value={search} placeholder={t('collect.search')} aria-label={t('collect.search')} onChange={(event) => setSearch(event.target.value)} />
            <select className="field" value={order} aria-label={t('collect.order')} onChange={(event) => change({ sort: BOARD_ORDERS.find((one) => one === event.target.value) }, { replace: true })}>
              {BOARD_ORDERS.map((one) => (
                <option key={one} value={one}>
                  {t(`collect.orderBy.${one}`)}
                </option>
              ))}
            </select>
            <button type="button" className="button" onClick={() => void save()} disabled={rows.length === 0 || missing > 0}>
              {t('collect.export')}
            </button>
            <Link className="button" to={pageAddress.audit({ ...selection, year })}>
              {t('collect.audit')}
            </Link>
            {round?.state === 'OPEN' && <RemindLate regionId={regionId} year={year} />}
            <PublishYear regionId={regionId} year={year} accepted={collectionBoard.nodes.filter((row) => row.state === 'ACCEPTED').length} onPublished={() => void refetch()} />
          </div>
          {missing > 0 && <p role="status" className="faint">{t('collect.arriving', { shown: collectionBoard.nodes.length, total: collectionBoard.totalCount })}</p>}
          {rows.length === 0 ? <p className="faint">{t('collect.noneSuch')}</p> : <BoardTable key={`${state} ${order} ${search}`} rows={rows} />}
        </section>
      )}
    </div>
  );
}
