/** Asks the server directly, for what a journey needs to know beforehand or afterwards. Throws on any error of GraphQL. */
export async function askServer<T>(base: string, query: string): Promise<T> {
  const answer = await fetch(new URL('/graphql', base), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await answer.json()) as { data: T; errors?: unknown };
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
