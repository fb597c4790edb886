import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { ReportVersionsDocument, VersionsDifferenceDocument, type ReportVersionsQuery } from '../../api/generated/graphql.js';
import { Emptiness, Unreachable, Waiting } from '../../frame/Messages.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import { useChangesWords } from '../../i18n/changes-words.js';
import { pageAddress, selectionOf } from '../../view/page-address.js';
import { useLinkState } from '../../view/use-link-state.js';
import { versionsLink } from '../../view/versions-view.js';
import { dateText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { wholeCellName } from '../report/changes/changes.data.js';
import { CellChanges, TextChanges } from '../report/changes/Changes.js';
import './versions.css';

type Report = NonNullable<ReportVersionsQuery['report']>;
type Version = Report['versions'][number];

/** Any two versions of a report beside each other: the cells and the words that differ. */
export function VersionsPage() {
  const { id = '' } = useParams();
  const words = useChangesWords();
  const { data, loading, error, refetch } = useQuery(ReportVersionsDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const report = data?.report;
  usePageTitle(report ? words.titleOf(report.agency.name, report.year) : words.title);
  if (error) return <div className="page"><Unreachable error={error} retry={() => void refetch()} /></div>;
  if (!report) return <div className="page">{loading ? <Waiting height={420} /> : <Emptiness isPage title={words.unknown} />}</div>;
  return <Comparison report={report} />;
}

function Comparison({ report }: { readonly report: Report }) {
  const words = useChangesWords();
  const [view, change] = useLinkState(versionsLink);
  const { versions } = report;
  const to = versions.find(({ id }) => id === view.to) ?? versions[0];
  const from = versions.find(({ id }) => id === view.from) ?? versions.find(({ number }) => number < (to?.number ?? 0)) ?? versions.at(-1);
  const choose = (part: { from?: string; to?: string }) => change({ from: from?.id ?? '', to: to?.id ?? '', ...part }, { replace: true });
  return (
    <div className="page">
      <header className="page-head">
        <div>
          <p className="crumb">
            <Link to={pageAddress.report(report.id, selectionOf(view))}>{words.toReport}</Link>
          </p>
          <h1 className="page-title">
            {words.titleOf(report.agency.name, report.year)}
            <SampleMark shown={report.isSample} />
          </h1>
          <p className="page-subtitle">{words.subtitle}</p>
        </div>
      </header>
      {versions.length < 2 || !from || !to ? (
        <Emptiness title={words.onlyOne}>{words.onlyOneHint}</Emptiness>
      ) : (
        <div className="stack">
          <div className="versions-choice panel">
            <Choice label={words.from} versions={versions} chosen={from} onChoose={(id) => choose({ from: id })} />
            <button type="button" className="button" onClick={() => choose({ from: to.id, to: from.id })}>
              {words.swap}
            </button>
            <Choice label={words.to} versions={versions} chosen={to} onChoose={(id) => choose({ to: id })} />
          </div>
          <Differences reportId={report.id} from={from} to={to} />
          <Corrections version={to} />
        </div>
      )}
    </div>
  );
}

function Choice({ label, versions, chosen, onChoose }: { readonly label: string; readonly versions: readonly Version[]; readonly chosen: Version; readonly onChoose: (id: string) => void }) {
  const words = useChangesWords();
  const { language } = useWording();
  return (
    <label className="choice">
      <span>{label}</span>
      <select className="field" value={chosen.id} onChange={(event) => onChoose(event.target.value)}>
        {versions.map(({ id, number, createdAt, file, corrections }) => (
          <option key={id} value={id}>
            {words.versionOf(number, dateText(createdAt, language), corrections.length > 0 ? words.byOffice : file.name)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Differences({ reportId, from, to }: { readonly reportId: string; readonly from: Version; readonly to: Version }) {
  const words = useChangesWords();
  const { data, error, refetch } = useQuery(VersionsDifferenceDocument, { variables: { id: reportId, from: from.id, to: to.id } });
  if (error) return <Unreachable error={error} retry={() => void refetch()} />;
  if (!data) return <Waiting height={320} />;
  const difference = data.report?.difference;
  if (!difference) return <Emptiness title={words.notComparable} />;
  const { cells, sections } = difference;
  if (cells.length + sections.length === 0) return <Emptiness title={words.same} />;
  return (
    <>
      <section className="panel" aria-labelledby="changed-cells">
        <h2 id="changed-cells" className="panel-title">
          {cells.length === 0 ? words.noCells : words.cells(cells.length)}
        </h2>
        {cells.length > 0 && <CellChanges cells={cells} />}
      </section>
      <section className="panel" aria-labelledby="changed-text">
        <h2 id="changed-text" className="panel-title">
          {sections.length === 0 ? words.noSections : words.sections(sections.length)}
        </h2>
        <TextChanges sections={sections} />
      </section>
    </>
  );
}

function Corrections({ version }: { readonly version: Version }) {
  const words = useChangesWords();
  const wording = useWording();
  if (version.corrections.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="corrections">
      <h2 id="corrections" className="panel-title">
        {words.corrections}
      </h2>
      <ul className="versions-corrections">
        {version.corrections.map(({ cell, reason, byName, before, after }) => (
          <li key={cell}>
            {wholeCellName(cell, wording)} <span className="figures">{before?.raw ?? words.values.absent} → {after.raw || words.values.BLANK}</span>{' '}
            <span className="faint">{words.correction(byName, reason)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
