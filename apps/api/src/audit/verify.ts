/** `npm run audit:verify -w @huilan/api`: follows the trail of the database `DATABASE_URL`; exit code 1 where it breaks. */
import 'reflect-metadata';
import { createDataSource } from '../database/data-source.js';
import { verifyAuditChain } from './audit-chain.js';

const databaseUrl = process.env.DATABASE_URL;
if (!databaseUrl) throw new Error('DATABASE_URL is not set: it names the database whose trail is to be verified');
const dataSource = await createDataSource(databaseUrl).initialize();
try {
  const verdict = await verifyAuditChain(dataSource);
  process.stdout.write(
    verdict.isWhole
      ? `审计链完整：${verdict.entries} 条，末条 ${verdict.lastHash}  the trail is whole\n`
      : `审计链在第 ${verdict.at} 条断裂（${verdict.reason}）  the trail breaks at entry ${verdict.at}\n`,
  );
  if (!verdict.isWhole) process.exitCode = 1;
} finally {
  await dataSource.destroy();
}
