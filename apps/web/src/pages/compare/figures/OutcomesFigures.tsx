import { compareNames, subjectsOf } from '../../../charts/comparison.data.js';
import { FigureFrame } from '../../../charts/FigureFrame.js';
import { LyingStacks } from '../../../charts/LyingStacks.js';
import { largestFirst, stackNotes, stackOf, stackTable } from '../../../charts/outcome-stack.data.js';
import { StandingStacks } from '../../../charts/StandingStacks.js';
import { stackSources } from '../../../charts/stack-sources.data.js';
import { MAXIMUM_LINES } from '../../../charts/trend-lines.data.js';
import { yearOf } from '../../../view/compare-view.js';
import { everyYear } from '../../../view/region-facts.js';
import { MINIMUM_DENOMINATOR } from '../../../wording/figure-text.js';
import { useWording } from '../../../wording/wording.js';
import { reportsIn, spanText, subjectText } from '../compare-titles.js';
import { figureAddress } from '../drill-down.js';
import type { FiguresProps } from './figure-props.js';

/** Outcomes as stacks: of a few subjects over the years, of many in one year. */
export function OutcomesFigures(props: FiguresProps) {
  return props.comparison.subjects.length <= MAXIMUM_LINES ? <StacksOverYears {...props} /> : <StacksOfYear {...props} />;
}

function StacksOverYears({ region, years, view, comparison }: FiguresProps) {
  const wording = useWording();
  const { t } = wording;
  const all = everyYear(years);
  return (
    <div className={comparison.subjects.length > 1 ? 'grid-2' : 'stack'}>
      {comparison.subjects.map((subject) => {
        const sources = stackSources(comparison, [subject], all, 'year', wording);
        const stacks = sources.map((source) => stackOf(source, view.shares, wording));
        const title = t('stack.title', { subject: subject.name, span: spanText(years, wording) });
        const coverage = t('coverage.reports', reportsIn({ ...comparison, subjects: [subject] }, all));
        return (
          <FigureFrame
            key={subject.id}
            isSample={region.isSample}
            addressOf={(cell) => figureAddress(subject, cell.reportId, undefined, view)}
            title={title}
            subtitle={`${t(view.shares ? 'stack.subtitleShares' : 'stack.subtitleCounts')} · ${coverage}`}
            table={stackTable(stacks, sources, t('table.year'), wording)}
            notes={stackNotes(stacks, wording)}
          >
            <StandingStacks stacks={stacks} shares={view.shares} title={title} addressOf={(stack) => figureAddress(subject, stack.reportId, undefined, view)} />
          </FigureFrame>
        );
      })}
    </div>
  );
}

function StacksOfYear({ region, years, view, comparison }: FiguresProps) {
  const wording = useWording();
  const { t } = wording;
  const year = yearOf(view, years);
  const sources = stackSources(comparison, subjectsOf(comparison, year), [year], 'subject', wording);
  const stacks = largestFirst(
    sources.map((source) => stackOf(source, view.shares, wording)),
    view.shares,
    compareNames,
  );
  const subjects = new Map(comparison.subjects.map((subject) => [`${subject.id} ${year}`, subject]));
  const addressOf = (key: string, reportId: string | null) => {
    const subject = subjects.get(key);
    return subject && figureAddress(subject, reportId, undefined, view);
  };
  const title = t('stack.title', { subject: subjectText(region.name, view, comparison, wording), span: t('span.year', { year }) });
  return (
    <FigureFrame
      isSample={region.isSample}
      addressOf={(cell) => (cell.reportId ? addressOf(stacks.find((stack) => stack.reportId === cell.reportId)?.key ?? '', cell.reportId) : undefined)}
      title={title}
      subtitle={`${t(view.shares ? 'stack.subtitleShares' : 'stack.subtitleCounts')} · ${t('coverage.reports', reportsIn(comparison, [year]))}`}
      table={stackTable(stacks, sources, t('table.agency'), wording)}
      notes={[...stackNotes(stacks, wording), ...(stacks.some((stack) => stack.weak) ? [t('stack.fewCasesNote', { count: MINIMUM_DENOMINATOR })] : [])]}
    >
      <LyingStacks stacks={stacks} shares={view.shares} title={title} addressOf={(stack) => addressOf(stack.key, stack.reportId)} />
    </FigureFrame>
  );
}
