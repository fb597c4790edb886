import type { AccessRule } from './access.js';
import { meets } from './access-guard.js';
import { GUEST, PUBLIC, type Viewer } from './viewer.js';

const account = (rights: Partial<Viewer>): Viewer => ({ ...GUEST, accountId: '1', ...rights });

const VIEWERS: Record<string, Viewer> = {
  guest: GUEST,
  public: PUBLIC,
  account: account({}),
  viewer: account({ viewedRegionIds: ['1'] }),
  reporter: account({ reportingAgencyIds: ['1'] }),
  supervisor: account({ supervisedRegionIds: ['1'] }),
  administrator: account({ isAdministrator: true, seesAllPublished: true }),
};

test.each<[AccessRule, string[]]>([
  ['ANYONE', Object.keys(VIEWERS)],
  ['READER', ['public', 'account', 'viewer', 'reporter', 'supervisor', 'administrator']],
  ['SIGNED_IN', ['account', 'viewer', 'reporter', 'supervisor', 'administrator']],
  ['REPORTER', ['reporter', 'supervisor']],
  ['SUPERVISOR', ['supervisor']],
  ['OVERSEER', ['supervisor', 'administrator']],
  // No power over figures comes with the administration.
  ['ADMINISTRATOR', ['administrator']],
])('%s is met by %s', (rule, expected) => {
  expect(Object.keys(VIEWERS).filter((name) => meets(rule, VIEWERS[name] as Viewer))).toEqual(expected);
});
