import { type Declaration, type ImportOutcome, type SendFile } from '../../api/import-file.js';

/** Where one file is on its way. */
export type ImportState =
  | { readonly step: 'waiting' }
  /** On its way to the server; `share` has left. */
  | { readonly step: 'sending'; readonly share: number }
  /** All of it has arrived; the server reads and checks. */
  | { readonly step: 'reading' }
  | { readonly step: 'done'; readonly outcome: ImportOutcome }
  /** The server could not be reached: nothing was taken in, the file can be sent again. */
  | { readonly step: 'unreachable' };

export interface QueuedImport {
  readonly id: number;
  readonly file: File;
  readonly declaration: Declaration;
  readonly state: ImportState;
}

/** Files sent at a time: more only wait for each other at the server. */
export const AT_A_TIME = 2;

/**
 * Files on their way to the server, a few at a time, in the order they came. Lives outside of the page, so that looking
 * elsewhere stops nothing.
 */
export class ImportQueue {
  #imports: readonly QueuedImport[] = [];
  #nextId = 1;
  readonly #send: SendFile;
  readonly #listeners = new Set<() => void>();
  readonly #onImported: () => void;

  /** `onImported` is told whenever a file changed what the server holds. */
  constructor(send: SendFile, onImported: () => void) {
    this.#send = send;
    this.#onImported = onImported;
  }

  /** All files, those that came last first, and those that came together in their order. The same array until something changes. */
  get imports(): readonly QueuedImport[] {
    return this.#imports;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Takes files in, to be sent with the same declaration. */
  add(files: readonly File[], declaration: Declaration): void {
    const added = files.map((file): QueuedImport => ({ id: this.#nextId++, file, declaration, state: { step: 'waiting' } }));
    this.#change([...added, ...this.#imports]);
    this.#sendNext();
  }

  /** Sends a file again, with what was missing. */
  again(id: number, declaration: Declaration): void {
    this.#update(id, (one) => ({ ...one, declaration: { ...one.declaration, ...declaration }, state: { step: 'waiting' } }));
    this.#sendNext();
  }

  /** Forgets the files that are through; those on their way stay. */
  clearDone(): void {
    this.#change(this.#imports.filter((one) => one.state.step !== 'done' || one.state.outcome.outcome === 'needsDeclaration'));
  }

  #sendNext(): void {
    const underWay = this.#imports.filter((one) => one.state.step === 'sending' || one.state.step === 'reading').length;
    const waiting = this.#imports.filter((one) => one.state.step === 'waiting').sort((one, other) => one.id - other.id);
    for (const one of waiting.slice(0, Math.max(0, AT_A_TIME - underWay))) void this.#sendOne(one);
  }

  async #sendOne({ id, file, declaration }: QueuedImport): Promise<void> {
    this.#update(id, (one) => ({ ...one, state: { step: 'sending', share: 0 } }));
    const outcome = await this.#send(file, declaration, (share) =>
      this.#update(id, (one) => ({ ...one, state: share < 1 ? { step: 'sending', share } : { step: 'reading' } })),
    );
    this.#update(id, (one) => ({ ...one, state: outcome ? { step: 'done', outcome } : { step: 'unreachable' } }));
    if (outcome?.outcome === 'imported') this.#onImported();
    this.#sendNext();
  }

  #update(id: number, change: (one: QueuedImport) => QueuedImport): void {
    this.#change(this.#imports.map((one) => (one.id === id ? change(one) : one)));
  }

  #change(imports: readonly QueuedImport[]): void {
    this.#imports = imports;
    for (const listener of this.#listeners) listener();
  }
}
