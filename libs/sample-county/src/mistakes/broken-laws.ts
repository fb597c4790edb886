import { APPLICANTS, IDENTITIES, numberOf, requestCellKey, type AnnualReport, type CellKey } from '@huilan/annual-report';

type Cells = AnnualReport['cells'];

export interface BrokenLaw {
  readonly code: string;
  readonly cells: readonly CellKey[];
}

/**
 * The arithmetic of the form and across two years that does not hold in these cells, among what can be judged: a law with a
 * cell missing or without a number is passed over. Money is compared to the hundredth of a yuan.
 */
export function brokenLaws(cells: Cells, lastYear?: Cells): BrokenLaw[] {
  const broken: BrokenLaw[] = [];
  const judge = (code: string, left: readonly CellKey[], right: readonly CellKey[]) => {
    const sums = [left, right].map((keys) => keys.map((key) => numberOf(cells[key])));
    if (sums.flat().some((number) => number === undefined)) return;
    const [leftSum, rightSum] = sums.map((numbers) => numbers.reduce<number>((sum, number) => sum + number!, 0));
    if (Math.abs(leftSum! - rightSum!) > 1e-6) broken.push({ code, cells: [...left, ...right] });
  };
  for (const identity of IDENTITIES) {
    // Of the single （六） row and its three items a report prints one; the other is no gap.
    const alternatives = identity.alternatives ?? [];
    const absent = new Set(alternatives.filter((keys) => keys.every((key) => cells[key] === undefined)).flat());
    if (alternatives.length > 0 && alternatives.every((keys) => keys.every((key) => absent.has(key)))) continue;
    judge(identity.code, identity.left.filter((key) => !absent.has(key)), identity.right.filter((key) => !absent.has(key)));
  }
  const [issued, repealed, inForce] = ['issued', 'repealed', 'inForce'].map((column) => numberOf(cells[`disclosure.normativeDocuments.${column}`]));
  const documentCells = ['issued', 'repealed', 'inForce'].map((column) => `disclosure.normativeDocuments.${column}`);
  if (issued !== undefined && repealed !== undefined && inForce !== undefined) {
    if (inForce < issued - repealed) broken.push({ code: 'A05', cells: documentCells });
    const before = numberOf(lastYear?.['disclosure.normativeDocuments.inForce']);
    if (before !== undefined && inForce !== before + issued - repealed) broken.push({ code: 'Y02', cells: documentCells });
  }
  for (const applicant of APPLICANTS) {
    const key = requestCellKey('carriedIn', applicant);
    const carriedIn = numberOf(cells[key]);
    const carriedOut = numberOf(lastYear?.[requestCellKey('carriedOut', applicant)]);
    if (carriedIn !== undefined && carriedOut !== undefined && carriedIn !== carriedOut) broken.push({ code: 'Y01', cells: [key] });
  }
  return broken;
}
