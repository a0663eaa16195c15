/** The types of one fetch of a plan, shared by its execution and its error handling. */
import type { Represent } from './representations.ts';
import type { ResponsePath } from './response-path.ts';
import type { Rewrite } from './rewrites.ts';

/** A fetch of a plan, the same for all requests. */
export interface Fetch {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly isIdempotent: boolean;
  /** True for the fetch of a subscription that is told which event it is about. */
  readonly isAboutEvent: boolean;
  /** Where its objects are in the answer under construction. */
  readonly responsePath: ResponsePath;
  /** Its index in the plan. */
  readonly order: number;
  /** What is missing in the answer when the fetch fails. */
  readonly responseNames: readonly string[];
  readonly variableNames: readonly string[];
  readonly represent: Represent | null;
  readonly toSubgraph: Rewrite | null;
  readonly fromSubgraph: Rewrite | null;
}

/** Message and extensions of the error at every field that a failed fetch should have filled. */
export interface Loss {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}
