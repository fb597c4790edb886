export type * from './check.js';
export * from './checks.js';
export * from './finding.js';
export type * from './likely-cause.js';
export * from './member-sums.js';
export * from './peer-growth.js';
export * from './run-checks.js';
