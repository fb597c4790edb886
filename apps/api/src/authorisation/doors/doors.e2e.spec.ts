import { readFileSync, writeFileSync } from 'node:fs';
import { RequestMethod } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, ModulesContainer, Reflector } from '@nestjs/core';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import { startTestServer } from '../../testing/test-server.js';
import { ACCESS_RULE, type AccessRule } from '../access.js';
import { OPERATIONS, questionOf } from './operations.js';
import { ROUTES, ROUTES_OF_ONES_OWN, requestOf, type Route } from './routes.js';
import { ASKERS, CONFIDENTIAL, CONFIDENTIAL_WORDS, INSIDERS, startTwoCounties, type Asker, type TwoCounties } from './two-counties.js';

/** What came of an asking, as the table in docs/security.md says it. */
type Outcome = 'sees' | 'may' | 'answered' | 'nothing' | 'sign in' | 'refused';

/** Codes by which a service says that the thing is not for the asker, or not there for him. */
const NOT_FOR_HIM = new Set(['NOT_ALLOWED', 'NOT_YOURS', 'FOREIGN_AGENCY', 'UNKNOWN_BATCH', 'UNKNOWN_REGION', 'UNKNOWN_REPORT', 'UNKNOWN_ROUND']);

const DOCUMENT = new URL('../../../../../docs/security.md', import.meta.url);
const [BEGIN, END] = ['<!-- who may do what: written by a test -->', '<!-- end -->'];
const WORDS: Record<Outcome, string> = { sees: '**sees it**', may: '**may**', answered: 'answered', nothing: '–', 'sign in': 'sign in', refused: '×' };

describe('every door of the server', () => {
  let world: TwoCounties;
  let schema: GraphQLSchema;
  const rules = new Map<string, AccessRule | undefined>();
  const routes: string[] = [];
  const table = new Map<string, Record<Asker, Outcome>>();

  beforeAll(async () => {
    world = await startTwoCounties();
    const { app } = world.server;
    schema = app.get(GraphQLSchemaHost).schema;
    const discovery = new DiscoveryService(app.get(ModulesContainer));
    const [reflector, scanner] = [new Reflector(), new MetadataScanner()];
    for (const { instance, metatype } of [...discovery.getProviders(), ...discovery.getControllers()]) {
      if (typeof metatype !== 'function' || instance === undefined || instance === null) continue;
      for (const method of scanner.getAllMethodNames(Object.getPrototypeOf(instance) as object)) {
        const handler = (instance as Record<string, unknown>)[method] as (...given: unknown[]) => unknown;
        const kind = Reflect.getMetadata('graphql:resolver_type', handler) as string | undefined;
        const isRoute = Reflect.hasMetadata('path', handler) && Reflect.hasMetadata('method', handler);
        if (isRoute) routes.push(nameOfRoute(metatype, handler));
        if (kind !== undefined || isRoute) rules.set(`${metatype.name}.${method}`, reflector.getAllAndOverride<AccessRule | undefined>(ACCESS_RULE, [handler, metatype]));
      }
    }
    for (const [name, reach] of Object.entries(OPERATIONS)) table.set(name, await eachAsker((asker) => askOperation(name, reach(world, asker), asker)));
    for (const route of ROUTES) table.set(route.name, await eachAsker((asker) => askRoute(route, asker)));
  });
  afterAll(() => world.server.close());

  async function eachAsker(ask: (asker: Asker) => Promise<Outcome>): Promise<Record<Asker, Outcome>> {
    const outcomes: Partial<Record<Asker, Outcome>> = {};
    // Whoever is kept out comes first: who is let in may change something.
    for (const asker of [...ASKERS].sort((one, other) => Number(INSIDERS.has(one)) - Number(INSIDERS.has(other)))) outcomes[asker] = await ask(asker);
    return outcomes as Record<Asker, Outcome>;
  }

  const operationOf = (name: string): OperationTypeNode => (schema.getMutationType()?.getFields()[name] ? OperationTypeNode.MUTATION : OperationTypeNode.QUERY);

  async function askOperation(name: string, variables: Record<string, unknown>, asker: Asker): Promise<Outcome> {
    const { data, errors } = await world.server.askRaw(questionOf(schema, operationOf(name), name, variables), variables, world.tokens[asker]);
    const code = errors?.[0]?.extensions?.code;
    if (code === 'UNAUTHENTICATED') return 'sign in';
    if (code === 'FORBIDDEN') return 'refused';
    if (errors !== undefined) throw new Error(`${name} as ${asker}: ${JSON.stringify(errors)}`);
    const answer = (data as Record<string, unknown>)[name];
    const said = JSON.stringify(answer);
    if (said.includes(String(CONFIDENTIAL)) || said.includes(CONFIDENTIAL_WORDS)) return 'sees';
    const [first] = Array.isArray(answer) ? (answer as unknown[]) : [answer];
    const refusal = (first as { code?: string } | null)?.code;
    if (refusal !== undefined && NOT_FOR_HIM.has(refusal)) return 'nothing';
    if (operationOf(name) === OperationTypeNode.MUTATION) return 'may';
    return answer === null || (Array.isArray(answer) && answer.length === 0) ? 'nothing' : 'answered';
  }

  async function askRoute(route: Route, asker: Asker): Promise<Outcome> {
    const answer = await world.server.fetch(route.address(world), requestOf(route, world), world.tokens[asker]);
    if (answer.status === 401) return 'sign in';
    if (answer.status === 403) return 'refused';
    if (route.form !== undefined) {
      if (answer.status === 404) return 'nothing';
      return (await answer.text()).includes(String(CONFIDENTIAL)) ? 'sees' : 'may';
    }
    // Events never end by themselves.
    await answer.body?.cancel();
    // 415: there is such a file, but it is none to be shown so.
    return answer.ok || answer.status === 415 ? 'sees' : 'nothing';
  }

  test('every query, mutation, field and route declares who may come through', () => {
    expect(rules.size).toBeGreaterThan(60);
    expect([...rules].filter(([, rule]) => rule === undefined).map(([name]) => name)).toEqual([]);
  });

  test('every operation of the schema is tried', () => {
    const names = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].flatMap((type) => Object.keys(type?.getFields() ?? {}));
    expect(Object.keys(OPERATIONS).sort()).toEqual(names.sort());
  });

  test('every route is tried, but those that are about nobody but the asker', () => {
    expect(ROUTES.map(({ name }) => name).sort()).toEqual(routes.filter((name) => !ROUTES_OF_ONES_OWN.test(name)).sort());
  });

  test('nobody but its own people sees anything of a report before it is published', () => {
    const leaks = [...table].flatMap(([name, outcomes]) => ASKERS.filter((asker) => !INSIDERS.has(asker) && outcomes[asker] === 'sees' && asker !== 'administrator').map((asker) => `${name}: ${asker}`));
    expect(leaks).toEqual([]);
  });

  test('an administrator sees of it what stands in the trail, and nothing else', () => {
    expect([...table].filter(([, outcomes]) => outcomes.administrator === 'sees').map(([name]) => name)).toEqual(['auditTrail']);
  });

  test('its own people do see it', () => {
    for (const asker of INSIDERS) for (const name of ['report', 'reportOf', 'statistics', 'GET /api/files/:id', 'GET /api/returns/:id/letter.docx']) expect([name, asker, table.get(name)?.[asker]]).toEqual([name, asker, 'sees']);
  });

  test('a bureau’s own draft is shown to it, but not added up with what others published', async () => {
    const { server, ids, tokens } = world;
    const received = async (groupBy: string, token: string | null) => {
      const selection = { regionIds: [ids.county], measures: ['requests.received'], fromYear: 2024, toYear: 2024, groupBy };
      const { statistics } = await server.ask<{ statistics: { rows: { received: number }[] } }>('query ($selection: StatisticsSelection!) { statistics(selection: $selection) { ... on Statistics { rows { received } } } }', { selection }, token);
      return statistics.rows.reduce((sum, row) => sum + row.received, 0);
    };
    const lastYear = async (token: string | null) => {
      const { region } = await server.ask<{ region: { years: { year: number }[] } }>('query ($id: ID!) { region(id: $id) { years { year } } }', { id: ids.county }, token);
      return region.years[0]?.year;
    };
    expect([await received('AGENCY_YEAR', tokens.reporter), await received('YEAR', tokens.reporter), await lastYear(tokens.reporter)]).toEqual([1, 0, 2023]);
    expect([await received('AGENCY_YEAR', tokens.supervisor), await received('YEAR', tokens.supervisor), await lastYear(tokens.supervisor)]).toEqual([1, 1, 2024]);
  });

  test('nobody but the offices above it does anything to it', () => {
    const round = ['takeReportStep', 'returnReport', 'giveVerdict', 'correctCell', 'checkAgain', 'openRound', 'changeRound', 'closeRound', 'reopenRound', 'annotate', 'removeAnnotation'];
    for (const name of round) expect([name, ...ASKERS.filter((asker) => ['may', 'sees'].includes(table.get(name)?.[asker] ?? ''))]).toEqual([name, 'supervisor', 'supervisorAbove']);
  });

  test('who has not signed in gets nothing at all where nothing is open to the public', async () => {
    const closed = await startTestServer();
    try {
      for (const [name, reach] of Object.entries(OPERATIONS)) {
        const variables = reach(world, 'public');
        const { errors } = await closed.askRaw(questionOf(schema, operationOf(name), name, variables), variables, null);
        expect([name, errors?.[0]?.extensions?.code]).toEqual([name, 'UNAUTHENTICATED']);
      }
      for (const route of ROUTES) expect([route.name, (await closed.fetch(route.address(world), requestOf(route, world), null)).status]).toEqual([route.name, 401]);
    } finally {
      await closed.close();
    }
  });

  test('docs/security.md says so (after a change: HUILAN_WRITE_SECURITY=1 with this test)', () => {
    const lines = [...table].map(([name, outcomes]) => `| ${name} | ${ASKERS.map((asker) => WORDS[outcomes[asker]]).join(' | ')} |`);
    const head = ['public', 'viewer', 'its bureau', 'another bureau', 'its county', 'its city', 'another county', 'administrator'];
    const written = [BEGIN, '', `| | ${head.join(' | ')} |`, `|---|${head.map(() => '---|').join('')}`, ...lines, '', END].join('\n');
    const text = readFileSync(DOCUMENT, 'utf8');
    const now = text.slice(0, text.indexOf(BEGIN)) + written + text.slice(text.indexOf(END) + END.length);
    if (process.env.HUILAN_WRITE_SECURITY) writeFileSync(DOCUMENT, now);
    else expect(text).toBe(now);
  });
});

/** Method and path of a route, as its controller declares them. */
function nameOfRoute(controller: object, handler: object): string {
  const path = [Reflect.getMetadata('path', controller), Reflect.getMetadata('path', handler)].map(String).filter((part) => part !== '/' && part !== '');
  return `${RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod]} /${path.join('/')}`;
}
