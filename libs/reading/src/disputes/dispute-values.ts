import { cellValue } from '../cell-text.js';
import { CONFIDENCE } from '../confidence.js';
import { placesOfCuts, placesOfJoins } from '../digit-places.js';
import type { CellEvidence } from '../read-report.js';
import type { PrintedValue } from '../scan-line.js';
import { cutDigits, DISPUTE_GROUP_LAW, joinDigits, satisfies, type RowLaw } from '../split-digits.js';

const GROUP = DISPUTE_GROUP_LAW.length;

/** Values found under heads, and how. */
export interface Found {
  readonly values: readonly { readonly start: number; readonly end: number; readonly value?: number }[];
  readonly evidence: CellEvidence;
  readonly confidence: number;
}

/** The values a law asks for: as many as it names, or digits that it alone divides. */
export function valuesUnder(values: readonly PrintedValue[], law: RowLaw): Found | null {
  const cells = values.some((value) => value.column !== undefined);
  const filled = values.filter((value) => value.text.trim() !== '');
  const printed = values.length === law.length ? values : filled.length === law.length ? filled : null;
  if (printed !== null) {
    const plain = printed.every((value) => /^\d+$/.test(value.text.trim()));
    if (plain && printed.some((value) => /^0\d/.test(value.text.trim()))) return null;
    const adds = plain && satisfies(law, printed.map((value) => Number(value.text)));
    if (!adds && printed.some((value) => value.cut)) return null;
    const chosen = printed.length < values.length || (filled.length > 0 && filled.length < printed.length);
    const beginsLate = printed.length < values.length && printed[0] !== values[0];
    if (cells && chosen && (beginsLate || !cutAlike(printed))) return null;
    if (cells && printed.length > GROUP && inPieces(printed)) return null;
    if (!cells && printed.some((value) => cellValue(value.text, { unit: '件' }).kind === 'text')) return null;
    return { values: printed, evidence: 'position', confidence: adds || cells ? CONFIDENCE.certain : CONFIDENCE.sure };
  }
  if (cells || values.length === 0 || values.some((value) => !/^\d+$/.test(value.text))) return null;
  // All on one line, and page numbers on lines of their own.
  const full = values.filter((value) => values.filter((other) => other.row === value.row).length === law.length);
  const alone = values.filter((value) => values.every((other) => other === value || other.row !== value.row));
  if (full.length === law.length && full.length + alone.length === values.length && satisfies(law, full.map((value) => Number(value.text)))) {
    const wrapped = joinDigits(values.map((value) => value.text), law);
    if (wrapped.length === 0 || full.every((value) => value.text === '0')) return { values: full, evidence: 'position', confidence: CONFIDENCE.sure };
  }
  const lonely = values.at(-1);
  if (values.length === law.length + 1 && lonely !== undefined && values.every((value) => value === lonely || value.row !== lonely.row)) {
    const rest = values.slice(0, -1);
    const joined = joinDigits(values.map((value) => value.text), law);
    if (satisfies(law, rest.map((value) => Number(value.text))) && joined.length === 0) return { values: rest, evidence: 'position', confidence: CONFIDENCE.sure };
  }
  const texts = values.map((value) => value.text);
  if (values.length < law.length) {
    const [only, second] = cutDigits(texts, law);
    return only === undefined || second !== undefined ? null : { values: placesOfCuts(values, only), evidence: 'arithmetic', confidence: CONFIDENCE.decided };
  }
  const [only, second] = joinDigits(texts, law);
  return only === undefined || second !== undefined ? null : { values: placesOfJoins(values, only), evidence: 'arithmetic', confidence: CONFIDENCE.decided };
}

/** Rows of cells that are no whole groups: a table printed upright, whose rows are the results. */
function inPieces(values: readonly PrintedValue[]): boolean {
  return values.some(({ row }) => values.filter((other) => other.row === row).length % GROUP !== 0);
}

/**
 * Cells of one row side by side and equally wide. Where they are not, one may reach over its neighbour or one from above down among
 * them, and an empty cell behind the table's last column stand in the stead of the one that is covered; or a number was moved.
 */
export function cutAlike(cells: readonly { readonly column?: number; readonly lastColumn?: number; readonly row: number }[]): boolean {
  const width = ({ column = 0, lastColumn = column }: { readonly column?: number; readonly lastColumn?: number }): number => lastColumn - column;
  return cells.every((cell, index) => {
    const before = cells[index - 1];
    return before === undefined || (before.row === cell.row && width(cell) === width(before) && cell.column === (before.lastColumn ?? before.column ?? 0) + 1);
  });
}
