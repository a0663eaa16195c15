/**
 * What the hub knows of one operation as it is written in one text. It is made by the first request that sends the text, and
 * later requests use it. That there is a record says that the text was found small enough and valid.
 */
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { HubContext } from '../hub-context.ts';
import type { Variables } from '../plain-data.ts';

/** What an answer says of its cost, in the words other public GraphQL servers use. */
export type CostExtensions = Readonly<Record<'cost', { requestedQueryCost: number; maximumAvailable: number }>>;

/** An operation that was validated and planned, for whoever asks now. */
export interface RunnableOperation {
  run(variables: Variables, context: HubContext): Promise<ExecutionResult>;
  /** False once another supergraph is served than the one it was planned over. */
  isServed(): boolean;
}

export type Headers = readonly (readonly [string, string])[];

/** What was made of the operation over one schema. Each part is written in one place, which is named beside it. */
export interface MadeOperation {
  readonly schema: GraphQLSchema;
  /** The cost for variables; throws where a list in them is too long. Written by the limits (`query-limits.ts`). */
  costFor?: (variables: Variables) => CostExtensions;
  /** Written by the executor (`plan-execution.ts`). */
  runnable?: RunnableOperation;
  /** Headers of an answer by what the caller accepts, as Apollo Server wrote them. Written by the route (`graphql-route.ts`). */
  readonly headers: Map<string, Headers>;
}

export class OperationRecord {
  private current: MadeOperation | null = null;

  /** What was made over this schema. What was made over another one is forgotten. */
  over(schema: GraphQLSchema): MadeOperation {
    if (this.current?.schema !== schema) this.current = { schema, headers: new Map() };
    return this.current;
  }

  /** What was made last; null while nothing of the text was found valid. */
  get made(): MadeOperation | null {
    return this.current;
  }
}
