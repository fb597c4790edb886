import { useApolloClient, useMutation, useQuery } from '@apollo/client/react';
import { Progress } from 'antd';
import { useEffect, useState } from 'react';
import { BatchDocument, CancelBatchDocument, DecideBatchItemsDocument, type BatchDecision, type BatchItemState, type BatchOutcomeFragment } from '../../../api/generated/graphql.js';
import { Emptiness, Refusal, Unreachable, Waiting } from '../../../frame/Messages.js';
import { useSettled } from '../../../frame/use-settled.js';
import { useBulkWords } from '../../../i18n/bulk-words.js';
import { momentText } from '../../../wording/numbers.js';
import { useWording } from '../../../wording/wording.js';
import { endedOf } from './batch-item.js';
import { BatchTable } from './BatchTable.js';
import { CancelBatch } from './CancelBatch.js';
import { useBatchEvents } from './use-batch-events.js';

const STATES: readonly BatchItemState[] = ['DOUBTFUL', 'REFUSED', 'DONE', 'READING', 'WAITING', 'CANCELLED'];

/** Asked again is asked anew: an answer already under way may be of before what made us ask. */
const ASKED_ANEW = { queryDeduplication: false };

interface Props {
  readonly batchId: string;
  readonly regionId: string;
  /** Files of it are still on their way to the server. */
  readonly isArriving: boolean;
  /** Told when somebody decided or cancelled. */
  readonly onChanged: () => void;
}

/** One batch: how far it is, what became of each file, and the decisions it waits for. */
export function BatchPanel({ batchId, regionId, isArriving, onChanged }: Props) {
  const words = useBulkWords();
  const { language } = useWording();
  const [state, setState] = useState<BatchItemState | undefined>(undefined);
  const [search, setSearch] = useState('');
  const wanted = useSettled(search.trim(), 300);
  const variables = { id: batchId, filter: { states: state === undefined ? null : [state], search: wanted === '' ? null : wanted }, after: null };
  const { data, previousData, error, refetch, fetchMore } = useQuery(BatchDocument, { variables, fetchPolicy: 'network-only', nextFetchPolicy: 'cache-first', context: ASKED_ANEW });
  const [cancel] = useMutation(CancelBatchDocument);
  const [decide] = useMutation(DecideBatchItemsDocument);
  const [refusal, setRefusal] = useState<Extract<BatchOutcomeFragment, { readonly code: string }> | undefined>(undefined);
  const client = useApolloClient();
  const shown = data ?? previousData;
  const known = shown?.batch?.progress;
  const isOver = known !== undefined && known.total > 0 && endedOf(known) === known.total && !isArriving;
  useBatchEvents(batchId, !isOver, () => void refetch());
  const filed = known !== undefined && isOver ? known.done : 0;
  useEffect(() => {
    // What was filed makes earlier answers about reports and figures old.
    if (filed > 0) void client.refetchQueries({ include: ['Regions', 'Batches'] });
  }, [client, filed]);
  if (error) return <Unreachable error={error} retry={() => void refetch()} />;
  if (!shown) return <Waiting height={320} />;
  const { batch } = shown;
  if (!batch) return <Emptiness title={words.unknown} />;
  const { progress } = batch;
  const ended = endedOf(progress);
  const count = (one: BatchItemState) => progress[one.toLowerCase() as Lowercase<BatchItemState>];

  const settle = (outcome: BatchOutcomeFragment | undefined) => {
    setRefusal(outcome !== undefined && 'code' in outcome ? outcome : undefined);
    void refetch();
    onChanged();
  };
  const send = async (decisions: BatchDecision[]) => settle((await decide({ variables: { id: batchId, decisions } })).data?.decideBatchItems);
  const more = () =>
    void fetchMore({
      variables: { after: batch.items.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) =>
        before.batch && fetchMoreResult.batch
          ? { batch: { ...fetchMoreResult.batch, items: { ...fetchMoreResult.batch.items, nodes: [...before.batch.items.nodes, ...fetchMoreResult.batch.items.nodes] } } }
          : before,
    });
  const table = (ending: string) => `/api/batches/${encodeURIComponent(batchId)}/table.${ending}?language=${language}`;

  return (
    <section className="panel bulk-panel" aria-labelledby="batch-title">
      <div className="bulk-head">
        <div>
          <h2 id="batch-title" className="panel-title">
            {words.title}
          </h2>
          <p className="faint">{words.titleOf(momentText(batch.openedAt, language), batch.byName)}</p>
        </div>
        <div className="bulk-actions">
          <a className="button" href={table('xlsx')} download>
            {words.workbook}
          </a>
          <a className="button" href={table('csv')} download>
            {words.csv}
          </a>
          {batch.cancelledAt === null && progress.waiting + progress.reading + progress.doubtful > 0 && (
            <CancelBatch onCancel={async () => settle((await cancel({ variables: { id: batchId } })).data?.cancelBatch)} />
          )}
        </div>
      </div>
      {batch.cancelledAt !== null && <p className="bulk-note">{words.cancelled}</p>}
      <div className="bulk-progress">
        <Progress percent={progress.total === 0 ? 0 : Math.floor((ended / progress.total) * 100)} aria-label={words.progress} strokeColor="var(--accent)" />
        <span className="figures" role="status">
          {words.handled(ended, progress.total)}
        </span>
      </div>
      {refusal && <Refusal code={refusal.code} message={refusal.message} />}
      <div className="bulk-tools">
        <div className="bulk-states" role="group" aria-label={words.byState}>
          <button type="button" aria-pressed={state === undefined} onClick={() => setState(undefined)}>
            {words.all} <span className="figures">{progress.total}</span>
          </button>
          {STATES.filter((one) => count(one) > 0 || state === one).map((one) => (
            <button key={one} type="button" aria-pressed={state === one} onClick={() => setState(state === one ? undefined : one)}>
              {words.states[one]} <span className="figures">{count(one)}</span>
            </button>
          ))}
        </div>
        <input className="field" type="search" value={search} placeholder={words.search} aria-label={words.search} onChange={(event) => setSearch(event.target.value)} />
      </div>
      {batch.items.nodes.length === 0 ? (
        <p className="faint">{progress.total === 0 ? words.empty : words.noneSuch}</p>
      ) : (
        <BatchTable batchId={batchId} regionId={regionId} items={batch.items.nodes} mayDecide={batch.cancelledAt === null} onDecide={(decisions) => void send(decisions)} />
      )}
      {batch.items.pageInfo.hasNextPage && (
        <button type="button" className="button" onClick={more}>
          {words.more}
        </button>
      )}
    </section>
  );
}
