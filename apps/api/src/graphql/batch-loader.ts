import DataLoader from 'dataloader';

/** The GraphQL context: one object a request. */
export type RequestContext = object;

/**
 * Batches the loads of one request: `load` collects the keys that resolvers ask for in one tick and fetches them together.
 * What was loaded is kept for the request and never longer.
 */
export class BatchLoader<Key, Value> {
  readonly #loaders = new WeakMap<RequestContext, DataLoader<Key, Value>>();
  readonly #fetch: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>;
  readonly #absent: () => Value;

  /** `fetch` may leave out keys; `absent` says what stands for those. */
  constructor(fetch: (keys: readonly Key[]) => Promise<ReadonlyMap<Key, Value>>, absent: () => Value) {
    this.#fetch = fetch;
    this.#absent = absent;
  }

  load(context: RequestContext, key: Key): Promise<Value> {
    let loader = this.#loaders.get(context);
    if (loader === undefined) {
      loader = new DataLoader(async (keys) => {
        const found = await this.#fetch(keys);
        return keys.map((key) => found.get(key) ?? this.#absent());
      });
      this.#loaders.set(context, loader);
    }
    return loader.load(key);
  }
}

/** Rows by a key that each has once. */
export function byKey<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row> {
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** Rows by a key that several may share, in the order they came. */
export function groupedBy<Row, Key>(rows: readonly Row[], keyOf: (row: Row) => Key): Map<Key, Row[]> {
  const groups = new Map<Key, Row[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
