import { useQuery } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { FigureContributionsDocument } from '../../api/generated/graphql.js';
import { CloseIcon } from '../../frame/icons.js';
import { Refusal, Unreachable, Waiting } from '../../frame/Messages.js';
import { useScope } from '../../frame/scope.js';
import { useConsolidatedWords } from '../../i18n/consolidated-words.js';
import { pageAddress } from '../../view/page-address.js';
import { countText, rateText } from '../../wording/numbers.js';
import { useWording } from '../../wording/wording.js';
import { figureName, shareOf, type Consolidated, type Contributions } from './consolidated.data.js';

/** The agencies a sum is made of, the greatest first, each leading to the place in its report. */
export function FigureSources({ report, figure, onClose }: { readonly report: Consolidated; readonly figure: string; readonly onClose: () => void }) {
  const words = useConsolidatedWords();
  const wording = useWording();
  const panel = useRef<HTMLElement>(null);
  const { data, error, refetch } = useQuery(FigureContributionsDocument, { variables: { regionId: report.regionId, year: report.year, figure }, skip: figure === '' });
  useEffect(() => {
    if (figure !== '') panel.current?.scrollIntoView?.({ block: 'nearest' });
  }, [figure]);
  const found = data?.figureContributions;
  return (
    <aside ref={panel} className={figure === '' ? 'panel consolidated-sources is-without-figure' : 'panel consolidated-sources'} aria-label={words.sources} aria-live="polite">
      <div className="consolidated-sources-head">
        <h2 className="panel-title">{words.sources}</h2>
        {figure !== '' && (
          <button type="button" className="context-button" onClick={onClose} aria-label={words.close}>
            <CloseIcon />
          </button>
        )}
      </div>
      {figure === '' ? <p className="faint">{words.choose}</p> : <p className="consolidated-line">{figureName(figure).map((part) => wording.of(part)).join(wording.t('list.separator'))}</p>}
      {error && <Unreachable error={error} retry={() => void refetch()} />}
      {figure !== '' && !error && !found && <Waiting height={200} />}
      {found?.__typename === 'RoundRefusal' && <Refusal code={found.code} message={found.message} />}
      {found?.__typename === 'FigureContributions' && <SourceTable report={report} figure={figure} contributions={found.contributions} />}
    </aside>
  );
}

function SourceTable({ report, figure, contributions }: { readonly report: Consolidated; readonly figure: string; readonly contributions: Contributions }) {
  const words = useConsolidatedWords();
  const { selection } = useScope();
  const sum = [...report.cells, ...report.indicators].find(({ key }) => key === figure);
  return (
    <>
      <p className="faint">{sum?.sum == null ? words.noSum : words.sum(countText(sum.sum), sum.numbers, report.counted)}</p>
      <div className="consolidated-sources-box" tabIndex={0} role="region" aria-label={words.sources}>
        <table className="consolidated-table">
          <thead>
            <tr>
              <th scope="col">{words.agency}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.share}</th>
            </tr>
          </thead>
          <tbody>
            {contributions.map(({ agencyId, agencyName, reportId, kind, value }) => {
              const share = shareOf(value, contributions);
              const cell = figure.startsWith('indicator.') ? {} : { cell: figure };
              return (
                <tr key={agencyId}>
                  <th scope="row">
                    <Link to={pageAddress.report(reportId, { ...selection, ...cell })}>{agencyName}</Link>
                  </th>
                  <td className="figures">{value === null ? <span className="faint">{words.noNumber[kind ?? 'NONE']}</span> : countText(value)}</td>
                  <td className="figures faint">{share === undefined ? '' : rateText(share)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </>
  );
}
