/**
 * One fetch of a plan: asks a subgraph for a root field, or for parts of objects it recognises by their
 * representations, and puts what it answers where it belongs. What is wrong becomes errors at their places.
 */
import type { FetchNode } from '@apollo/query-planner';
import { OperationTypeNode, type GraphQLSchema } from 'graphql';
import { contextGroups, type ContextGroup } from './context-values.ts';
import { askEntities } from './entities.ts';
import { LostFetchError, responseNamesOf, type Path } from './lost-fields.ts';
import type { Place } from './place.ts';
import { representationOf, type Represent } from './representations.ts';
import { rewritesOf, type Rewrite } from './rewrites.ts';
import { DONE, type Run, type Step, type Variables } from './run.ts';
import { copyOf, mergeInto, type Data } from './subgraph-data.ts';
import { answerOrLoss, errorsAt } from './subgraph-errors.ts';

/** A fetch with everything about it that no request changes. */
export interface Fetch {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly isIdempotent: boolean;
  readonly place: Place;
  /** Its turn in the plan. */
  readonly order: number;
  /** What is missing in the answer when the fetch fails. */
  readonly responseNames: readonly string[];
  readonly variableNames: readonly string[];
  readonly represent: Represent | null;
  readonly toSubgraph: Rewrite | null;
  readonly fromSubgraph: Rewrite | null;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly planned: FetchNode;
  readonly place: Place;
  readonly order: number;
}

export function fetchStep({ schema, planned, place, order }: Options): Step {
  const contexts = planned.contextRewrites ?? [];
  const taken = new Set(contexts.map(({ renameKeyTo }) => renameKeyTo));
  const fetch: Fetch = {
    subgraph: planned.serviceName,
    query: planned.operation,
    operationName: planned.operationName,
    isIdempotent: planned.operationKind === OperationTypeNode.QUERY,
    place,
    order,
    responseNames: responseNamesOf(planned.operation),
    variableNames: (planned.variableUsages ?? []).filter((name) => !taken.has(name)),
    represent: planned.requires ? representationOf(schema, planned.requires) : null,
    toSubgraph: rewritesOf(schema, planned.inputRewrites),
    fromSubgraph: rewritesOf(schema, planned.outputRewrites),
  };
  if (contexts.length > 0) return inContext(fetch, contextGroups(schema, contexts));
  return (run) => {
    const objects = place.objectsIn(run.data);
    // A write is sent even when there is nothing left to put its answer on.
    if (objects.length === 0 && fetch.isIdempotent) return DONE;
    return ask(fetch, run, objects, variablesOf(fetch, run));
  };
}

function inContext(fetch: Fetch, groupsOf: (found: ReturnType<Place['locate']>) => ContextGroup[]): Step {
  return async (run) => {
    const groups = groupsOf(fetch.place.locate(run.data));
    await Promise.all(
      groups.map(({ objects, variables }) => ask(fetch, run, objects, { ...variablesOf(fetch, run), ...variables })),
    );
  };
}

/** Values as they were given: their subgraph coerces them. A default is passed on, so that all subgraphs use the same. */
function variablesOf({ variableNames }: Fetch, { variables, coercedVariables }: Run): Variables {
  const passed: Data = {};
  for (const name of variableNames) {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    const value = given === undefined ? coercedVariables[name] : given;
    if (value !== undefined) passed[name] = value;
  }
  return passed;
}

function ask(fetch: Fetch, run: Run, objects: readonly Data[], variables: Variables): Promise<void> {
  const { represent } = fetch;
  return represent
    ? askEntities({ fetch, run, objects, variables, represent })
    : askRoot(fetch, run, objects, variables);
}

async function askRoot(fetch: Fetch, run: Run, objects: readonly Data[], variables: Variables): Promise<void> {
  const { subgraph, query, operationName, isIdempotent, place, order } = fetch;
  const request = { query, variables, operationName, isIdempotent };
  const answer = answerOrLoss(fetch, await run.ask(subgraph, request));
  if (answer instanceof LostFetchError) {
    run.errors.add(order, [answer]);
    return;
  }
  const { data, errors } = answer;
  const placesOfOwners = (): Path[] => [place.locate(run.data)[0]?.path ?? []];
  if (errors) run.errors.add(order, errorsAt(fetch, errors, placesOfOwners));
  if (!data) return;
  fetch.fromSubgraph?.(data);
  for (const [index, object] of objects.entries()) mergeInto(object, index === 0 ? data : copyOf(data));
}
