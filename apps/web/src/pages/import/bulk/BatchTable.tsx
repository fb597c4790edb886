import { Link } from 'react-router';
import type { BatchDecision } from '../../../api/generated/graphql.js';
import { useScope } from '../../../frame/scope.js';
import { useBulkWords } from '../../../i18n/bulk-words.js';
import { pageAddress } from '../../../view/page-address.js';
import { useWording } from '../../../wording/wording.js';
import { SeverityCounts } from '../../report/SeverityCounts.js';
import { fileNameOf, type BatchItem } from './batch-item.js';
import { DecideItem } from './DecideItem.js';

interface Props {
  readonly batchId: string;
  readonly regionId: string;
  readonly items: readonly BatchItem[];
  readonly mayDecide: boolean;
  readonly onDecide: (decisions: BatchDecision[]) => void;
}

/** What became of each file, a row a file; a file that waits for a person says what has to be decided. */
export function BatchTable({ batchId, regionId, items, mayDecide, onDecide }: Props) {
  const words = useBulkWords();
  const strangers = items.flatMap((item) => {
    const unknownName = item.doubts.length === 1 ? item.doubts[0]?.unknownName : null;
    return unknownName == null ? [] : [{ itemId: item.id, agencyName: unknownName }];
  });
  return (
    <>
      {mayDecide && strangers.length > 1 && (
        <div>
          <button type="button" className="button" onClick={() => onDecide(strangers)}>
            {words.registerAll(strangers.length)}
          </button>
        </div>
      )}
      <div className="bulk-table-box" tabIndex={0} role="region" aria-label={words.table}>
        <table className="bulk-table">
          <thead>
            <tr>
              {(['file', 'state', 'agency', 'year', 'findings', 'remarks'] as const).map((column) => (
                <th key={column} scope="col">
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.id}>
                <File path={item.path} />
                <td>
                  <span className={`bulk-mark bulk-${item.state}`}>{words.states[item.state]}</span>
                </td>
                <Filed item={item} />
                <td className="bulk-remarks">
                  <Remarks item={item} />
                  {mayDecide && (item.state === 'DOUBTFUL' || item.state === 'REFUSED') && <DecideItem batchId={batchId} regionId={regionId} item={item} onDecide={(decision) => onDecide([decision])} />}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function File({ path }: { readonly path: string }) {
  const name = fileNameOf(path);
  const folder = path.slice(0, path.length - name.length);
  return (
    <th scope="row">
      <span>{name}</span>
      {folder !== '' && <span className="faint bulk-folder">{folder}</span>}
    </th>
  );
}

/** Agency, year and findings: of the report it was filed as, or what is known of it so far. */
function Filed({ item }: { readonly item: BatchItem }) {
  const words = useBulkWords();
  const { t } = useWording();
  const { selection } = useScope();
  const agency = item.agency?.name ?? item.foundAgency;
  const year = item.year ?? item.foundYear;
  const { errors, warnings, notices } = item;
  return (
    <>
      <td>
        {item.reportId !== null && agency !== null && year !== null ? (
          <Link to={pageAddress.report(item.reportId, selection)} aria-label={words.openReport(agency, year)}>
            {agency}
          </Link>
        ) : (
          (agency ?? t('figure.none'))
        )}
      </td>
      <td className="figures">{year === null ? t('figure.none') : words.year(year)}</td>
      <td>
        {errors === null || warnings === null || notices === null ? (
          t('figure.none')
        ) : errors + warnings + notices === 0 ? (
          <span className="faint">{words.noFindings}</span>
        ) : (
          <SeverityCounts errors={errors} warnings={warnings} notices={notices} />
        )}
      </td>
    </>
  );
}

function Remarks({ item }: { readonly item: BatchItem }) {
  const words = useBulkWords();
  const wording = useWording();
  return (
    <>
      {item.wasKnown && <span className="faint">{words.known}</span>}
      {!item.wasKnown && item.versionNumber !== null && item.versionNumber > 1 && <span className="faint">{words.version(item.versionNumber)}</span>}
      {item.refusal && (
        <span>
          {wording.of(item.refusal.message)} <span className="message-code">{item.refusal.code}</span>
        </span>
      )}
      {item.doubts.map((doubt) => (
        <span key={doubt.code}>{wording.of(doubt.message)}</span>
      ))}
    </>
  );
}
