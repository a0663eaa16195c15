/** The hub's executor and the stock one of Apollo's gateway over the same subgraphs, asked the same. */
import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { parse, print, visit, type GraphQLSchema, type SelectionNode } from 'graphql';
import type { Path } from '../../../gateway/running/response-path.ts';
import { isExcluded } from '../../../platform/graph/excluded-selections.ts';
import type { GeneratedOperation } from './generated-operation.ts';
import { answerOf, asJson, ourExecutor, type Answer, type AskSubgraph, type Outcome } from './our-executor.ts';

export interface TwoExecutors {
  readonly schema: GraphQLSchema;
  readonly ours: Answer;
  readonly stock: Answer;
}

export async function twoExecutors(supergraphSdl: string, ask: AskSubgraph): Promise<TwoExecutors> {
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const silent = { debug: nothing, info: nothing, warn: nothing, error: nothing };
  const stock = new ApolloGateway({
    supergraphSdl,
    logger: silent,
    // As the hub plans: of two names for one failing field, the order of the text decides which is told.
    queryPlannerConfig: { reuseQueryFragments: false },
    buildService: ({ name }): GraphQLDataSource => ({
      process: async ({ request: { query = '', variables, operationName } }) =>
        asJson(await ask(name, { query, variables, operationName })) as never,
    }),
  }) as unknown as GatewayInterface;
  const { schema, answer: ours } = await ourExecutor(supergraphSdl, ask);
  const answer = await answerOf(stock);
  return { schema, ours, stock: (operation) => answer(withoutExcluded(operation)) };
}

/** The stock executor asks subgraphs also for what a written condition leaves out, and tells what is wrong with it. */
function withoutExcluded({ source, variables }: GeneratedOperation): GeneratedOperation {
  const left = (selection: SelectionNode): null | undefined => (isExcluded(selection) ? null : undefined);
  const document = visit(parse(source), { Field: left, InlineFragment: left, FragmentSpread: left });
  return { source: print(document), variables };
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

/** What is comparable of an operation refused for null in a variable. */
export const REFUSED = { data: null, errors: [' BAD_USER_INPUT'] };

/** What is comparable where the planner fails, as it does for both; null where it does not. */
export function unplanned(outcome: Outcome): ReturnType<typeof comparable> | null {
  const isPlanned = outcome.data !== null || outcome.errors.some(({ path }) => path.length > 0);
  return isPlanned ? null : comparable(outcome);
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

function nothing(): void {
  // The stock gateway's own lines are of no interest here.
}
