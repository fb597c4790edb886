import type { PathedFile } from './dropped-files.js';

/** Sends some files of a batch. Rejects where they did not arrive; sending them again is harmless. */
export type SendFiles = (batchId: string, files: readonly PathedFile[]) => Promise<void>;

/** How far the files of a batch are on their way to the server. */
export interface UploadState {
  readonly batchId: string;
  readonly count: number;
  readonly sent: number;
  /** Files that did not arrive, however often they were sent. */
  readonly failed: readonly PathedFile[];
}

/** Files in one request at most, and bytes beyond which a request takes no further file: what breaks is sent again whole. */
const FILES_AT_ONCE = 20;
const BYTES_AT_ONCE = 16 * 1024 * 1024;

/** Times some files are sent before they count as failed. */
const ATTEMPTS = 3;

/** Files of batches on their way to the server. Lives outside of the page, so that looking elsewhere stops nothing. */
export class BatchUpload {
  #uploads: readonly UploadState[] = [];
  readonly #listeners = new Set<() => void>();

  constructor(
    private readonly send: SendFiles,
    /** Resolves after a while; before something that failed is tried again. */
    private readonly pause: () => Promise<void> = () => new Promise((over) => setTimeout(over, 2_000)),
  ) {}

  /** The uploads that are not over, or not without failure. The same array until something changes. */
  get uploads(): readonly UploadState[] {
    return this.#uploads;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Sends files into a batch, group by group, in their order. Resolves when all have been sent or have failed. */
  async add(batchId: string, files: readonly PathedFile[]): Promise<void> {
    const before = this.#of(batchId);
    this.#set({ batchId, count: (before?.count ?? 0) + files.length, sent: before?.sent ?? 0, failed: before?.failed ?? [] });
    for (const group of groupsOf(files)) {
      const isSent = await this.#sendGroup(batchId, group);
      const now = this.#of(batchId) as UploadState;
      this.#set(isSent ? { ...now, sent: now.sent + group.length } : { ...now, failed: [...now.failed, ...group] });
    }
    const after = this.#of(batchId);
    if (after?.sent === after?.count) this.forget(batchId);
  }

  /** Sends again what did not arrive. */
  async again(batchId: string): Promise<void> {
    const upload = this.#of(batchId);
    if (!upload) return;
    this.forget(batchId);
    await this.add(batchId, upload.failed);
  }

  forget(batchId: string): void {
    this.#change(this.#uploads.filter((one) => one.batchId !== batchId));
  }

  async #sendGroup(batchId: string, group: readonly PathedFile[]): Promise<boolean> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.send(batchId, group);
        return true;
      } catch {
        if (attempt === ATTEMPTS) return false;
        await this.pause();
      }
    }
  }

  #of(batchId: string): UploadState | undefined {
    return this.#uploads.find((one) => one.batchId === batchId);
  }

  #set(upload: UploadState): void {
    const isThere = this.#of(upload.batchId) !== undefined;
    this.#change(isThere ? this.#uploads.map((one) => (one.batchId === upload.batchId ? upload : one)) : [...this.#uploads, upload]);
  }

  #change(uploads: readonly UploadState[]): void {
    this.#uploads = uploads;
    for (const listener of this.#listeners) listener();
  }
}

/** Files in groups that are sent together. */
export function groupsOf(files: readonly PathedFile[]): PathedFile[][] {
  const groups: PathedFile[][] = [];
  let bytes = Infinity;
  for (const one of files) {
    const last = groups.at(-1);
    if (last === undefined || last.length === FILES_AT_ONCE || bytes + one.file.size > BYTES_AT_ONCE) {
      groups.push([one]);
      bytes = one.file.size;
    } else {
      last.push(one);
      bytes += one.file.size;
    }
  }
  return groups;
}

/** Sends files to `POST /api/batches/<id>/files`, each with its path for a name. */
export const sendFiles: SendFiles = async (batchId, files) => {
  const form = new FormData();
  for (const { path, file } of files) form.append('files', file, path);
  const answer = await fetch(`/api/batches/${encodeURIComponent(batchId)}/files`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
};

/** The uploads of this window. */
export const batchUpload = new BatchUpload(sendFiles);
