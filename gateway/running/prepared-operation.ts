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
import type { NormalForm } from '../planning/normal-form.ts';
import type { SupergraphPlanner } from '../planning/supergraph-planner.ts';
import { LostFetchError } from './fetch-failure.ts';
import { introspectionOf } from './introspection.ts';
import { stepOf } from './plan-steps.ts';
import { projectionOf, type Project } from './projection.ts';
import { RunErrors } from './run-errors.ts';
import type { Ask, Run } from './run.ts';
import { selectedFields, type Selecting } from './selected-fields.ts';
import { variableCoercion } from './variable-values.ts';

/** `lifted` are the values of the spelling that is run. */
export type PreparedOperation = (variables: Variables, lifted: Variables, ask: Ask) => Promise<ExecutionResult<Data>>;

/** The shape of the answer under one set of conditions. */
interface Form {
  readonly project: Project;
  readonly asksSubgraphs: boolean;
}

/** Sets of conditions kept per operation; of most operations only a few are used. */
const MAX_FORMS = 16;

export function prepareOperation(
  planner: SupergraphPlanner,
  { document, operation, lifted: values }: NormalForm,
): PreparedOperation {
  const step = stepOf(planner.wholeSchema, planner.plan(document));
  const formFor = formsOf(planner, document, operation);
  // What was written in the operation has been found valid there.
  const variableDefinitions = (operation.variableDefinitions ?? []).filter(
    ({ variable }) => !Object.hasOwn(values, variable.name.value),
  );

  const isLifted = Object.keys(values).length > 0;
  const coercedOf = variableCoercion(planner.publicSchema, variableDefinitions);
  const refuseNulls = refusedNulls({ schema: planner.publicSchema, document, operation });

  return async (given, lifted, ask) => {
    const { coerced, errors } = coercedOf(given);
    if (errors) return { errors };
    const refused = refuseNulls(given);
    if (refused.length > 0) return { errors: refused };
    const { project, asksSubgraphs } = formFor(coerced);
    if (asksSubgraphs && !step) return { errors: [new GraphQLError('No subgraph can answer this operation.')] };
    // Not spread, here and in `askFor`: what V8 keeps of objects spread into one waits for the slow collection, 700 bytes of a
    // request, and a tenth of its processor time goes with it.
    const variables = isLifted ? Object.assign({}, given, lifted) : given;
    const run: Run = { data: {}, variables, coercedVariables: coerced, errors: new RunErrors(), ask };
    // An operation that only asks about the schema is planned as `__typename`, which needs no subgraph.
    if (asksSubgraphs) await step?.(run);
    return resultOf(project(run.data, variables) as Data | null, run.errors.inOrder());
  };
}

function formsOf(
  { publicSchema: schema }: SupergraphPlanner,
  document: DocumentNode,
  operation: OperationDefinitionNode,
): (coerced: Variables) => Form {
  const root = schema.getRootType(operation.operation) as GraphQLObjectType;
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  const conditionNames = conditionNamesOf(document);
  const introspect = introspectionOf(schema, document, operation);
  const forms = new LRUCache<string, Form>({ max: MAX_FORMS });

  return (coerced) => {
    const key = conditionNames.map((name) => String(coerced[name])).join();
    const known = forms.get(key);
    if (known) return known;
    const conditions = Object.fromEntries(conditionNames.map((name) => [name, coerced[name]]));
    const selecting: Selecting = { schema, fragments, conditions };
    const rootFields = selectedFields(selecting, root, [operation.selectionSet]);
    const form: Form = {
      project: projectionOf({ ...selecting, introspect }, root, operation.selectionSet),
      asksSubgraphs: [...rootFields.values()].some(([field]) => field?.name.value.startsWith('__') === false),
    };
    forms.set(key, form);
    return form;
  };
}

/** Names of the variables that `@skip` and `@include` ask. */
function conditionNamesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** A lost field gets one error where the finished answer has null, even when several fetches lost it. */
function resultOf(data: Data | null, found: readonly GraphQLError[]): ExecutionResult<Data> {
  if (found.length === 0) return { data };
  const lostPaths = new Set<string>();
  const errors = found.flatMap((error) => {
    if (!(error instanceof LostFetchError)) return [error];
    return error.located(data).filter(({ path }) => {
      const text = JSON.stringify(path);
      return lostPaths.size < lostPaths.add(text).size;
    });
  });
  return { data, errors };
}
