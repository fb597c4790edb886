import type { AnnualReport, LocalizedText } from '@huilan/annual-report';
import { fail, notAssessed, pass, type Check, type PartOutcome } from '../check.js';
import { jumpOf, YEARS_OF_HISTORY } from '../jump.js';
import { WATCHED_FIGURES, type WatchedFigure } from '../watched-figures.js';

/**
 * A figure jumps against the agency's own history, and not because everybody's did: it needs a word of explanation.
 * What counts as a jump is in `jump.ts`.
 * Source: no article; a supervising office asks about such figures before it accepts a report.
 */
export const Y03: Check = {
  code: 'Y03',
  severity: 'notice',
  name: { zh: '数据较往年突变', en: 'A figure jumps against its history' },
  source: { zh: '审核惯例：与本机关历年数据及同类机关走势比较', en: 'reviewing practice: compared with the agency’s own years and with its peers' },
  notAssessedWhen: { zh: `往年报告不足${YEARS_OF_HISTORY}年，或当年没有该数字`, en: `fewer than ${YEARS_OF_HISTORY} earlier years, or no figure this year` },
  needs: ['history'],
  evaluate: ({ report, history, previous, peerGrowth = {} }) => {
    const earlier = earlierReports(report, [...(history ?? []), ...(previous ? [previous] : [])]);
    if (earlier.length < YEARS_OF_HISTORY) return [notAssessed('history', TOO_FEW)];
    return WATCHED_FIGURES.map((figure): PartOutcome => {
      const value = figure.of(report);
      const years = earlier.flatMap(({ year, report: other }) => {
        const past = figure.of(other);
        return past === undefined || past < 0 ? [] : [{ year, past }];
      });
      if (value === undefined || value < 0) {
        return notAssessed(figure.key, { zh: `本年没有“${figure.label.zh}”的确定数字。`, en: `No certain figure for ${figure.label.en} this year.` }, figure.cells);
      }
      if (years.length < YEARS_OF_HISTORY) return notAssessed(figure.key, TOO_FEW, figure.cells);
      const peers = peerGrowth[figure.key];
      const lastYear = years.find(({ year }) => year === (report.year ?? NaN) - 1)?.past;
      const jump = jumpOf(value, years.map(({ past }) => past), lastYear, peers);
      if (!jump) return pass(figure.key);
      return fail(figure.key, {
        cells: figure.cells,
        ...(figure.cells.length === 0 ? { section: 'overview' as const } : {}),
        expected: jump.usual,
        actual: value,
        message: sentence(figure, value, jump.up, jump.usual, years),
        inputs: `${figure.key}=${value}; ${years.map(({ year, past }) => `${year}=${past}`).join('; ')}; peers=${peers?.ratio.toFixed(2) ?? 'none'}`,
      });
    });
  },
};

const TOO_FEW: LocalizedText = { zh: `往年数据不足${YEARS_OF_HISTORY}年，无法判断。`, en: `Fewer than ${YEARS_OF_HISTORY} earlier years to judge by.` };

/** Earlier years, each once, oldest first. Reports of the same or a later year, or of unknown year, are no history. */
function earlierReports(report: AnnualReport, others: readonly AnnualReport[]): readonly { readonly year: number; readonly report: AnnualReport }[] {
  const { year } = report;
  if (year === null) return [];
  const byYear = new Map<number, AnnualReport>();
  for (const other of others) if (other.year !== null && other.year < year) byYear.set(other.year, other);
  return [...byYear].sort(([a], [b]) => a - b).map(([earlier, other]) => ({ year: earlier, report: other }));
}

function sentence(figure: WatchedFigure, value: number, up: boolean, usual: number, years: readonly { year: number; past: number }[]): LocalizedText {
  const past = years.slice(-5);
  return {
    zh: `${figure.label.zh}本年为 ${value} ${figure.unit}，较往年（${past.map((entry) => `${entry.year}年 ${entry.past}`).join('、')}，中位数 ${rounded(usual)}）明显${up ? '增加' : '减少'}，请核对或说明原因。`,
    en: `${figure.label.en}: ${value} this year, far ${up ? 'above' : 'below'} earlier years (${past.map((entry) => `${entry.year}: ${entry.past}`).join(', ')}; median ${rounded(usual)}). Check it or explain it.`,
  };
}

/** At most two decimals: the middle of two amounts has tails that say nothing. */
const rounded = (value: number) => Math.round(value * 100) / 100;
