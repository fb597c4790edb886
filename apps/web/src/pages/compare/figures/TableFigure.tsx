import { compareNames } from '../../../charts/comparison.data.js';
import { comparisonTable } from '../../../charts/comparison-table.data.js';
import { FigureFrame } from '../../../charts/FigureFrame.js';
import { sortTable } from '../../../charts/figure-table.js';
import { FigureTableView } from '../../../charts/FigureTableView.js';
import { breaksOf } from '../../../charts/series-breaks.js';
import { everyYear } from '../../../view/region-facts.js';
import { useWording } from '../../../wording/wording.js';
import { breakNotes, coverageText, measureNotes, spanText, subjectText } from '../compare-titles.js';
import { reportAddress, subjectAddress } from '../drill-down.js';
import type { FiguresProps } from './figure-props.js';

/** All figures of the selection in one table, sorted by its heads. */
export function TableFigure({ region, years, view, comparison, onChange }: FiguresProps) {
  const wording = useWording();
  const { t } = wording;
  const first = comparison.measures[0];
  if (!first) return null;
  const all = everyYear(years);
  const order = view.sort ?? { by: `${first.key}@${years.to}`, descending: true };
  const table = sortTable(comparisonTable(comparison, wording), order.by, order.descending, compareNames);
  const names = comparison.measures.map((measure) => wording.of(measure.label)).join(t('list.separator'));
  const title = t('compare.title', { subject: subjectText(region.name, view, comparison, wording), span: spanText(years, wording), measure: names });
  const breaks = [...new Map(comparison.measures.flatMap((measure) => breaksOf(measure, all)).map((one) => [one.year, one])).values()];
  const subjects = new Map(comparison.subjects.map((subject) => [subject.id, subject]));
  return (
    <FigureFrame
      title={title}
      subtitle={comparison.measures.length === 1 ? coverageText(first, 0, comparison, all, wording) : t('compare.tableSubtitle')}
      isSample={region.isSample}
      table={table}
      tableOnly
      notes={[...new Set([...comparison.measures.flatMap((measure) => measureNotes(measure, comparison, all, wording)), ...breakNotes(breaks, wording)])]}
    >
      <FigureTableView
        table={table}
        caption={title}
        addressOf={(cell) => reportAddress(cell.reportId, comparison.measures.length === 1 ? first : undefined, view)}
        rowAddress={(key) => {
          const subject = subjects.get(key);
          return subject && subjectAddress(subject, view);
        }}
        sort={order}
        onSort={(by, descending) => onChange({ sort: { by, descending } }, { replace: true })}
      />
    </FigureFrame>
  );
}
