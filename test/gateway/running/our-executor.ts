/** The hub's executor over subgraphs of a test, asked without HTTP. */
import type { GatewayExecutor, GatewayGraphQLRequestContext, GatewayInterface } from '@apollo/server-gateway-interface';
import { parse, type GraphQLSchema } from 'graphql';
import type { Path } from '../../../gateway/running/response-path.ts';
import { planExecution } from '../../../gateway/operations/plan-execution.ts';
import { openLog } from '../../../platform/base/log.ts';
import { anonymous } from '../../../platform/graph/identity.ts';
import type { SubgraphRequest, SubgraphResult } from '../../../platform/runtime/subgraph-execution.ts';
import type { GeneratedOperation } from './generated-operation.ts';

export type AskSubgraph = (subgraph: string, request: SubgraphRequest) => Promise<SubgraphResult>;

export interface Outcome {
  readonly data: unknown;
  readonly errors: readonly { readonly path: Path; readonly code: unknown }[];
}

export type Answer = (operation: GeneratedOperation) => Promise<Outcome>;

const caller = { identity: anonymous, languages: [], requestId: 'request-1234' };

export async function ourExecutor(
  supergraphSdl: string,
  ask: AskSubgraph,
): Promise<{ readonly schema: GraphQLSchema; readonly answer: Answer }> {
  const gateway = planExecution({
    supergraphSdl,
    transportTo: ({ name }) => ({
      send: async (request) => asJson(await ask(name, request)),
      close: () => Promise.resolve(),
    }),
    log: openLog('silent'),
  });
  let schema: GraphQLSchema | undefined;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const answer = await answerOf(gateway);
  if (!schema) throw new Error('The gateway told no schema.');
  return { schema, answer };
}

export async function answerOf(gateway: GatewayInterface): Promise<Answer> {
  const { executor } = await gateway.load({ apollo: {} });
  if (!executor) throw new Error('The gateway has no executor.');
  return (operation) => outcome(executor, operation);
}

async function outcome(executor: GatewayExecutor, { source, variables }: GeneratedOperation): Promise<Outcome> {
  const request = {
    request: { query: source, variables },
    source,
    queryHash: source,
    document: parse(source),
    context: { caller },
    metrics: {},
  } as unknown as GatewayGraphQLRequestContext;
  try {
    const { data, errors = [] } = await executor(request);
    return {
      data: asJson(data ?? null),
      errors: errors.map(({ path = [], extensions: { code } }) => ({ path, code })),
    };
  } catch (error) {
    // What the planner cannot plan, it cannot plan for either.
    return { data: null, errors: [{ path: [], code: error instanceof Error ? error.message : error }] };
  }
}

/** What would have crossed a network. */
export function asJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}
