import { cell, type AnnualReport, type CellKey, type LocalizedText } from '@huilan/annual-report';
import type { Finding } from './finding.js';
import { likelyCauseSentence } from './likely-cause-sentence.js';
import { movedCounts } from './moved-counts.js';
import { lineMistakes } from './shifted-lines.js';
import { slipBetween } from './slip.js';
import { SumNetwork, type AssessedSum, type Change } from './sum-network.js';

/** From the smallest mistake to the largest. */
export const LIKELY_CAUSE_KINDS = [
  'digitsSwapped',
  'digitLost',
  'digitAdded',
  'unitMistaken',
  'numberSplit',
  'rowShifted',
  'columnShifted',
  'countMoved',
  'digitMistaken',
  'cellMistaken',
  'totalNotUpdated',
] as const;
export type LikelyCauseKind = (typeof LIKELY_CAUSE_KINDS)[number];

/** The single smallest mistake that would explain every failing rule it touches. A hint for a person; never applied. */
export interface LikelyCause {
  readonly kind: LikelyCauseKind;
  /** What is printed and what would be right. */
  readonly cells: readonly { readonly cell: CellKey; readonly printed: number; readonly likely: number }[];
  /** Identities of the findings that it explains at once. */
  readonly explains: readonly string[];
  /** With the arithmetic shown. */
  readonly message: LocalizedText;
}

/** How far-fetched a kind is; equal ones compete on even terms. */
const COST: Record<LikelyCauseKind, number> = {
  digitsSwapped: 1,
  unitMistaken: 1,
  digitLost: 2,
  digitAdded: 2,
  numberSplit: 3,
  rowShifted: 3,
  columnShifted: 3,
  countMoved: 4,
  digitMistaken: 4,
  cellMistaken: 5,
  totalNotUpdated: 5,
};

interface Candidate {
  readonly kind: LikelyCauseKind;
  readonly change: Change;
  readonly mended: readonly AssessedSum[];
}

/**
 * The findings with a hint at those failing sums (A01-A04) that one mistake explains. A candidate must mend every failing
 * sum it touches and break none that holds. The one that mends most wins, then the smallest mistake; where two are equally
 * good there is no hint, because it would be a guess.
 */
export function withLikelyCauses(report: AnnualReport, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(({ code }) => code === 'A01' || code === 'A02' || code === 'A03' || code === 'A04')) return findings;
  const network = new SumNetwork(report);
  const candidates = [...cellCandidates(network), ...lineCandidates(network), ...movedCandidates(network)];
  const causes = new Map<Candidate, LikelyCause>();
  return findings.map((finding) => {
    const best = bestFor(finding.identity, candidates);
    if (best === undefined) return finding;
    const hint = causes.get(best) ?? causeOf(network, best);
    causes.set(best, hint);
    return { ...finding, hint };
  });
}

function bestFor(identity: string, candidates: readonly Candidate[]): Candidate | undefined {
  const [best, second] = candidates
    .filter(({ mended }) => mended.some((sum) => sum.finding === identity))
    .sort((a, b) => b.mended.length - a.mended.length || COST[a.kind] - COST[b.kind]);
  const tied = best !== undefined && second !== undefined && second.mended.length === best.mended.length && COST[second.kind] === COST[best.kind];
  return tied ? undefined : best;
}

/** One number is wrong: the value that all failing sums it is in agree on. */
function cellCandidates(network: SumNetwork): readonly Candidate[] {
  const concerned = new Set(network.broken.flatMap((sum) => [...sum.left, ...sum.right]));
  return [...concerned].flatMap((key) => {
    const [printed, likely] = [network.numberOf(key), network.neededIn(key)];
    if (printed === undefined || likely === undefined || likely < 0) return [];
    const change: Change = new Map([[key, likely]]);
    const mended = network.mendedBy(change);
    const kind = slipBetween(printed, likely) ?? kindOfOther(key, mended);
    return mended.length === 0 || kind === undefined ? [] : [{ kind, change, mended }];
  });
}

/** No slip of the pen: a total left as it was, or a number that two sums at once say is wrong. */
function kindOfOther(key: CellKey, mended: readonly AssessedSum[]): LikelyCauseKind | undefined {
  const isTotal = mended.some((sum) => sum.code !== 'A01' && sum.left.includes(key));
  return isTotal ? 'totalNotUpdated' : mended.length > 1 ? 'cellMistaken' : undefined;
}

function lineCandidates(network: SumNetwork): readonly Candidate[] {
  return lineMistakes(network).flatMap(({ kind, change }) => {
    const mended = network.mendedBy(change);
    // A run of zeros that may or may not have slipped is no explanation of a single sum.
    return mended.length < (kind === 'numberSplit' ? 1 : 2) ? [] : [{ kind, change, mended }];
  });
}

function movedCandidates(network: SumNetwork): readonly Candidate[] {
  return movedCounts(network).flatMap((change) => {
    const mended = network.mendedBy(change);
    return mended.length < 2 ? [] : [{ kind: 'countMoved', change, mended }];
  });
}

function causeOf(network: SumNetwork, { kind, change, mended }: Candidate): LikelyCause {
  const cells = [...change].map(([key, likely]) => ({ cell: cell(key).key, printed: network.numberOf(key) ?? 0, likely }));
  return {
    kind,
    cells,
    explains: mended.map((sum) => sum.finding),
    message: likelyCauseSentence(kind, cells, mended, (key) => change.get(key) ?? network.numberOf(key) ?? 0),
  };
}
