/** The job and the result of the load generator. Both are JSON, as it is a process of its own that reads and prints them. */
import type { Question } from '../operations.ts';

export interface LoadJob {
  readonly url: string;
  readonly questions: readonly Question[];
  readonly connections: number;
  /** Either a time or a number of requests; with neither, each question is asked once. */
  readonly seconds?: number;
  readonly requests?: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly requestsPerSecond: number;
  readonly meanMs: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers other than 200, and requests that got none. */
  readonly failures: number;
}
