import { buildCells } from '../build-report.js';
import type { Randomness } from '../randomness.js';
import type { ReportPlan } from '../report-plan.js';
import { STORIES } from '../stories.js';
import { brokenLaws } from './broken-laws.js';
import { SLIPS, type Slip, type SlipContext } from './slips.js';

/**
 * Makes every slip once or twice, each in a report of an agency of its own: in the last of the years, or in the one before.
 * In a county too small for a slip it is left out. `rounds`: how often the whole set is planted. Agencies a story is told of stay clean.
 */
export function plantMistakes(plans: readonly ReportPlan[], years: { from: number; to: number }, rounds: number, randomness: Randomness): void {
  const used = new Set(STORIES.map((story) => story.agency));
  const byAgencyYear = new Map(plans.map((plan) => [`${plan.agency.key} ${plan.year}`, plan]));
  const cellsOf = new Map<ReportPlan, SlipContext['cells']>();
  const chosen = SLIPS.flatMap((slip) => Array.from({ length: rounds * (slip.count ?? 1) }, (_, round) => ({ slip, round })));
  for (const { slip, round } of chosen) {
    const year = slip.when === 'previous' && years.to > years.from ? years.to - 1 : years.to;
    const ofYear = plans.filter((plan) => plan.year === year);
    const draw = randomness.of('slip', slip.name, round);
    const contextOf = (plan: ReportPlan): SlipContext => {
      let cells = cellsOf.get(plan);
      if (cells === undefined) cellsOf.set(plan, (cells = buildCells(plan, randomness)));
      return {
        plan,
        cells,
        randomness: draw,
        others: ofYear.filter((other) => other !== plan),
        isFree: (other) => !used.has(other.agency.key),
        involve: (other, finding) => {
          used.add(other.agency.key);
          other.plantedMistakes = [{ ...finding, slip: slip.name, what: slip.what }];
        },
        lastYear: byAgencyYear.get(`${plan.agency.key} ${plan.year - 1}`),
      };
    };
    const plan = draw.shuffled(ofYear).find((candidate) => !used.has(candidate.agency.key) && slip.possible(contextOf(candidate)));
    if (plan === undefined) continue;
    used.add(plan.agency.key);
    plant(slip, plan, contextOf(plan), randomness);
  }
}

function plant(slip: Slip, plan: ReportPlan, context: SlipContext, randomness: Randomness): void {
  const findings = slip.make(plan, context);
  const lastYear = context.lastYear && buildCells(context.lastYear, randomness);
  const arithmetic = brokenLaws(buildCells(plan, randomness), lastYear);
  plan.plantedMistakes = [...findings, ...arithmetic].map((finding) => ({ ...finding, slip: slip.name, what: slip.what }));
}
