/** Prepares a normalised operation once: its plan and the shape of its answer become functions of a request's variables. */
import {
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type ExecutionResult,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { refusedNulls } from '../../platform/graph/refused-nulls.ts';
import type { Data, Variables } from '../plain-data.ts';
import type { NormalizedOperation } from '../planning/normalized-operation.ts';
import type { SupergraphPlanner } from '../planning/supergraph-planner.ts';
import { LostFetchError } from './fetch-failure.ts';
import { followedTopic, type Followed } from './followed-topic.ts';
import { introspectionOf } from './introspection.ts';
import { stepOf } from './plan-steps.ts';
import { projectionOf, type Project } from './projection.ts';
import { RunErrors } from './run-errors.ts';
import type { Run } from './run.ts';
import { selectedFields, type Selecting } from './selected-fields.ts';
import { variableCoercion } from './variable-values.ts';

/** `lifted` are the literals of the caller's document. */
export interface PreparedOperation {
  run(variables: Variables, lifted: Variables, asking: Asking): Promise<ExecutionResult<Data>>;
  /** For a subscription: what its reader follows. Null for all other operations. */
  readonly followed: ((variables: Variables, lifted: Variables) => Followed) | null;
}

type Asking = Pick<Run, 'ask' | 'event'>;

/** The shape of the answer under one set of conditions. */
interface AnswerShape {
  readonly project: Project;
  readonly asksSubgraphs: boolean;
}

/** The most answer shapes that are kept per operation; most operations use only a few sets of conditions. */
const MAX_SHAPES = 16;

export function prepareOperation(
  planner: SupergraphPlanner,
  { document, operation, lifted: values }: NormalizedOperation,
): PreparedOperation {
  const plan = planner.plan(document);
  const step = stepOf(planner.wholeSchema, plan);
  const shapeFor = answerShapesOf(planner, document, operation);
  // Lifted literals were validated in the caller's document.
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(
    ({ variable }) => !Object.hasOwn(values, variable.name.value),
  );

  const isLifted = Object.keys(values).length > 0;
  const coercedOf = variableCoercion(planner.publicSchema, variableDefinitions);
  const refuseNulls = refusedNulls({ schema: planner.publicSchema, document, operation });

  function checked(callerVariables: Variables): ReturnType<typeof coercedOf> {
    const coercion = coercedOf(callerVariables);
    if (coercion.errors) return coercion;
    const refused = refuseNulls(callerVariables);
    return refused.length > 0 ? { errors: refused } : coercion;
  }

  async function run(
    callerVariables: Variables,
    lifted: Variables,
    { ask, event }: Asking,
  ): Promise<ExecutionResult<Data>> {
    const { coerced, errors } = checked(callerVariables);
    if (errors) return { errors };
    const { project, asksSubgraphs } = shapeFor(coerced);
    if (asksSubgraphs && !step) return { errors: [new GraphQLError('No subgraph can answer this operation.')] };
    // No object spread, here and in `askFor`: V8 then keeps 700 bytes per request until a full collection, which costs a tenth
    // of the request's processor time.
    const variables = isLifted ? Object.assign({}, callerVariables, lifted) : callerVariables;
    const running: Run = { data: {}, variables, coercedVariables: coerced, errors: new RunErrors(), ask, event };
    // An operation that only asks about the schema is planned as `__typename`, which needs no subgraph.
    if (asksSubgraphs) await step?.(running);
    return resultOf(project(running.data, variables) as Data | null, running.errors.inOrder());
  }

  const topicIn = followedTopic(planner.publicSchema, document, { operation, plan });
  return {
    run,
    followed:
      topicIn &&
      ((callerVariables, lifted) => {
        const { coerced, errors } = checked(callerVariables);
        return errors ? { errors } : topicIn({ ...coerced, ...lifted });
      }),
  };
}

function answerShapesOf(
  { publicSchema: schema }: SupergraphPlanner,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (coerced: Variables) => AnswerShape {
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const conditionNames = conditionNamesOf(document);
  const introspect = introspectionOf(schema, document, operation);
  const shapes = new LRUCache<string, AnswerShape>({ max: MAX_SHAPES });

  return (coerced) => {
    const key = conditionNames.map((name) => String(coerced[name])).join();
    const cached = shapes.get(key);
    if (cached) return cached;
    const conditions = Object.fromEntries(conditionNames.map((name) => [name, coerced[name]]));
    const selecting: Selecting = { schema, fragments, conditions };
    const rootFields = selectedFields(selecting, root, [operation.selectionSet]);
    const shape: AnswerShape = {
      project: projectionOf({ ...selecting, introspect }, root, operation.selectionSet),
      asksSubgraphs: [...rootFields.values()].some(([field]) => field?.name.value.startsWith('__') === false),
    };
    shapes.set(key, shape);
    return shape;
  };
}

/** Names of the variables in `@skip` and `@include`. */
function conditionNamesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: args = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of args) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** A lost field gets one error where the finished answer has null, even when several fetches lost it. */
function resultOf(data: Data | null, runErrors: readonly GraphQLError[]): ExecutionResult<Data> {
  if (runErrors.length === 0) return { data };
  const lostPaths = new Set<string>();
  const errors = runErrors.flatMap((error) => {
    if (!(error instanceof LostFetchError)) return [error];
    return error.located(data).filter(({ path }) => {
      const text = JSON.stringify(path);
      return lostPaths.size < lostPaths.add(text).size;
    });
  });
  return { data, errors };
}
