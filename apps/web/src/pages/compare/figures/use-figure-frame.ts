import type { FigureCell } from '../../../charts/figure-table.js';
import type { ComparedSubject } from '../../../charts/comparison.data.js';
import { useWording } from '../../../wording/wording.js';
import { coverageText, measureNotes, spanText, subjectText } from '../compare-titles.js';
import { figureAddress, reportAddress, subjectAddress } from '../drill-down.js';
import { everyYear } from '../../../view/region-facts.js';
import type { YearRange } from '../../../view/link-parameters.js';
import type { MeasureFigureProps } from './figure-props.js';

/** What the frame of a measure's chart says and where its numbers lead; `shown` are the years the chart shows. */
export function useFigureFrame({ region, view, comparison, measure, index }: MeasureFigureProps, shown: YearRange) {
  const wording = useWording();
  const years = everyYear(shown);
  const subjects = new Map(comparison.subjects.map((subject) => [subject.id, subject]));
  const subject = subjectText(region.name, view, comparison, wording);
  const addressOf = (of: ComparedSubject | undefined, reportId: string | null | undefined, year: number) => of && figureAddress(of, reportId, measure, view, year);
  return {
    wording,
    subject,
    /** Of a mark: its report at the cell in question, or the agencies of its group. */
    figureAddress: addressOf,
    subjectAddress: (of: ComparedSubject) => subjectAddress(of, view),
    frame: {
      title: wording.t('compare.title', { subject, span: spanText(shown, wording), measure: wording.of(measure.label) }),
      subtitle: coverageText(measure, index, comparison, years, wording),
      isSample: region.isSample,
      addressOf: (cell: FigureCell) => reportAddress(cell.reportId, measure, view),
      rowAddress: (key: string) => {
        const found = subjects.get(key);
        return found && subjectAddress(found, view);
      },
      notes: measureNotes(measure, comparison, years, wording),
    },
  };
}
