import '../../i18n/round.words.js';
import { useApolloClient, useLazyQuery, useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Link } from 'react-router';
import { AuditChainDocument, AuditTrailDocument, type AuditFilter } from '../../api/generated/graphql.js';
import { saveFile } from '../../charts/save-file.js';
import { Emptiness, Unreachable, Waiting } from '../../frame/Messages.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useScope } from '../../frame/scope.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useAuditWords } from '../../i18n/audit-words.js';
import { AUDIT_KINDS, auditLink } from '../../view/audit-view.js';
import { pageAddress } from '../../view/page-address.js';
import { useLinkState } from '../../view/use-link-state.js';
import { useWording } from '../../wording/wording.js';
import { AuditTable } from './AuditTable.js';
import { filterOf, type AuditEntry } from './audit.data.js';
import './audit.css';

const ROWS_AT_A_TIME = 100;
/** Entries an exported table holds at most. */
const MOST_EXPORTED = 10_000;

/** 审计记录: what was done to a report, or in a region and year: who, when, before, after; and whether the chain is whole. */
export function AuditPage() {
  const words = useAuditWords();
  const { t } = useWording();
  const { region, loading } = useScope();
  const [view, change] = useLinkState(auditLink);
  usePageTitle(words.title);
  if (!region && loading) return <div className="page"><Waiting height={400} /></div>;
  const kinds = AUDIT_KINDS.map((kind) => ({ kind, label: words.kinds[kind] }));
  const years = region?.years.map((one) => one.year) ?? [];
  const filter = filterOf(view, region?.id);
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <h1 className="page-title">
            {view.report === '' && region ? words.titleOf(region.name) : words.title}
            <SampleMark shown={region?.isSample === true} />
          </h1>
          <p className="page-subtitle">{words.subtitle}</p>
        </div>
        <Chain />
      </header>
      <div className="stack">
        <div className="panel audit-filters">
          {view.report !== '' ? (
            <p>
              {words.onlyReport}{' '}
              <Link to={pageAddress.report(view.report, view)}>{words.openReport}</Link>{' '}
              <button type="button" className="quiet-button" onClick={() => change({ report: '' })}>
                {words.everything}
              </button>
            </p>
          ) : (
            <label className="choice">
              <span>{words.year}</span>
              <select className="field" value={view.year ?? ''} onChange={(event) => change({ year: event.target.value === '' ? undefined : Number(event.target.value) })}>
                <option value="">{words.everyYear}</option>
                {[...new Set([...years, ...(view.year === undefined ? [] : [view.year])])].sort((one, other) => other - one).map((year) => (
                  <option key={year} value={year}>
                    {t('span.year', { year })}
                  </option>
                ))}
              </select>
            </label>
          )}
          <label className="choice">
            <span>{words.kind}</span>
            <select className="field" value={view.kind ?? ''} onChange={(event) => change({ kind: AUDIT_KINDS.find((kind) => kind === event.target.value) })}>
              <option value="">{words.everyKind}</option>
              {kinds.map(({ kind, label }) => (
                <option key={kind} value={kind}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <Who key={view.who} who={view.who} onChoose={(who) => change({ who }, { replace: true })} />
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="choice">
              <span>{words[end]}</span>
              <input className="field" type="date" value={view[end]} onChange={(event) => change({ [end]: event.target.value }, { replace: true })} />
            </label>
          ))}
        </div>
        <Entries key={JSON.stringify(filter)} filter={filter} />
      </div>
    </div>
  );
}

/** Asked for when the field is left or Enter pressed, not with every stroke of the input method. */
function Who({ who, onChoose }: { readonly who: string; readonly onChoose: (who: string) => void }) {
  const words = useAuditWords();
  const [text, setText] = useState(who);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(text.trim());
      }}
    >
      <label className="choice">
        <span>{words.who}</span>
        <input className="field" type="search" value={text} onChange={(event) => setText(event.target.value)} onBlur={() => text.trim() !== who && onChoose(text.trim())} />
      </label>
    </form>
  );
}

function Entries({ filter }: { readonly filter: AuditFilter }) {
  const words = useAuditWords();
  const { data, error, refetch, fetchMore } = useQuery(AuditTrailDocument, { variables: { filter, first: ROWS_AT_A_TIME }, fetchPolicy: 'network-only' });
  if (error) return <Unreachable error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting height={400} />;
  const { nodes, pageInfo } = data.auditTrail;
  if (nodes.length === 0) return <Emptiness title={words.nothing} />;
  const more = () =>
    fetchMore({
      variables: { after: pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult }) => ({ auditTrail: { ...fetchMoreResult.auditTrail, nodes: [...before.auditTrail.nodes, ...fetchMoreResult.auditTrail.nodes] } }),
    });
  return (
    <section className="panel" aria-label={words.title}>
      <Export filter={filter} />
      <AuditTable entries={nodes} />
      {pageInfo.hasNextPage && (
        <button type="button" className="quiet-button" onClick={() => void more()}>
          {words.more}
        </button>
      )}
    </section>
  );
}

function Export({ filter }: { readonly filter: AuditFilter }) {
  const words = useAuditWords();
  const wording = useWording();
  const client = useApolloClient();
  const [state, setState] = useState<'idle' | 'working' | 'cut'>('idle');
  const save = async () => {
    setState('working');
    const entries: AuditEntry[] = [];
    let after: string | null = null;
    let isCut: boolean;
    do {
      const answer: { data?: { auditTrail: { nodes: readonly AuditEntry[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } } } = await client.query({
        query: AuditTrailDocument, variables: { filter, first: 200, after }, fetchPolicy: 'no-cache',
      });
      const page = answer.data?.auditTrail;
      entries.push(...(page?.nodes ?? []));
      after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      isCut = after !== null && entries.length >= MOST_EXPORTED;
    } while (after !== null && !isCut);
    const { auditWorkbook } = await import('./audit-workbook.js');
    const bytes = auditWorkbook(entries, words.title, isCut ? [words.exportedMost(entries.length)] : [], words, wording);
    saveFile(`${words.title}.xlsx`, bytes as Uint8Array<ArrayBuffer>, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
    setState(isCut ? 'cut' : 'idle');
  };
  return (
    <p className="audit-tools">
      <button type="button" className="button" disabled={state === 'working'} onClick={() => void save().catch(() => setState('idle'))}>
        {state === 'working' ? words.exporting : words.export}
      </button>
      {state === 'cut' && <span role="status">{words.exportedMost(MOST_EXPORTED)}</span>}
    </p>
  );
}

/** Follows the chain when asked to, and says what came of it. */
function Chain() {
  const { chain: words, reasons } = useAuditWords();
  const [verify, { data, loading, error }] = useLazyQuery(AuditChainDocument, { fetchPolicy: 'no-cache' });
  const verdict = loading ? undefined : data?.auditChain;
  return (
    <div className="audit-chain">
      <button type="button" className="button" disabled={loading} onClick={() => void verify()}>
        {loading ? words.checking : words.check}
      </button>
      <div role="status">
        {error && <Unreachable error={error} />}
        {verdict?.isWhole && (
          <p>
            <strong>{words.whole(verdict.entries ?? 0)}</strong>
            <br />
            <span className="faint">{words.last}</span> <code>{verdict.lastHash}</code>
          </p>
        )}
        {verdict && !verdict.isWhole && <p className="message message-error">{words.broken(verdict.brokenAt ?? 0, reasons[verdict.reason ?? ''] ?? verdict.reason ?? '')}</p>}
      </div>
    </div>
  );
}
