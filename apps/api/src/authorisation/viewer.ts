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
};

const current = new AsyncLocalStorage<Viewer>();

/** Lets `work`, and everything it starts, happen in the name of `viewer`. */
export function inTheNameOf<Result>(viewer: Viewer, work: () => Result): Result {
  return current.run(viewer, work);
}

/** In whose name the current work happens. Work that no request started is the server's own. */
export function currentViewer(): Viewer {
  return current.getStore() ?? SYSTEM;
}
