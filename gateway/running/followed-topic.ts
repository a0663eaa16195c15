/** What the reader of a subscription follows, read from its one root field: a topic of one subgraph, and where to begin. */
import type { QueryPlan } from '@apollo/query-planner';
import {
  getArgumentValues,
  GraphQLError,
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Variables } from '../plain-data.ts';
import { selectedFields } from './selected-fields.ts';

export type Followed =
  { readonly topic: FollowedTopic; readonly errors?: undefined } | { readonly errors: readonly GraphQLError[] };

export interface FollowedTopic {
  readonly subgraph: string;
  readonly field: string;
  /** The id in the argument of the field. */
  readonly id: string;
  /** Cursor of the last event that the reader knows; null for one who wants new events only. */
  readonly after: string | null;
  /** The variable that holds `after` and nothing else; null if there is none. */
  readonly afterVariable: string | null;
}

const AFTER = 'after';

interface Planned {
  readonly operation: OperationDefinitionNode;
  readonly plan: QueryPlan;
}

/** Null for an operation that is no subscription. */
export function followedTopic(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operation, plan: { node } }: Planned,
): ((variables: Variables) => Followed) | null {
  const root = schema.getSubscriptionType();
  if (node?.kind !== 'Subscription' || !root) return null;
  const subgraph = node.primary.serviceName;
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
  return (variables) => {
    const selecting = { schema, fragments, conditions: variables };
    const [[field] = []] = selectedFields(selecting, root, [operation.selectionSet]).values();
    const definition = field && root.getFields()[field.name.value];
    // With @skip or @include, nothing may be left.
    if (!definition) return { errors: [new GraphQLError('The subscription selects no field.', REFUSED)] };
    const { [AFTER]: after, ...others } = getArgumentValues(definition, field, variables);
    const [id] = Object.values(others);
    return {
      topic: {
        subgraph,
        field: definition.name,
        id: String(id),
        after: typeof after === 'string' ? after : null,
        afterVariable: variableOfAfter(document, field),
      },
    };
  };
}

const REFUSED = { extensions: { code: 'BAD_USER_INPUT' } };

function variableOfAfter(document: DocumentNode, field: FieldNode): string | null {
  const value = field.arguments?.find(({ name }) => name.value === AFTER)?.value;
  if (value?.kind !== Kind.VARIABLE) return null;
  const name = value.name.value;
  let uses = 0;
  visit(document, {
    VariableDefinition: () => false,
    Variable: (variable) => {
      if (variable.name.value === name) uses += 1;
    },
  });
  return uses === 1 ? name : null;
}
