/**
 * Compiles a query plan into functions, once per operation: sequences, parallel steps and conditions. The plan of a
 * subscription is run once for each event: the subgraph that told of it is asked about it, and then the others.
 */
import type { FetchNode, PlanNode, QueryPlan } from '@apollo/query-planner';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { fetchStep } from './fetch-step.ts';
import { ResponsePath } from './response-path.ts';
import { DONE, type Step } from './run.ts';

/** Null for a plan that asks no subgraph. */
export function stepOf(schema: GraphQLSchema, { node }: QueryPlan): Step | null {
  let fetches = 0;

  function compile(planned: PlanNode, path: readonly (string | number)[]): Step {
    switch (planned.kind) {
      case 'Sequence':
        return inSequence(planned.nodes.map((one) => compile(one, path)));
      case 'Parallel':
        return inParallel(planned.nodes.map((one) => compile(one, path)));
      case 'Flatten':
        return compile(planned.node, [...path, ...planned.path]);
      case 'Fetch':
        return compileFetch(planned, path);
      case 'Condition': {
        const { condition, ifClause, elseClause } = planned;
        const whenTrue = ifClause && compile(ifClause, path);
        const whenFalse = elseClause && compile(elseClause, path);
        return (run) => (run.coercedVariables[condition] === true ? whenTrue : whenFalse)?.(run) ?? DONE;
      }
      case 'Defer':
        throw new GraphQLError('@defer is not served.', { extensions: { code: 'OPERATION_NOT_SERVED' } });
    }
  }

  function compileFetch(planned: FetchNode, path: readonly (string | number)[]): Step {
    return fetchStep({ schema, planned, responsePath: new ResponsePath(path), order: fetches++ });
  }

  if (node?.kind === 'Subscription') {
    const event = compileFetch(node.primary, []);
    return node.rest ? inSequence([event, compile(node.rest, [])]) : event;
  }
  return node ? compile(node, []) : null;
}

function inSequence(steps: readonly Step[]): Step {
  return async (run) => {
    for (const step of steps) await step(run);
  };
}

function inParallel(steps: readonly Step[]): Step {
  return async (run) => {
    await Promise.all(steps.map((step) => step(run)));
  };
}
