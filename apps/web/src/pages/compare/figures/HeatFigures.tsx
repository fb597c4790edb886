import { FigureFrame } from '../../../charts/FigureFrame.js';
import { heatRows, largestInHeat } from '../../../charts/heat-map.data.js';
import { HeatMap } from '../../../charts/HeatMap.js';
import { reorganisations } from '../../../charts/reorganisations.data.js';
import { breaksOf } from '../../../charts/series-breaks.js';
import { trendSeries, trendTable } from '../../../charts/trend-lines.data.js';
import { highlightOf } from '../../../view/compare-view.js';
import { everyYear } from '../../../view/region-facts.js';
import { MINIMUM_DENOMINATOR } from '../../../wording/figure-text.js';
import { breakNotes } from '../compare-titles.js';
import { reorganisationNotes } from '../reorganisation-notes.js';
import type { FiguresProps, MeasureFigureProps } from './figure-props.js';
import { useFigureFrame } from './use-figure-frame.js';

/** Subjects by years as a map of shades, one a measure. */
export function HeatFigures(props: FiguresProps) {
  return props.comparison.measures.map((measure, index) => <HeatFigure key={measure.key} {...props} measure={measure} index={index} />);
}

function HeatFigure(props: MeasureFigureProps) {
  const { years, view, comparison, measure, index } = props;
  const { wording, frame, figureAddress, subjectAddress } = useFigureFrame(props, years);
  const all = everyYear(years);
  const breaks = breaksOf(measure, all);
  const subjects = new Map(comparison.subjects.map((subject) => [subject.id, subject]));
  const rows = heatRows(comparison, index, wording);
  const order = measure.kind === 'rate' ? wording.t('heat.byRate', { count: MINIMUM_DENOMINATOR }) : wording.t('heat.byMean');
  const hasBlanks = rows.some((row) => row.cells.some((cell) => !cell.expected));
  const notes = [...frame.notes, order, ...(hasBlanks ? [wording.t('heat.blank')] : []), ...breakNotes(breaks, wording), ...reorganisationNotes(reorganisations(comparison), wording)];
  return (
    <FigureFrame {...frame} table={trendTable(trendSeries(comparison, index, wording), comparison, index, wording)} notes={notes}>
      <HeatMap
        rows={rows}
        years={all}
        measure={measure}
        largest={largestInHeat(comparison, index)}
        title={frame.title}
        breaks={breaks}
        highlighted={highlightOf(view)}
        addressOf={(cell, row) => {
          const subject = subjects.get(row.key);
          return subject && figureAddress(subject, cell.reportId, cell.year);
        }}
        subjectAddress={(row) => {
          const subject = subjects.get(row.key);
          return subject ? subjectAddress(subject) : '';
        }}
      />
    </FigureFrame>
  );
}
