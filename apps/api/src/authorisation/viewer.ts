import { AsyncLocalStorage } from 'node:async_hooks';

/**
 * In whose name something happens: an account that signed in, the public, or the server itself (start-up, jobs).
 * What a viewer may see and do is derived from nothing but this.
 */
export interface Viewer {
  /** Null for the public and for the server itself. */
  readonly accountId: string | null;
  /** How the audit trail calls the viewer. */
  readonly name: string;
  /** The server itself: sees and may do everything. Never the viewer of a request. */
  readonly isSystem: boolean;
  readonly isAdministrator: boolean;
  /** Regions whose round the viewer runs; all regions below are included. */
  readonly supervisedRegionIds: readonly string[];
  /** Regions whose published data the viewer sees; all regions below are included. */
  readonly viewedRegionIds: readonly string[];
  /** Agencies the viewer hands in for. */
  readonly reportingAgencyIds: readonly string[];
  /** Whether the viewer sees what is published of every region, not only of his own. */
  readonly seesAllPublished: boolean;
}

/** The server itself. */
export const SYSTEM: Viewer = {
  accountId: null,
  name: '系统',
  isSystem: true,
  isAdministrator: false,
  supervisedRegionIds: [],
  viewedRegionIds: [],
  reportingAgencyIds: [],
  seesAllPublished: false,
};

/** Somebody who has not signed in, where nothing is open to the public. */
export const GUEST: Viewer = { ...SYSTEM, name: '访客', isSystem: false };

/** Somebody who has not signed in, where published figures are open to everybody. */
export const PUBLIC: Viewer = { ...GUEST, name: '公众', seesAllPublished: true };

interface Work {
  readonly viewer: Viewer;
  /** Whether the database shows everything, although somebody asked. */
  readonly isTrusted: boolean;
}

const current = new AsyncLocalStorage<Work>();

/** Lets `work`, and everything it starts, happen in the name of `viewer`. */
export function inTheNameOf<Result>(viewer: Viewer, work: () => Result): Result {
  return current.run({ viewer, isTrusted: false }, work);
}

/**
 * Lets `work` touch every row, although it happens in the name of the current viewer: for what a service has to look up or
 * write beyond what the viewer may see, after it has made sure that he may set it going (who signs in, filing a hand-in).
 */
export function asTheServer<Result>(work: () => Result): Result {
  return current.run({ viewer: currentViewer(), isTrusted: true }, work);
}

/** Whether the database shows the current work everything, without row-level security. */
export function seesEverything(): boolean {
  const work = current.getStore();
  return work === undefined || work.isTrusted || work.viewer.isSystem;
}

/** In whose name the current work happens. Work that no request started is the server's own. */
export function currentViewer(): Viewer {
  return current.getStore()?.viewer ?? SYSTEM;
}
