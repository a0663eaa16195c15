/** The types of one fetch of a plan, shared by what asks for it and what tells of its errors. */
import type { Represent } from './representations.ts';
import type { ResponsePath } from './response-path.ts';
import type { Rewrite } from './rewrites.ts';

/** A fetch with everything about it that no request changes. */
export interface Fetch {
  readonly subgraph: string;
  readonly query: string;
  readonly operationName: string | undefined;
  readonly isIdempotent: boolean;
  /** Where its objects are in the answer under construction. */
  readonly responsePath: ResponsePath;
  /** Its turn in the plan. */
  readonly order: number;
  /** What is missing in the answer when the fetch fails. */
  readonly responseNames: readonly string[];
  readonly variableNames: readonly string[];
  readonly represent: Represent | null;
  readonly toSubgraph: Rewrite | null;
  readonly fromSubgraph: Rewrite | null;
}

/** What an error of a failed fetch says at every field that was lost. */
export interface Loss {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}
