/** The types of an operation that runs: what its fetches share, and what goes to and comes from the subgraphs. */
import type { ExecutionResult } from 'graphql';
import type { AnsweredEvent } from '../../platform/graph/request-context.ts';
import type { SubgraphRequest, SubgraphResult } from '../../platform/runtime/subgraph-execution.ts';
import type { Data, Variables } from '../plain-data.ts';
import type { Loss } from './fetch.ts';
import type { RunErrors } from './run-errors.ts';
import type { Followed } from './followed-topic.ts';

export interface Run {
  /** The response under construction: everything that was fetched, including what only the plan needed. */
  readonly data: Data;
  /** The caller's raw variables; each subgraph coerces them itself. */
  readonly variables: Variables;
  /** The coerced variables with defaults, for conditions. */
  readonly coercedVariables: Variables;
  readonly errors: RunErrors;
  readonly ask: Ask;
  /** For a subscription: the event that is answered. */
  readonly event: AnsweredEvent | null;
}

/** The answer of a subgraph, or why there is none; never rejects. */
export type Ask = (subgraph: string, request: SubgraphRequest) => Promise<SubgraphResult | { readonly loss: Loss }>;

/** An operation as its caller wrote it, ready to run. */
export interface ReadyOperation {
  run(variables: Variables, ask: Ask, event: AnsweredEvent | null): Promise<ExecutionResult>;
  /** For a subscription: what its reader follows. Null for all other operations. */
  readonly followed: ((variables: Variables) => Followed) | null;
}

/** One node of a plan, ready to run. Never rejects: what fails is an error of the answer. */
export type Step = (run: Run) => Promise<void>;

/** What a step with nothing to do returns. */
export const DONE: Promise<void> = Promise.resolve();
