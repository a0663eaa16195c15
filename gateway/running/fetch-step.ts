/**
 * Runs one fetch of a plan: asks a subgraph for root fields, or for fields of entities by their representations, and merges
 * what it answers into the response under construction. Errors of the subgraph become errors at their response paths.
 */
import type { FetchNode } from '@apollo/query-planner';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import type { Data, Variables } from '../plain-data.ts';
import { contextGroups, type ContextGroup } from './context-values.ts';
import { askEntities } from './entities.ts';
import { LostFetchError, responseNamesOf } from './fetch-failure.ts';
import type { Fetch } from './fetch.ts';
import { copyOf, mergeInto } from './merge.ts';
import { representationOf } from './representations.ts';
import type { Path, ResponsePath } from './response-path.ts';
import { rewritesOf } from './rewrites.ts';
import { DONE, type Run, type Step } from './run.ts';
import { answerOrLoss, errorsAt } from './subgraph-errors.ts';

interface Options {
  readonly schema: GraphQLSchema;
  readonly planned: FetchNode;
  readonly responsePath: ResponsePath;
  readonly order: number;
}

export function fetchStep({ schema, planned, responsePath, order }: Options): Step {
  const contexts = planned.contextRewrites ?? [];
  const contextVariables = new Set(contexts.map(({ renameKeyTo }) => renameKeyTo));
  const fetch: Fetch = {
    subgraph: planned.serviceName,
    query: planned.operation,
    operationName: planned.operationName,
    isIdempotent: planned.operationKind !== OperationTypeNode.MUTATION,
    isAboutEvent: planned.operationKind === OperationTypeNode.SUBSCRIPTION,
    responsePath,
    order,
    responseNames: responseNamesOf(planned.operation),
    variableNames: (planned.variableUsages ?? []).filter((name) => !contextVariables.has(name)),
    represent: planned.requires ? representationOf(schema, planned.requires) : null,
    toSubgraph: rewritesOf(schema, planned.inputRewrites),
    fromSubgraph: rewritesOf(schema, planned.outputRewrites),
  };
  if (contexts.length > 0) return inContext(fetch, contextGroups(schema, contexts));
  return (run) => {
    const objects = responsePath.objectsIn(run.data);
    // A mutation is sent even when there is no object left that its answer could go to.
    if (objects.length === 0 && fetch.isIdempotent) return DONE;
    return ask(fetch, run, objects, variablesOf(fetch, run));
  };
}

function inContext(fetch: Fetch, groupsOf: (objects: ReturnType<ResponsePath['locate']>) => ContextGroup[]): Step {
  return async (run) => {
    const groups = groupsOf(fetch.responsePath.locate(run.data));
    await Promise.all(
      groups.map(({ objects, variables }) => ask(fetch, run, objects, { ...variablesOf(fetch, run), ...variables })),
    );
  };
}

/** The caller's raw values, as each subgraph coerces them itself. Defaults are sent too, so that all subgraphs use the same. */
function variablesOf({ variableNames }: Fetch, { variables, coercedVariables }: Run): Variables {
  const values: Data = {};
  for (const name of variableNames) {
    const callerValue = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const value = callerValue === undefined ? coercedVariables[name] : callerValue;
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function ask(fetch: Fetch, run: Run, objects: readonly Data[], variables: Variables): Promise<void> {
  const { represent } = fetch;
  return represent
    ? askEntities({ fetch, run, objects, variables, represent })
    : askRoot(fetch, run, objects, variables);
}

async function askRoot(fetch: Fetch, run: Run, objects: readonly Data[], variables: Variables): Promise<void> {
  const { subgraph, query, operationName, isIdempotent, responsePath, order } = fetch;
  const extensions = fetch.isAboutEvent && run.event ? { event: run.event } : undefined;
  const request = { query, variables, operationName, isIdempotent, extensions };
  const answer = answerOrLoss(fetch, await run.ask(subgraph, request));
  if (answer instanceof LostFetchError) {
    run.errors.add(order, [answer]);
    return;
  }
  const { data, errors } = answer;
  const pathsOfOwners = (): Path[] => [responsePath.locate(run.data)[0]?.path ?? []];
  if (errors) run.errors.add(order, errorsAt(fetch, errors, pathsOfOwners));
  if (!data) return;
  fetch.fromSubgraph?.(data);
  for (const [index, object] of objects.entries()) mergeInto(object, index === 0 ? data : copyOf(data));
}
