/** The hub's executor and the stock one of Apollo's gateway over the same subgraphs, asked the same. */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayExecutor, GatewayGraphQLRequestContext, GatewayInterface } from '@apollo/server-gateway-interface';
import { parse, type GraphQLSchema } from 'graphql';
import type { Path } from '../../../gateway/execution/lost-fields.ts';
import { planExecution } from '../../../gateway/execution/plan-execution.ts';
import { openLog } from '../../../platform/log.ts';
import { anonymous } from '../../../platform/subgraph/identity.ts';
import type { SubgraphRequest, SubgraphResult } from '../../../platform/subgraph/subgraph-execution.ts';
import type { GeneratedOperation } from './generated-operation.ts';

export type AskSubgraph = (subgraph: string, request: SubgraphRequest) => Promise<SubgraphResult>;

export interface Outcome {
  readonly data: unknown;
  readonly errors: readonly { readonly path: Path; readonly code: unknown }[];
}

export interface TwoExecutors {
  readonly schema: GraphQLSchema;
  ours(operation: GeneratedOperation): Promise<Outcome>;
  stock(operation: GeneratedOperation): Promise<Outcome>;
}

const caller = { identity: anonymous, languages: [], requestId: 'request-1234' };

export async function twoExecutors(supergraphSdl: string, ask: AskSubgraph): Promise<TwoExecutors> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const stock = new ApolloGateway({
    supergraphSdl,
    logger: silent,
    buildService: ({ name }): GraphQLDataSource => ({
      process: async ({ request: { query = '', variables, operationName } }) =>
        asJson(await ask(name, { query, variables, operationName })) as never,
    }),
  }) as unknown as GatewayInterface;
  const ours = planExecution({
    supergraphSdl,
    transportTo: ({ name }) => ({
      send: async (request) => asJson(await ask(name, request)),
      close: () => Promise.resolve(),
    }),
    log: openLog('silent'),
  });
  let schema: GraphQLSchema | undefined;
  ours.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
  });
  const [ourExecutor, stockExecutor] = [await executorOf(ours), await executorOf(stock)];
  if (!schema) throw new Error('The gateway told no schema.');
  return {
    schema,
    ours: (operation) => outcome(ourExecutor, operation),
    stock: (operation) => outcome(stockExecutor, operation),
  };
}

async function executorOf(gateway: GatewayInterface): Promise<GatewayExecutor> {
  const { executor } = await gateway.load({ apollo: {} });
  if (!executor) throw new Error('The gateway has no executor.');
  return executor;
}

async function outcome(executor: GatewayExecutor, { source, variables }: GeneratedOperation): Promise<Outcome> {
  const request = {
    request: { query: source, variables },
    source,
    queryHash: source,
    document: parse(source),
    context: { caller, passed: {} },
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

/**
 * What must be the same: the data, and errors by place and code. Below lists only the field counts: where a fetch is about
 * some entries of a list, the stock executor counts all of them, and tells the error at another entry.
 */
export function comparable({ data, errors }: Outcome): { data: unknown; errors: string[] } {
  const told = errors.map(({ path, code }) => {
    const isInList = path.some((step) => typeof step === 'number');
    return `${isInList ? String(path.filter((step) => typeof step === 'string')) : path.join()} ${String(code)}`;
  });
  return { data, errors: [...new Set(told)].sort() };
}

/** Null also where something before the path's end is null. */
export function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const step of path) {
    if (typeof value !== 'object' || value === null) break;
    value = (value as Record<string, unknown>)[step];
  }
  return value;
}

/** What would have crossed a network. */
function asJson<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

function nothing(): void {
  // The stock gateway's own lines are of no interest here.
}
