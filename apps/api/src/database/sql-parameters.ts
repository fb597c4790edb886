/** Collects the values of a statement and hands out their placeholders, so that no value is ever written into SQL text. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** The placeholder (`$1`, `$2` …) that stands for the value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** A name as a quoted SQL identifier. */
export function quoteIdentifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** A text as a pattern for `LIKE` that finds it anywhere, its own `%` and `_` taken literally. */
export function containsPattern(text: string): string {
  return `%${text.replace(/[\\%_]/g, '\\$&')}%`;
}
