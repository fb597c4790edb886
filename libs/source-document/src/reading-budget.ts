import type { Limits } from './limits.js';
import { tooMuchContent, tooSlow } from './refused.js';

/** Ticks between two looks at the clock: a look costs more than the loop steps it guards. */
const TICKS_PER_LOOK = 512;

/**
 * Counts what a reader takes in and stops it, by throwing `Refused`, at the first bound it crosses; throws the signal's
 * reason when the caller gives up. One budget serves one document.
 */
export class ReadingBudget {
  private deadline: number;
  private ticks = 0;
  private blocks = 0;
  private cells = 0;
  private characters = 0;
  private elements = 0;

  constructor(
    readonly limits: Limits,
    readonly signal?: AbortSignal,
  ) {
    this.deadline = performance.now() + limits.milliseconds;
  }

  /** To be called in every loop whose length the file decides. */
  tick(): void {
    this.ticks += 1;
    if (this.ticks >= TICKS_PER_LOOK) {
      this.ticks = 0;
      this.checkTime();
    }
  }

  /** A look at the clock and at the caller's signal, at once. */
  checkTime(): void {
    this.signal?.throwIfAborted();
    if (performance.now() > this.deadline) throw tooSlow(this.limits.milliseconds);
  }

  /** Does work whose time has a bound of its own: it does not count against the document's. */
  async apart<T>(work: () => Promise<T>): Promise<T> {
    this.checkTime();
    const begin = performance.now();
    try {
      return await work();
    } finally {
      this.deadline += performance.now() - begin;
    }
  }

  /** A promise that rejects when time is over or the caller gives up; to be raced against work that cannot be asked. */
  watch(): { readonly over: Promise<never>; readonly stop: () => void } {
    let stop: () => void = () => undefined;
    const over = new Promise<never>((_, reject) => {
      const onAbort = (): void => reject(this.signal?.reason);
      const timer = setTimeout(() => reject(tooSlow(this.limits.milliseconds)), Math.max(0, this.deadline - performance.now()));
      this.signal?.addEventListener('abort', onAbort, { once: true });
      stop = () => {
        clearTimeout(timer);
        this.signal?.removeEventListener('abort', onAbort);
      };
    });
    over.catch(() => undefined);
    return { over, stop };
  }

  takeBlock(): void {
    this.blocks += 1;
    if (this.blocks > this.limits.blocks) throw tooMuchContent();
    this.tick();
  }

  takeCells(count: number): void {
    this.cells += count;
    if (this.cells > this.limits.cells) throw tooMuchContent();
    this.tick();
  }

  takeCharacters(count: number): void {
    this.characters += count;
    if (this.characters > this.limits.characters) throw tooMuchContent();
  }

  takeElements(count: number): void {
    this.elements += count;
    if (this.elements > this.limits.elements) throw tooMuchContent();
    this.tick();
  }
}
