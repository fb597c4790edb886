import { useQuery } from '@apollo/client/react';
import { findMeasure } from '@huilan/measures';
import { createElement, lazy, Suspense, useDeferredValue, useEffect, useMemo, type ComponentType } from 'react';
import { AnnotationsDocument } from '../../api/generated/graphql.js';
import { useStatistics } from '../../api/use-statistics.js';
import { comparisonOf } from '../../charts/comparison.data.js';
import { ImportFirst } from '../../frame/ImportFirst.js';
import { Emptiness, Refusal, Unreachable, Waiting } from '../../frame/Messages.js';
import { PageSkeleton } from '../../frame/PageSkeleton.js';
import { SampleMark } from '../../frame/SampleMark.js';
import { useScope, type Region } from '../../frame/scope.js';
import { useFreeMoment } from '../../frame/use-free-moment.js';
import { usePageTitle } from '../../frame/use-page-title.js';
import '../../i18n/compare.words.js';
import { chartOf, choosesAgencies, compareLink, measuresOf, type CompareChart } from '../../view/compare-view.js';
import type { YearRange } from '../../view/link-parameters.js';
import { everyYear } from '../../view/region-facts.js';
import { useLinkState } from '../../view/use-link-state.js';
import { useWording } from '../../wording/wording.js';
import { ChoicesToCome } from './ChoicesToCome.js';
import { CompareBar } from './CompareBar.js';
import { measuresNeeded, statisticsSelection, subjectOfRow } from './compare-selection.js';
import type { FiguresProps } from './figures/figure-props.js';
import { Notes } from './Notes.js';
import { notesShown, remarksOf } from './notes.data.js';
import './compare.css';

interface Fetched {
  readonly load: () => Promise<unknown>;
  readonly Figures: ComponentType<FiguresProps>;
}

const fetched = (load: () => Promise<{ default: ComponentType<FiguresProps> }>): Fetched => ({ load, Figures: lazy(load) });

/** Each kind of chart is a file of its own, fetched when it is looked at. */
const FIGURES: Record<CompareChart, Fetched> = {
  bars: fetched(async () => ({ default: (await import('./figures/BarsFigures.js')).BarsFigures })),
  lines: fetched(async () => ({ default: (await import('./figures/LinesFigures.js')).LinesFigures })),
  outcomes: fetched(async () => ({ default: (await import('./figures/OutcomesFigures.js')).OutcomesFigures })),
  heat: fetched(async () => ({ default: (await import('./figures/HeatFigures.js')).HeatFigures })),
  slope: fetched(async () => ({ default: (await import('./figures/SlopeFigures.js')).SlopeFigures })),
  scatter: fetched(async () => ({ default: (await import('./figures/ScatterFigure.js')).ScatterFigure })),
  distribution: fetched(async () => ({ default: (await import('./figures/DistributionFigures.js')).DistributionFigures })),
  funnel: fetched(async () => ({ default: (await import('./figures/FunnelFigures.js')).FunnelFigures })),
  table: fetched(async () => ({ default: (await import('./figures/TableFigure.js')).TableFigure })),
};

/** Its library of controls is the largest piece of this page, so it comes after the first charts. */
const CompareChoices = lazy(async () => ({ default: (await import('./CompareChoices.js')).CompareChoices }));

/** Agencies side by side: the same selection in nine kinds of charts. */
export function ComparePage() {
  const { region, years, loading, error, refresh } = useScope();
  const { t } = useWording();
  usePageTitle(t('nav.compare'));
  if (loading) return <PageSkeleton />;
  if (!error && region && years) return <CompareOf region={region} years={years} />;
  return (
    <div className="page">
      <div className="page-head">
        <h1 className="page-title">{t('nav.compare')}</h1>
      </div>
      {error ? (
        <Unreachable error={error} retry={refresh} />
      ) : (
        <Emptiness
          title={t('compare.nothing')}
          action={<ImportFirst />}
        >
          {t('compare.nothingHint')}
        </Emptiness>
      )}
    </div>
  );
}

function CompareOf({ region, years }: { readonly region: Region; readonly years: YearRange }) {
  const wording = useWording();
  const { t } = wording;
  const { regions } = useScope();
  const [view, change] = useLinkState(compareLink);
  const statistics = useStatistics(statisticsSelection(view, region, regions, years));
  const { rows } = statistics;
  const asked = useMemo(() => measuresNeeded(view, years), [view, years]);
  // Where notes cannot be had, the figures are shown without them.
  const { data: noted } = useQuery(AnnotationsDocument, { variables: { regionId: region.id, measures: asked.map((measure) => measure.key) } });
  const notes = noted?.annotations;
  const known = useMemo(() => {
    const measures = asked;
    // Rows of the selection before are of no use for other measures.
    const fitting = rows?.every((row) => row.values.length === measures.length) ? rows : undefined;
    const comparison = fitting && comparisonOf(fitting, measures, everyYear(years), subjectOfRow(view.by, region, regions, wording));
    return comparison && { comparison: notes ? { ...comparison, remarks: remarksOf(notes) } : comparison, view, years };
  }, [rows, asked, notes, view, years, region, regions, wording]);
  // Drawing thousands of marks takes longer than a frame; what was clicked shows at once, the chart a moment later.
  const drawn = useDeferredValue(known);
  const chart = chartOf(view, years);
  useEffect(() => {
    FIGURES[chart].load().catch(() => undefined);
  }, [chart]);
  const choosable = useFreeMoment(!statistics.loading);
  const exists = measuresOf(view).some((key) => findMeasure(key));

  return (
    <div className="page">
      <div className="page-head">
        <div>
          <h1 className="page-title">
            {t('nav.compare')}
            <SampleMark shown={region.isSample} />
          </h1>
          <p className="page-subtitle">{t('compare.subtitle')}</p>
        </div>
      </div>
      {choosable ? (
        <Suspense fallback={<ChoicesToCome />}>
          <CompareChoices region={region} view={view} onChange={change} />
        </Suspense>
      ) : (
        <ChoicesToCome />
      )}
      <CompareBar view={view} years={years} comparison={known?.comparison} hasRegions={regions.length > 1} onChange={change} />
      {statistics.error && <Unreachable error={statistics.error} />}
      {statistics.refused && <Refusal {...statistics.refused} />}
      {!exists && <Emptiness title={t('compare.unknownMeasure')}>{t('compare.unknownMeasureHint')}</Emptiness>}
      {!drawn && statistics.loading && <Waiting height={640} />}
      {drawn?.comparison.subjects.length === 0 && (
        <Emptiness
          title={t('compare.noAgencies')}
          action={
            choosesAgencies(view) ? (
              <button type="button" className="button" onClick={() => change({ agencies: [], systems: [], peersOf: undefined })}>
                {t('compare.clearChoice')}
              </button>
            ) : undefined
          }
        >
          {t('compare.noAgenciesHint')}
        </Emptiness>
      )}
      {drawn && drawn.comparison.subjects.length > 0 && (
        <div className={`stack${statistics.loading || drawn !== known ? ' is-updating' : ''}`}>
          <Suspense fallback={<Waiting height={640} />}>
            {createElement(FIGURES[chartOf(drawn.view, drawn.years)].Figures, { region, ...drawn, onChange: change })}
          </Suspense>
        </div>
      )}
      {drawn && drawn.comparison.subjects.length > 0 && (
        <Notes
          region={region}
          measures={drawn.comparison.measures}
          subjects={drawn.comparison.subjects}
          years={everyYear(drawn.years)}
          notes={notesShown(notes ?? [], drawn.comparison.subjects, everyYear(drawn.years))}
        />
      )}
    </div>
  );
}
