/**
 * What the hub keeps of one operation text. The first request with the text makes the record, and later requests use it. A
 * kept record means that the text is small enough and valid.
 */
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { AnsweredEvent } from '../../platform/graph/request-context.ts';
import type { HubContext } from '../hub-context.ts';
import type { Variables } from '../plain-data.ts';
import type { ReadyOperation } from '../running/run.ts';

/** The cost of an answer, under the names that other public GraphQL servers use. */
export type CostExtensions = Readonly<Record<'cost', { requestedQueryCost: number; maximumAvailable: number }>>;

/** An operation that was validated and planned. */
export interface RunnableOperation {
  /** For a subscription: answers about the event. */
  run(variables: Variables, context: HubContext, event?: AnsweredEvent): Promise<ExecutionResult>;
  /** For a subscription: what its reader follows. Null for all other operations. */
  readonly followed: ReadyOperation['followed'];
  /** False once the supergraph it was planned over is no longer served. */
  isServed(): boolean;
}

export type Headers = readonly (readonly [string, string])[];

/** What was made of the operation over one schema. Each property names the one file that writes it. */
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

  /** What was made over this schema; discards what was made over another one. */
  over(schema: GraphQLSchema): MadeOperation {
    if (this.current?.schema !== schema) this.current = { schema, headers: new Map() };
    return this.current;
  }

  /** What was made last; null until the text was found valid. */
  get made(): MadeOperation | null {
    return this.current;
  }
}
