import { GraphQLError, Kind, type ASTVisitor, type SelectionSetNode, type ValidationContext } from 'graphql';

/** Depth of the deepest query our pages ask is 9; report → previous → agency → reports could go round for ever. */
export const MAXIMUM_DEPTH = 12;

/** Validation rule: refuses operations whose selections nest deeper than `maximum`, fragments followed. */
export function depthLimit(maximum: number) {
  return (context: ValidationContext): ASTVisitor => {
    const depthOf = (set: SelectionSetNode | undefined, followed: readonly string[]): number => {
      if (set === undefined) return 0;
      let deepest = 0;
      for (const selection of set.selections) {
        if (selection.kind === Kind.FIELD) {
          if (selection.name.value.startsWith('__')) continue;
          deepest = Math.max(deepest, 1 + depthOf(selection.selectionSet, followed));
        } else if (selection.kind === Kind.INLINE_FRAGMENT) {
          deepest = Math.max(deepest, depthOf(selection.selectionSet, followed));
        } else if (!followed.includes(selection.name.value)) {
          const fragment = context.getFragment(selection.name.value);
          deepest = Math.max(deepest, depthOf(fragment?.selectionSet, [...followed, selection.name.value]));
        }
      }
      return deepest;
    };
    return {
      OperationDefinition(operation) {
        const depth = depthOf(operation.selectionSet, []);
        if (depth > maximum) {
          context.reportError(new GraphQLError(`the query is ${depth} levels deep; ${maximum} are allowed`, { nodes: operation }));
        }
      },
    };
  };
}
