/** The limits of requests to a subgraph, one row with its setting for each. */
import type { LimitSettings } from './limit-setting.ts';

export interface TransportLimits {
  /** Time limit of a request, including its wait for a slot. */
  readonly timeoutMs: number;
  readonly maxAnswerBytes: number;
  /** Concurrent requests to one subgraph. */
  readonly maxConcurrent: number;
  /** Requests that wait for a slot. */
  readonly maxWaiting: number;
  /** Failures in a row after which the circuit breaker opens. */
  readonly breakerFailures: number;
  readonly breakerCoolDownMs: number;
}

export const transportLimitSettings: LimitSettings<keyof TransportLimits> = {
  timeoutMs: {
    name: 'SUBGRAPH_TIMEOUT_MS',
    default: 5_000,
    from: 10,
    to: 120_000,
    meaning: 'How long a subgraph may take for its whole answer.',
  },
  maxAnswerBytes: {
    name: 'SUBGRAPH_MAX_ANSWER_BYTES',
    default: 10_000_000,
    from: 10_000,
    to: 1_000_000_000,
    meaning: 'Largest answer of a subgraph that is read; distributed mode, as are the four below.',
  },
  maxConcurrent: {
    name: 'SUBGRAPH_MAX_CONCURRENT',
    default: 64,
    from: 1,
    to: 1_000,
    meaning: 'Requests under way to one subgraph, each on a connection of its own; further ones wait.',
  },
  maxWaiting: {
    name: 'SUBGRAPH_MAX_WAITING',
    default: 1_000,
    from: 0,
    to: 100_000,
    meaning: 'Requests that wait for their turn at one subgraph, within the time they have; further ones fail at once.',
  },
  breakerFailures: {
    name: 'SUBGRAPH_BREAKER_FAILURES',
    default: 5,
    from: 1,
    to: 1_000,
    meaning: 'After so many failures in a row a subgraph is left alone, and what it owns is missing at once.',
  },
  breakerCoolDownMs: {
    name: 'SUBGRAPH_BREAKER_COOL_DOWN_MS',
    default: 1_000,
    from: 10,
    to: 600_000,
    meaning: 'How long it is left alone before one request tries whether it answers again.',
  },
};
