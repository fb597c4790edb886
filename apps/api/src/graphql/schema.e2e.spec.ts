import { readFileSync } from 'node:fs';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { startTestServer, type TestServer } from '../testing/test-server.js';
import { declaredSchema } from './declared-schema.js';
import { schemaText } from './schema-text.js';

describe('the schema', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.close());

  test('schema.graphql is what the code declares (after a change: npm run -s schema -w @huilan/api)', async () => {
    const committed = readFileSync(new URL('../../schema.graphql', import.meta.url), 'utf8');
    expect(committed).toBe(schemaText(await declaredSchema()));
  });

  test('the running server has that very schema, no resolver forgotten', async () => {
    expect(schemaText(server.app.get(GraphQLSchemaHost).schema)).toBe(schemaText(await declaredSchema()));
  });

  test('a query that goes round in circles is refused before it runs', async () => {
    const round = (times: number): string => (times === 0 ? 'id' : `previous { ${round(times - 1)} }`);
    const statements = await server.statementsOf(async () => {
      const { errors } = await server.askRaw(`{ report(id: 1) { ${round(20)} } }`);
      expect(errors?.[0]?.message).toMatch(/more than 12 levels/);
    });
    expect(statements).toEqual([]);
  });

  test('no page of the server loads anything from elsewhere: there is no landing page and no GraphiQL', async () => {
    const answer = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(await answer.text()).not.toMatch(/<html/i);
    expect(answer.status).toBe(400);
  });
});
