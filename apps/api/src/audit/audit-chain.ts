/** What came of checking the trail from its first entry to its last. */
export type ChainVerdict =
  | { readonly isWhole: true; readonly entries: number; readonly lastHash: string }
  /** `at` is the number of the first entry that is not what it was, or stands where another is missing. */
  | { readonly isWhole: false; readonly at: string; readonly reason: 'ALTERED' | 'MISSING' | 'DETACHED' };

const AT_ONCE = 5_000;
const BEGINNING = '0'.repeat(64);

/**
 * Follows the chain of hashes through the whole trail: each entry has the next number, names the hash of the one before and
 * has the hash of what it says. Entries cut off at the end leave no trace in a chain: compare the last hash with one that
 * was noted elsewhere.
 */
export async function verifyAuditChain(database: { query(sql: string, parameters: unknown[]): Promise<unknown> }): Promise<ChainVerdict> {
  let last = { number: 0n, hash: BEGINNING };
  for (;;) {
    const rows = (await database.query(
      `SELECT number, hash, previous_hash AS "previousHash", encode(sha256(convert_to(audit_text(audit_entry), 'UTF8')), 'hex') AS computed
       FROM audit_entry WHERE number > $1 ORDER BY number LIMIT $2`,
      [last.number.toString(), AT_ONCE],
    )) as { number: string; hash: string; previousHash: string; computed: string }[];
    if (rows.length === 0) return { isWhole: true, entries: Number(last.number), lastHash: last.hash };
    for (const { number, hash, previousHash, computed } of rows) {
      if (BigInt(number) !== last.number + 1n) return { isWhole: false, at: (last.number + 1n).toString(), reason: 'MISSING' };
      if (previousHash !== last.hash) return { isWhole: false, at: number, reason: 'DETACHED' };
      if (hash !== computed) return { isWhole: false, at: number, reason: 'ALTERED' };
      last = { number: BigInt(number), hash };
    }
  }
}
