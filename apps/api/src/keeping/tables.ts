/** Tables of ours with the columns that are written, by name. What migrations ran is known by the manifest; jobs are no data (ADR 83). */
export const TABLES = `
  SELECT class.relname AS name, array_agg(attribute.attname::text ORDER BY attribute.attnum) AS columns
  FROM pg_class class JOIN pg_attribute attribute ON attribute.attrelid = class.oid AND attribute.attnum > 0 AND NOT attribute.attisdropped AND attribute.attgenerated = ''
  WHERE class.relnamespace = 'public'::regnamespace AND class.relkind = 'r' AND class.relname <> 'migrations'
  GROUP BY class.relname ORDER BY class.relname`;

/** Which table needs which other's rows to be there before its own: foreign keys that are looked at at once. */
const NEEDS = `
  SELECT DISTINCT needing.relname AS needing, needed.relname AS needed
  FROM pg_constraint key JOIN pg_class needing ON needing.oid = key.conrelid JOIN pg_class needed ON needed.oid = key.confrelid
  WHERE key.contype = 'f' AND NOT key.condeferrable AND key.conrelid <> key.confrelid AND needing.relnamespace = 'public'::regnamespace`;

/** A table as the database has it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly string[];
}

/** The tables in an order in which each finds what it refers to. Throws where they refer to each other in a ring that is looked at at once. */
export async function inOrderOfNeed<Named extends { readonly name: string }>(tables: readonly Named[], query: (sql: string) => Promise<{ needing: string; needed: string }[]>): Promise<Named[]> {
  const needs = await query(NEEDS);
  const ordered: Named[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const blocked = new Set(needs.filter(({ needed }) => waiting.some(({ name }) => name === needed)).map(({ needing }) => needing));
    const ready = waiting.filter(({ name }) => !blocked.has(name));
    if (ready.length === 0) throw new Error(`tables need each other: ${waiting.map(({ name }) => name).join(', ')}`);
    ordered.push(...ready);
    waiting = waiting.filter(({ name }) => blocked.has(name));
  }
  return ordered;
}
