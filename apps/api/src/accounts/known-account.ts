import type { Viewer } from '../authorisation/viewer.js';

export const ROLES = ['REPORTER', 'SUPERVISOR', 'VIEWER', 'ADMINISTRATOR'] as const;
export type Role = (typeof ROLES)[number];

/** A right of an account: over a region and all below it, over an agency, or over the administration. */
export interface Grant {
  readonly role: Role;
  readonly regionId: string | null;
  readonly agencyId: string | null;
}

/** An account that proved who it is. */
export interface KnownAccount {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** Signed in with a password others may know: nothing else is open until it is changed. */
  readonly mustChangePassword: boolean;
  readonly hasPassword: boolean;
  readonly hasTotp: boolean;
  readonly isSample: boolean;
  readonly grants: readonly (Grant & { readonly of: string | null })[];
  /** Regions of the agencies the account hands in for: what is published there is its own business too. */
  readonly reportingRegionIds: readonly string[];
}

/** Columns of a `KnownAccount`, to be selected from `account`. */
export const KNOWN_ACCOUNT = `account.id, account.name, account.display_name AS "displayName", account.must_change_password AS "mustChangePassword",
  account.password_hash IS NOT NULL AS "hasPassword", account.totp_secret IS NOT NULL AS "hasTotp", account.is_sample AS "isSample",
  COALESCE((SELECT json_agg(json_build_object('role', held.role, 'regionId', held.region_id::text, 'agencyId', held.agency_id::text, 'of', COALESCE(region.name, agency.name)) ORDER BY held.id)
    FROM account_grant held LEFT JOIN region ON region.id = held.region_id LEFT JOIN agency ON agency.id = held.agency_id WHERE held.account_id = account.id), '[]') AS grants,
  ARRAY(SELECT DISTINCT agency.region_id::text FROM account_grant held JOIN agency ON agency.id = held.agency_id WHERE held.account_id = account.id) AS "reportingRegionIds"`;

/** In whose name the requests of an account happen. `isPublic`: whatever is published is open to everybody. */
export function viewerOf(account: KnownAccount, isPublic: boolean): Viewer {
  const held = (role: Role) => account.grants.filter((grant) => grant.role === role);
  const regions = (role: Role) => held(role).flatMap(({ regionId }) => (regionId === null ? [] : [regionId]));
  const isAdministrator = held('ADMINISTRATOR').length > 0;
  return {
    accountId: account.id,
    name: account.displayName,
    isSystem: false,
    isAdministrator,
    supervisedRegionIds: regions('SUPERVISOR'),
    viewedRegionIds: [...new Set([...regions('VIEWER'), ...account.reportingRegionIds])],
    reportingAgencyIds: held('REPORTER').flatMap(({ agencyId }) => (agencyId === null ? [] : [agencyId])),
    seesAllPublished: isAdministrator || isPublic,
  };
}
