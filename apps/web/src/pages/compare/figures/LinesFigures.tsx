import { reorganisations } from '../../../charts/reorganisations.data.js';
import { FigureFrame } from '../../../charts/FigureFrame.js';
import { breaksOf } from '../../../charts/series-breaks.js';
import { SmallTrends } from '../../../charts/SmallTrends.js';
import { MAXIMUM_LINES, trendSeries, trendTable } from '../../../charts/trend-lines.data.js';
import { TrendLines } from '../../../charts/TrendLines.js';
import { highlightOf } from '../../../view/compare-view.js';
import { everyYear } from '../../../view/region-facts.js';
import { breakNotes } from '../compare-titles.js';
import { reorganisationNotes } from '../reorganisation-notes.js';
import type { FiguresProps, MeasureFigureProps } from './figure-props.js';
import { useFigureFrame } from './use-figure-frame.js';

/** The subjects over the years, a chart a measure: lines, or small charts where there are many. */
export function LinesFigures(props: FiguresProps) {
  return props.comparison.measures.map((measure, index) => <LinesFigure key={measure.key} {...props} measure={measure} index={index} />);
}

function LinesFigure(props: MeasureFigureProps) {
  const { years, view, comparison, measure, index } = props;
  const { wording, frame, figureAddress, subjectAddress } = useFigureFrame(props, years);
  const { t } = wording;
  const all = everyYear(years);
  const highlighted = highlightOf(view);
  const subjects = new Map(comparison.subjects.map((subject) => [subject.id, subject]));
  const series = trendSeries(comparison, index, wording);
  const table = trendTable(series, comparison, index, wording);
  const breaks = breaksOf(measure, all);
  const changes = reorganisations(comparison);
  const notes = [...frame.notes, ...breakNotes(breaks, wording), ...reorganisationNotes(changes, wording)];
  const addressOf = (point: { readonly reportId: string | null; readonly year: number }, one: { readonly key: string }) => {
    const subject = subjects.get(one.key);
    return subject && figureAddress(subject, point.reportId, point.year);
  };
  if (series.length <= MAXIMUM_LINES) {
    return (
      <FigureFrame {...frame} table={table} notes={notes}>
        <TrendLines
          series={series}
          years={all}
          measure={measure}
          title={frame.title}
          breaks={breaks}
          reorganisations={changes.map((change) => change.year)}
          height={380}
          printValues={series.length === 1}
          addressOf={addressOf}
          {...(highlighted === undefined ? {} : { highlighted })}
        />
      </FigureFrame>
    );
  }
  return (
    <FigureFrame
      {...frame}
      table={table}
      notes={[...notes, t('compare.gapNote')]}
      subtitle={`${frame.subtitle} · ${t(view.commonScale ? 'compare.commonScaleNote' : 'compare.ownScaleNote')}`}
    >
      <SmallTrends
        series={highlightedFirst(series, highlighted)}
        measure={measure}
        title={frame.title}
        breaks={breaks}
        commonScale={view.commonScale}
        highlighted={highlighted}
        addressOf={addressOf}
        subjectAddress={(one) => {
          const subject = subjects.get(one.key);
          return subject ? subjectAddress(subject) : '';
        }}
      />
    </FigureFrame>
  );
}

function highlightedFirst<Series extends { readonly key: string }>(series: readonly Series[], key: string | undefined): Series[] {
  return [...series].sort((one, other) => Number(other.key === key) - Number(one.key === key));
}
