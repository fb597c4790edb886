import { bareStretch } from '../bare-flow.js';
import type { PrintedFlow, PrintedRow } from '../printed-flow.js';
import { scanText, type PrintedValue } from '../scan-line.js';
import { columnsOfWords, type ColumnMeaning } from './statistic-columns.js';
import type { StatisticLine } from './statistic-line.js';
import { statisticsWords } from './statistics-labels.js';

const UNIT_END = /(万元|人次|[条件次篇个人元份项起])$/;

/** The unit that words end with; 计1条 is the end of a label's remark and none. */
function unitAtEnd(words: string): string | undefined {
  return /计1[条次]$/.test(words) ? undefined : UNIT_END.exec(words)?.[1];
}

/** Units that count the same things in different bureaus. */
const ITEM_UNITS = '条件项份起';

interface Event {
  readonly words: string;
  readonly start: number;
  readonly end: number;
  readonly values: PrintedValue[];
}

/**
 * The annex as lines of text: labels, units and numbers in the order they are printed. The unit is printed between a label
 * and its number, so a number without one where the others have one is a page number, and a number whose unit is another
 * row's is not this row's. Numbers printed above a broken label (`人 0` before `1.专职人员数…`) are given to it.
 */
export class TextLines {
  private events: Event[] = [];
  private words = '';
  private start = -1;
  private end = -1;
  private values: PrintedValue[] = [];

  constructor(
    private readonly flow: PrintedFlow,
    private readonly from: number,
    private readonly year: number | null,
  ) {}

  row(row: PrintedRow): void {
    for (const token of scanText(this.flow.text, Math.max(row.start, this.from), row.end, row.index, true)) {
      if (token.kind === 'value') {
        this.values.push(token);
        continue;
      }
      this.endEvent();
      if (this.words === '') this.start = token.start;
      this.end = token.end;
      this.words += bareStretch(this.flow, token.start, token.end).text;
    }
  }

  /** The rows read so far; what comes next begins anew. */
  flush(): StatisticLine[] {
    this.endEvent();
    const events = withoutPageNumbers(this.events);
    this.events = [];
    this.words = '';
    return this.linesOf(events);
  }

  private endEvent(): void {
    if (this.values.length === 0) return;
    this.events.push({ words: this.words, start: this.start, end: this.end, values: this.values });
    this.words = '';
    this.values = [];
  }

  private linesOf(events: readonly Event[]): StatisticLine[] {
    const lines: StatisticLine[] = [];
    let columns: ColumnMeaning[] | null = null;
    let above: Event | null = null;
    const keep = (event: Event | null): void => {
      if (event !== null && event.words !== unitAtEnd(event.words)) lines.push({ ...event, columns });
    };
    for (const event of events) {
      columns ??= columnsOfWords(event.words, this.year);
      const labels = statisticsWords(event.words);
      const unit = unitAtEnd(event.words);
      const last = labels.at(-1);
      const fits = last === undefined || unit === undefined || sameUnit(unit, last.labels.row.unit);
      if (above !== null && last !== undefined) {
        // The label (or, where two are printed before this number, the first of them) that the number above belongs to.
        const [owner, second] = distinctEnds(labels);
        const orphan = fits ? (second === undefined ? undefined : owner) : owner;
        if (orphan !== undefined && (fits || second === undefined)) {
          const words = event.words.slice(0, orphan.end);
          lines.push({ words: words + (unitAtEnd(above.words) ?? ''), start: event.start, end: event.end, values: above.values, columns });
          above = null;
        }
      }
      keep(above);
      above = null;
      if (!fits || (last === undefined && unit !== undefined)) above = event;
      else lines.push({ ...event, columns });
    }
    keep(above);
    return lines.filter((line) => fitsUnit(line));
  }
}

function fitsUnit(line: StatisticLine): boolean {
  const last = statisticsWords(line.words).at(-1);
  const unit = unitAtEnd(line.words);
  return last === undefined || unit === undefined || sameUnit(unit, last.labels.row.unit);
}

/** Labels by where they end: like words of two rows end together and count once. */
function distinctEnds(labels: ReturnType<typeof statisticsWords>): ReturnType<typeof statisticsWords> {
  return labels.filter((label, index) => labels.findIndex((other) => other.end === label.end) === index);
}

function sameUnit(printed: string, wanted: string): boolean {
  if (printed === wanted) return true;
  if (/元$/.test(printed) && /元$/.test(wanted)) return true;
  return ITEM_UNITS.includes(printed) && (ITEM_UNITS.includes(wanted) || wanted === '篇');
}

/** Where numbers follow a unit, one that does not is a page number: the words before and behind it are one label. */
function withoutPageNumbers(events: readonly Event[]): Event[] {
  const withUnit = events.filter((event) => unitAtEnd(event.words) !== undefined).length;
  if (withUnit < 6 || withUnit < events.length * 0.6) return [...events];
  // Where rows have several numbers (a code, two periods), none of them is a page's.
  const several = events.filter((event) => event.values.length > 1).length > events.length / 2;
  const kept: Event[] = [];
  let words = '';
  let start = -1;
  for (const event of events) {
    if (words === '') start = event.start;
    words += event.words;
    if (unitAtEnd(event.words) === undefined && event.values.length === 1) continue;
    // 件 0, and a page number on the line below.
    const [first] = event.values;
    const values = several ? event.values : event.values.filter((value) => value === first || value.row === first?.row);
    kept.push({ words, start, end: event.end, values });
    words = '';
  }
  return kept;
}
