/** How often each kind of attack was tried; told at the end, since a suite that tries nothing finds nothing. */
export class Tries {
  readonly #counts = new Map<string, number>();

  count(kind: string, times = 1): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + times);
  }

  of(kind: string): number {
    return this.#counts.get(kind) ?? 0;
  }

  tell(): void {
    const lines = [...this.#counts].map(([kind, times]) => `  ${String(times).padStart(6)}  ${kind}`);
    process.stdout.write(`\nattacks tried:\n${lines.join('\n')}\n`);
  }
}
