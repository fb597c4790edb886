import {
  Kind, print, getNamedType, getNullableType, isLeafType, isListType, isNonNullType, isObjectType, isUnionType, parseType,
  type ArgumentNode, type FieldNode, type GraphQLField, type GraphQLNamedType, type GraphQLOutputType, type GraphQLSchema, type OperationTypeNode,
} from 'graphql';
import { CONFIDENTIAL_WORDS, type Asker, type TwoCounties } from './two-counties.js';

/** Arguments with which an operation reaches for the confidential report and what belongs to it, by the operation's name. */
type Reach = (world: TwoCounties, asker: Asker) => Record<string, unknown>;

/** Every operation there is; a test fails while one is missing. */
export const OPERATIONS: Readonly<Record<string, Reach>> = {
  accounts: () => ({}),
  agencies: () => ({ filter: { search: '教育' } }),
  agency: ({ ids }) => ({ id: ids.agency }),
  annotations: ({ ids }) => ({ regionId: ids.county, measures: ['requests.received'] }),
  auditChain: () => ({}),
  auditTrail: () => ({}),
  batch: ({ ids }) => ({ id: ids.batch }),
  batches: ({ ids }) => ({ regionId: ids.county }),
  collectionBoard: ({ ids }) => ({ filter: { regionId: ids.county, year: 2024 } }),
  collectionSummary: ({ ids }) => ({ regionId: ids.county, year: 2024 }),
  consolidatedReport: ({ ids }) => ({ regionId: ids.county, year: 2024 }),
  figureContributions: ({ ids }) => ({ regionId: ids.county, year: 2024, figure: 'requests.received.total' }),
  ownYears: () => ({}),
  rechecking: () => ({}),
  region: ({ ids }) => ({ id: ids.county }),
  regions: () => ({}),
  reminder: ({ ids }) => ({ regionId: ids.county, year: 2024 }),
  report: ({ ids }) => ({ id: ids.report }),
  reportOf: ({ ids }) => ({ agencyId: ids.agency, year: 2024 }),
  reports: () => ({ filter: { year: 2024 } }),
  round: ({ ids }) => ({ regionId: ids.county, year: 2024 }),
  roundProposal: ({ ids }) => ({ regionId: ids.county, year: 2025 }),
  rounds: ({ ids }) => ({ regionId: ids.county }),
  standOuts: ({ ids }) => ({ regionId: ids.county, year: 2024 }),
  statistics: ({ ids }) => ({ selection: { agencyIds: [ids.agency], measures: ['requests.received'], fromYear: 2024, toYear: 2024, groupBy: 'AGENCY_YEAR' } }),
  annotate: ({ ids }) => ({ annotation: { regionId: ids.county, measure: 'disclosures', text: CONFIDENTIAL_WORDS } }),
  cancelBatch: ({ ids }) => ({ id: ids.batch }),
  changeRound: ({ ids, unseenRevision }) => ({ id: ids.round, revision: unseenRevision, change: { note: '改' } }),
  checkAgain: ({ ids, unseenRevision }) => ({ reportId: ids.report, revision: unseenRevision }),
  closeRound: ({ ids, unseenRevision }) => ({ id: ids.round, revision: unseenRevision }),
  correctCell: ({ ids, unseenRevision }) => ({ reportId: ids.report, revision: unseenRevision, cell: 'requests.received.total', value: { kind: 'NUMBER', value: 1 }, reason: '改' }),
  createRegion: ({ ids }) => ({ region: { code: '青禾县', name: '青禾县', level: 'COUNTY', parentId: ids.city } }),
  decideBatchItems: ({ ids }) => ({ id: ids.batch, decisions: [] }),
  giveVerdict: ({ ids, unseenRevision }) => ({ reportId: ids.report, revision: unseenRevision, identity: 'A01', kind: 'BUREAUS_ERROR' }),
  inviteAccount: () => ({ account: { name: ' ', displayName: '某人', grants: [] } }),
  inviteAccounts: () => ({ accounts: [{ name: ' ', displayName: '某人', grants: [] }] }),
  inviteAccountAgain: ({ ids }) => ({ id: ids.account }),
  openBatch: ({ ids }) => ({ regionId: ids.county }),
  openRound: ({ ids }) => ({ opening: { regionId: ids.county, year: 2024, deadline: '2025-01-31', agencyIds: [ids.agency] } }),
  publishYear: ({ ids }) => ({ regionId: ids.county, year: 2024 }),
  registerAgency: ({ ids }) => ({ agency: { regionId: ids.county, name: '局' } }),
  renameAgency: ({ ids }) => ({ id: ids.agency, name: '局', fromYear: 2025 }),
  reorganiseAgencies: ({ ids }) => ({ reorganisation: { predecessorIds: [ids.agency], successorIds: [ids.agency], fromYear: 2025, predecessorsEnd: false } }),
  setAgencyYears: ({ ids }) => ({ id: ids.agency, activeFrom: 2025, activeUntil: 2020 }),
  removeAnnotation: ({ annotationFor }, asker) => ({ id: annotationFor[asker] }),
  removeSecondFactor: ({ ids }) => ({ id: ids.account }),
  renameRegion: ({ ids }) => ({ id: ids.county, name: '县' }),
  reopenRound: ({ ids, unseenRevision }) => ({ id: ids.round, revision: unseenRevision, reason: '改' }),
  returnReport: ({ ids, unseenRevision }) => ({ reportId: ids.report, revision: unseenRevision, wish: { dueOn: '2025-02-20', note: '改' } }),
  setAccountDisabled: ({ ids }) => ({ id: ids.account, isDisabled: false }),
  setAccountGrants: ({ ids }) => ({ id: ids.account, grants: [{ role: 'REPORTER', agencyId: ids.agency }] }),
  takeReportStep: ({ ids, unseenRevision }) => ({ reportId: ids.report, revision: unseenRevision, step: 'ACCEPT' }),
};

/** Levels of objects asked for below an operation: enough for a report's cells, their places and the letters' points. */
const LEVELS = 5;

/** The question that asks an operation, with these variables for its arguments, for everything it can answer without further ones. */
export function questionOf(schema: GraphQLSchema, operation: OperationTypeNode, name: string, variables: Readonly<Record<string, unknown>>, levels = LEVELS): string {
  const field = schema.getRootType(operation)?.getFields()[name];
  if (field === undefined) throw new Error(`there is no ${operation} ${name}`);
  const given = field.args.filter((argument) => argument.name in variables);
  return print({
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation,
        variableDefinitions: given.map((argument) => ({ kind: Kind.VARIABLE_DEFINITION as const, variable: variable(argument.name), type: parseType(String(argument.type)) })),
        selectionSet: { kind: Kind.SELECTION_SET, selections: [fieldNode(field, [...few(field), ...given.map(({ name: argument }) => ({ kind: Kind.ARGUMENT as const, name: nameNode(argument), value: variable(argument) }))], levels, 1)] },
      },
    ],
  });
}

/** Pages of few entries are enough, and all that one question may ask for. */
const few = (field: Pick<GraphQLField<unknown, unknown>, 'args'>): ArgumentNode[] =>
  field.args.some(({ name }) => name === 'first') ? [{ kind: Kind.ARGUMENT, name: nameNode('first'), value: { kind: Kind.INT, value: '3' } }] : [];

const nameNode = (value: string) => ({ kind: Kind.NAME as const, value });
const variable = (name: string) => ({ kind: Kind.VARIABLE as const, name: nameNode(name) });

function fieldNode(field: Pick<GraphQLField<unknown, unknown>, 'name' | 'type'>, args: readonly ArgumentNode[], levels: number, listsAbove: number): FieldNode {
  const selections = selectionsOf(field.type, levels, listsAbove);
  return { kind: Kind.FIELD, name: nameNode(field.name), arguments: args, ...(selections.length > 0 ? { selectionSet: { kind: Kind.SELECTION_SET, selections } } : {}) };
}

function selectionsOf(type: GraphQLOutputType, levels: number, listsAbove: number): FieldNode[] | never[] {
  const named = getNamedType(type) as GraphQLNamedType;
  if (isLeafType(named)) return [];
  const typename: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') };
  if (isUnionType(named)) {
    const inline = named.getTypes().map((member) => ({ kind: Kind.INLINE_FRAGMENT as const, typeCondition: { kind: Kind.NAMED_TYPE as const, name: nameNode(member.name) }, selectionSet: { kind: Kind.SELECTION_SET as const, selections: membersOf(member, levels, listsAbove) } }));
    return [typename, ...(inline as never[])];
  }
  return isObjectType(named) ? membersOf(named, levels, listsAbove) : [typename];
}

function membersOf(type: { getFields(): Record<string, GraphQLField<unknown, unknown>> }, levels: number, listsAbove: number): FieldNode[] {
  const typename: FieldNode = { kind: Kind.FIELD, name: nameNode('__typename') };
  const fields = Object.values(type.getFields()).filter(({ args, type: of }) => {
    if (args.some((argument) => isNonNullType(argument.type) && argument.defaultValue === undefined)) return false;
    const isLeaf = isLeafType(getNamedType(of));
    // Lists of objects in lists of objects grow beyond what one question may ask for.
    return isLeaf || (levels > 1 && !(isListType(getNullableType(of)) && listsAbove > 2));
  });
  return [typename, ...fields.map((field) => fieldNode(field, few(field), levels - 1, listsAbove + (isListType(getNullableType(field.type)) && !isLeafType(getNamedType(field.type)) ? 1 : 0)))];
}
