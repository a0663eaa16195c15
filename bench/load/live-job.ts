/** The orders to the process of the readers, and its reports: both are messages between processes. */
import type { Question } from '../operations.ts';

export interface LiveJob {
  /** Address of the GraphQL endpoint. */
  readonly url: string;
  /** The operation that every socket subscribes to. */
  readonly question: Question;
  readonly sockets: number;
}

export interface PostJob {
  readonly url: string;
  readonly questions: readonly Question[];
  readonly perSecond: number;
}

export type LiveOrder = { readonly open: LiveJob } | { readonly post: PostJob };

export interface LiveResult {
  /** Events that all sockets together received. */
  readonly events: number;
  /** From the mutation sent to the event received, over all sockets; 0 without sockets. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Processor time of the process of the readers, which also sends the mutations. */
  readonly readerCpuMs: number;
  /** One of the messages. */
  readonly message: string;
}

export type LiveReport = { readonly result: LiveResult | null } | { readonly failure: string };
