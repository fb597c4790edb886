import { startTestServer, type TestServer } from '../testing/test-server.js';
import { verifyAuditChain } from './audit-chain.js';
import { AuditTrail } from './audit-trail.js';

describe('the audit trail', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  const record = (action: string) => server.dataSource.transaction((manager) => server.app.get(AuditTrail).record(manager, { action, subject: 'test', subjectId: '1', after: { 值: 1.5 } }));

  it('is one chain however many write at once', async () => {
    const before = await verifyAuditChain(server.dataSource);
    await Promise.all(Array.from({ length: 20 }, (_, index) => record(`test.${index}`)));
    const after = await verifyAuditChain(server.dataSource);
    expect(before.isWhole && after.isWhole && after.entries - before.entries).toBe(20);
  });

  it('says where it was altered, and where an entry is missing', async () => {
    const [{ number }] = await server.dataSource.query<[{ number: string }]>('SELECT max(number) - 5 AS number FROM audit_entry');
    await server.dataSource.query('ALTER TABLE audit_entry DISABLE TRIGGER audit_entry_is_immutable');
    await server.dataSource.query(`UPDATE audit_entry SET by_name = '别人' WHERE number = $1`, [number]);
    expect(await verifyAuditChain(server.dataSource)).toEqual({ isWhole: false, at: number, reason: 'ALTERED' });
    await server.dataSource.query('DELETE FROM audit_entry WHERE number = $1', [number]);
    expect(await verifyAuditChain(server.dataSource)).toEqual({ isWhole: false, at: number, reason: 'MISSING' });
  });
});
