/** The numbers of a chart as rows and columns: its table tab and its download are the same numbers because they are these. */
export interface FigureTable {
  readonly columns: readonly FigureColumn[];
  readonly rows: readonly FigureRow[];
}

export interface FigureColumn {
  readonly key: string;
  readonly label: string;
  /** Printed above several columns that belong together. */
  readonly group?: string;
  readonly kind: 'text' | 'number' | 'rate';
}

export interface FigureRow {
  readonly key: string;
  readonly cells: readonly FigureCell[];
  /** A row that sums up the others; stays last whatever the order. */
  readonly summary?: boolean;
}

export interface FigureCell {
  /** As shown. */
  readonly text: string;
  /** The number behind it, for sorting and the download; `null` where there is none. */
  readonly value?: number | null;
  readonly numerator?: number | null;
  readonly denominator?: number | null;
  /** Leads to the report the number stands in. */
  readonly reportId?: string | null;
  /** Greyed: over too few cases. */
  readonly weak?: boolean;
  /** The whole sentence, for a pointer that rests and for screen readers. */
  readonly sentence?: string;
}

/**
 * The rows in another order. Rows without a number come last in either direction, in the order they had; a row that sums up
 * stays at the end. An unknown column changes nothing.
 */
export function sortTable(table: FigureTable, by: string, descending: boolean, compareText: (one: string, other: string) => number): FigureTable {
  const index = table.columns.findIndex((column) => column.key === by);
  const column = table.columns[index];
  if (!column) return table;
  const sign = descending ? -1 : 1;
  const order = (one: FigureRow, other: FigureRow): number => {
    if (one.summary || other.summary) return Number(one.summary ?? false) - Number(other.summary ?? false);
    const [left, right] = [one.cells[index], other.cells[index]];
    if (column.kind === 'text') return sign * compareText(left?.text ?? '', right?.text ?? '');
    const [leftValue, rightValue] = [left?.value ?? null, right?.value ?? null];
    if (leftValue === null || rightValue === null) return Number(leftValue === null) - Number(rightValue === null);
    // A rate over a handful of cases is not ranked among the others.
    if ((left?.weak ?? false) !== (right?.weak ?? false)) return Number(left?.weak ?? false) - Number(right?.weak ?? false);
    return sign * (leftValue - rightValue);
  };
  return { ...table, rows: [...table.rows].sort(order) };
}
