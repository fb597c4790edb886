import { GraphQLError } from 'graphql';
import type { DataSource } from 'typeorm';
import { isId } from '../database/identifiers.js';
import { SqlParameters } from '../database/sql-parameters.js';

/** No list hands out more at once. */
export const MAXIMUM_PAGE = 200;

/** One column a list is sorted by. The expression is never null. */
export interface SortKey {
  readonly sql: string;
  readonly type: 'text' | 'integer' | 'bigint' | 'timestamptz';
  /** Names sort by pinyin. */
  readonly collation?: 'pinyin';
}

/** A list: where its rows come from, what of them is wanted, and which of them. */
export interface List {
  /** Columns of the result, without the word SELECT. */
  readonly select: string;
  /** Tables and joins, without the word FROM. Must not multiply rows. */
  readonly from: string;
  readonly conditions: readonly string[];
  /** Holds the values the parts above refer to. */
  readonly parameters: SqlParameters;
  readonly sort: readonly SortKey[];
  /** Expression of the row's bigint id: breaks ties, so that a page always goes on where the last one ended. */
  readonly id: string;
}

/** Which part of a list is wanted. */
export interface PageWish {
  readonly direction: 'ASCENDING' | 'DESCENDING';
  readonly first: number;
  readonly after?: string | null;
}

export interface Page<Row> {
  nodes: Row[];
  /** Counts only when somebody asks. */
  totalCount: () => Promise<number>;
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}

/**
 * One page of a list, by keyset: rows that come or go meanwhile neither repeat nor skip others.
 * Throws a GraphQLError with code `BAD_USER_INPUT` for a page size out of bounds or a cursor this list never gave.
 */
export async function listPage<Row>(dataSource: DataSource, list: List, wish: PageWish): Promise<Page<Row>> {
  requirePageSize(wish.first);
  const countParameters = [...list.parameters.values];
  const countSql = `SELECT count(*)::int AS count FROM ${list.from}${where(list.conditions)}`;

  const keys = [...list.sort.map(orderingOf), list.id];
  const conditions = [...list.conditions];
  if (wish.after != null) conditions.push(afterCursor(list, keys, wish.direction, wish.after));
  const order = wish.direction === 'ASCENDING' ? 'ASC' : 'DESC';
  const cursorColumns = [...list.sort.map((key) => key.sql), list.id].map((sql, index) => `(${sql})::text AS "cursor${index}"`);
  const rows: Record<string, string>[] = await dataSource.query(
    `SELECT ${list.select}, ${cursorColumns.join(', ')} FROM ${list.from}${where(conditions)}
     ORDER BY ${keys.map((key) => `${key} ${order}`).join(', ')} LIMIT ${list.parameters.add(wish.first + 1)}`,
    list.parameters.values,
  );
  const nodes = rows.slice(0, wish.first);
  const last = nodes.at(-1);
  return {
    nodes: nodes as Row[],
    totalCount: async () => (await dataSource.query<{ count: number }[]>(countSql, countParameters))[0]?.count ?? 0,
    pageInfo: {
      endCursor: last === undefined ? null : encodeCursor(cursorColumns.map((_, index) => last[`cursor${index}`] as string)),
      hasNextPage: rows.length > wish.first,
    },
  };
}

/** Throws a GraphQLError with code `BAD_USER_INPUT` unless so many entries may be asked for at once. */
export function requirePageSize(first: number): void {
  if (first < 1 || first > MAXIMUM_PAGE) throw badInput(`first must be between 1 and ${MAXIMUM_PAGE}, not ${first}`);
}

const where = (conditions: readonly string[]): string => (conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`);

const orderingOf = (key: SortKey): string => (key.collation ? `(${key.sql}) COLLATE ${key.collation}` : `(${key.sql})`);

function afterCursor(list: List, keys: readonly string[], direction: PageWish['direction'], cursor: string): string {
  const types = [...list.sort.map((key) => key.type), 'bigint'];
  const values = decodeCursor(cursor);
  if (values?.length !== types.length || !values.every((value, index) => fits(value, types[index] as string))) {
    throw badInput('after is no cursor of this list');
  }
  const placeholders = values.map((value, index) => `${list.parameters.add(value)}::${types[index]}`);
  return `(${keys.join(', ')}) ${direction === 'ASCENDING' ? '>' : '<'} (${placeholders.join(', ')})`;
}

/** Whether a value from a cursor can be of the type at all: a forged cursor is the client's error and not ours. */
function fits(value: string, type: string): boolean {
  if (type === 'bigint') return value === '0' || isId(value);
  if (type === 'integer') return /^-?\d{1,9}$/.test(value);
  if (type === 'timestamptz') return /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/.test(value) && !Number.isNaN(Date.parse(value));
  return !value.includes('\0');
}

const encodeCursor = (values: readonly string[]): string => Buffer.from(JSON.stringify(values)).toString('base64url');

function decodeCursor(cursor: string): string[] | undefined {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(values) && values.every((value) => typeof value === 'string') ? values : undefined;
  } catch {
    return undefined;
  }
}

export const badInput = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_USER_INPUT' } });
