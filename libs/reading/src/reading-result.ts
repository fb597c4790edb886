import { findCell, type CellKey, type CellValue } from '@huilan/annual-report';
import { cellValue } from './cell-text.js';
import { CONFIDENCE, least } from './confidence.js';
import { endsOpen } from './open-end.js';
import { DOUBTED } from './recognised.js';
import type { PrintedFlow } from './printed-flow.js';
import type { CellEvidence, OpenQuestion, ReadCell } from './read-report.js';

/** Collects what is read. A cell read twice with two different values is two readings, and so is none. */
export class ReadingResult {
  private readonly cells = new Map<CellKey, ReadCell>();
  private readonly conflicts = new Set<CellKey>();
  readonly questions: OpenQuestion[] = [];

  constructor(private readonly flow: PrintedFlow) {}

  /** Takes in the text of a printed cell. `confirmed`: a sum of the form agrees with it. Returns what it was read as. */
  cell(
    key: CellKey,
    start: number,
    end: number,
    how: { evidence: CellEvidence; confidence: number; headUnit?: string; value?: number; confirmed?: boolean },
  ): CellValue | undefined {
    const definition = findCell(key);
    if (definition === undefined) return undefined;
    const raw = this.flow.raw(start, end);
    const value: CellValue =
      how.value === undefined
        ? this.valueOf(start, end, raw, definition.unit, definition.signed, how.headUnit)
        : { kind: 'number', value: how.value, raw };
    const recognition = this.flow.recognitionConfidence(start, end);
    if (recognition !== null && !how.confirmed && (recognition < DOUBTED || value.kind === 'text')) {
      this.question('RECOGNITION_UNSURE', [key], {
        zh: `扫描件识别：“${raw.trim()}”认得不准，未采用。请对照原件。`,
        en: `Text recognition: “${raw.trim()}” is doubtful and is left out.`,
      }, start, end);
      return value;
    }
    const shifted = this.flow.mayBeShifted(start);
    if (shifted && !how.confirmed) {
      this.askForRow(key, start, end);
      return value;
    }
    // What was recognised in an image may be misread wherever no sum of the form confirms it.
    const witnessed = recognition === null ? CONFIDENCE.certain : how.confirmed ? CONFIDENCE.decided : CONFIDENCE.likely;
    const most = endsOpen(this.flow, end) ? CONFIDENCE.likely : shifted ? CONFIDENCE.decided : witnessed;
    this.put(key, { ...value, at: this.flow.place(start, end), evidence: how.evidence, confidence: least(how.confidence, most) });
    return value;
  }

  /** A cell for which nothing is printed: blank, with the place of its row. */
  blank(key: CellKey, start: number, end: number, confidence: number): void {
    if (findCell(key) === undefined) return;
    this.put(key, { kind: 'blank', raw: '', at: this.flow.place(start, end), evidence: 'position', confidence });
  }

  has(key: CellKey): boolean {
    return this.cells.has(key) || this.conflicts.has(key);
  }

  get(key: CellKey): ReadCell | undefined {
    return this.cells.get(key);
  }

  /** Takes a cell back, e.g. the single （六） row where the three items are printed. */
  remove(key: CellKey): void {
    this.cells.delete(key);
  }

  question(code: string, cells: readonly CellKey[], message: { zh: string; en: string }, start?: number, end?: number): void {
    this.questions.push({
      code,
      cells,
      message,
      ...(start === undefined ? {} : { at: this.flow.place(start, end ?? start) }),
    });
  }

  cellRecord(): Readonly<Partial<Record<CellKey, ReadCell>>> {
    return Object.fromEntries(this.cells);
  }

  get conflicting(): ReadonlySet<CellKey> {
    return this.conflicts;
  }

  /** A row whose values may stand in columns not their own is one question, however many cells it has. */
  private askForRow(key: CellKey, start: number, end: number): void {
    const { block, row } = this.flow.place(start, end);
    const asked = this.questions.findIndex(({ code, at }) => code === 'ROW_UNEVEN' && at?.block === block && at.row === row);
    const question = this.questions[asked];
    if (question !== undefined) {
      this.questions[asked] = { ...question, cells: [...question.cells, key] };
      return;
    }
    this.question('ROW_UNEVEN', [key], {
      zh: '这一行的列数与上下行都不同，可能少了或多了分隔符，不能确定各数属于哪一列，未采用。请核对原文。',
      en: 'This row has another number of values than the rows above and below; a separator may be missing or one too many, so their columns are uncertain and they are left out.',
    }, start, end);
  }

  private valueOf(start: number, end: number, raw: string, unit: string, signed?: boolean, headUnit?: string): CellValue {
    // From the raw text, so that a remark is kept as printed; blocks joined by `raw` are one cell here.
    const value = cellValue(raw, { unit, signed, headUnit });
    if (value.kind !== 'text') return value;
    return { ...cellValue(this.flow.text.slice(start, end), { unit, signed, headUnit }), raw };
  }

  private put(key: CellKey, cell: ReadCell): void {
    if (this.conflicts.has(key)) return;
    const other = this.cells.get(key);
    if (other === undefined) {
      this.cells.set(key, cell);
      return;
    }
    if (sameValue(other, cell)) return;
    this.cells.delete(key);
    this.conflicts.add(key);
    this.questions.push({
      code: 'READ_TWICE',
      cells: [key],
      message: {
        zh: `同一单元格在文中出现两次而数值不同（“${other.raw.trim()}”与“${cell.raw.trim()}”），未采用。请核对原文。`,
        en: `The same cell is printed twice with different values (“${other.raw.trim()}” and “${cell.raw.trim()}”); neither is taken.`,
      },
      at: cell.at,
    });
  }
}

function sameValue(a: ReadCell, b: ReadCell): boolean {
  if (a.kind === 'number' && b.kind === 'number') return a.value === b.value;
  if (a.kind === 'text' && b.kind === 'text') return a.raw.trim() === b.raw.trim();
  return a.kind === b.kind;
}
