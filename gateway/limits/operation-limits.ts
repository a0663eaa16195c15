/**
 * Limits of a valid operation: its cost, the size of its pages and what it asks about the schema. It checks once what no
 * variable changes, and returns a function that computes the cost for the variables of a request.
 */
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Limits } from '../../covenant/settings/limit-settings.ts';
import type { Variables } from '../plain-data.ts';
import { valueOf } from './amount.ts';
import { introspectionSizes } from './introspection-size.ts';
import { mustBeWithin } from './limits.ts';
import { operationCosts } from './operation-cost.ts';

/** The cost with the variables of one request; `mustBeWithin` compares it with the limit. */
export type CostFor = (variables: Variables) => number;

export type LimitOperation = (document: DocumentNode, operation: OperationDefinitionNode) => CostFor;

/** `schema` is the whole supergraph: the sizes of lists are in its directives, which callers do not see. */
export function operationLimits(schema: GraphQLSchema, limits: Pick<Limits, 'maxIntrospection'>): LimitOperation {
  const costOf = operationCosts(schema);
  const introspectionSizeOf = introspectionSizes(schema);
  return (document, operation) => {
    mustBeWithin('maxIntrospection', introspectionSizeOf(document, operation), limits);
    const cost = costOf(document, operation);
    return (variables) => valueOf(cost, variables);
  };
}
