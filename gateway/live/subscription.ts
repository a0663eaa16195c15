/**
 * One subscription of one reader, or of several readers with equal operations and equal rights: answers about each event with
 * the rights that the reader has now.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { GraphQLError, type ExecutionResult, type GraphQLFormattedError } from 'graphql';
import type { Log } from '../../platform/base/log.ts';
import { anonymous } from '../../platform/graph/identity.ts';
import { topicOf } from '../../platform/live/live-event.ts';
import type { ConcurrencyLimit } from '../../platform/runtime/concurrency-limit.ts';
import { logFaults, tracedError } from '../http/fault-trace.ts';
import { publicError } from '../http/public-errors.ts';
import type { HubContext } from '../hub-context.ts';
import type { FollowedTopic } from '../running/followed-topic.ts';
import type { Person } from '../sign-in/access-tokens.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { SubscriptionRequest, ReadySubscription, SubscriptionOperations } from './subscription-request.ts';
import { cursorOf } from './cursor.ts';
import type { NumberedEvent } from './event-source.ts';
import { SubscriptionRefusal, refusalOrNull } from './subscription-refusal.ts';

/** Who reads, as checked when the socket or the stream was opened. */
export interface Who {
  /** Null for an anonymous reader. */
  readonly person: Person | null;
  readonly languages: readonly string[];
}

/** A message as UTF-8, null if the reader may not see this event, or why the subscription ends. */
export type EventAnswer = Buffer | null | SubscriptionRefusal;

export interface Answering {
  readonly operations: SubscriptionOperations;
  readonly signIn: Pick<SignIn, 'identityOfPerson'>;
  /** Limits what is asked of the subgraphs at once for all subscriptions, so that queries do not wait behind events. */
  readonly limit: ConcurrencyLimit;
  readonly hubUrl: () => string;
  readonly log: Log;
}

/** How long an event waits for a subgraph that does not answer, and how long what begins waits for its turn. */
export const PATIENCE_MS = 30_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** Codes of a subgraph for one event: the reader may not see it, or may not follow the topic any more. */
const NOT_READABLE = 'EVENT_NOT_READABLE';
const ENDING = new Set<unknown>(['NOT_FOUND', 'UNAUTHENTICATED', 'FORBIDDEN']);
const UNAVAILABLE = new Set<unknown>(['SUBGRAPH_UNAVAILABLE', 'SIGN_IN_UNAVAILABLE']);

export class Subscription {
  private constructor(
    private readonly request: SubscriptionRequest,
    private readonly who: Who,
    private ready: ReadySubscription,
    private readonly answering: Answering,
  ) {}

  /** Rejects with the error for the reader. */
  static async begin(request: SubscriptionRequest, who: Who, answering: Answering): Promise<Subscription> {
    const context = anonymousContext(who, answering);
    return new Subscription(request, who, await answering.operations.ready(request, context), answering);
  }

  get topic(): FollowedTopic {
    return this.ready.topic;
  }

  get topicName(): string {
    return topicOf(this.topic.field, this.topic.id);
  }

  /** Equal for readers who are told the same. */
  get key(): string {
    const { text, operationName, variables } = this.request;
    const { person, languages } = this.who;
    const { afterVariable } = this.topic;
    const shared = Object.entries(variables).filter(([name]) => name !== afterVariable);
    return JSON.stringify([person, languages, operationName, shared.sort(), text]);
  }

  /** The context of the reader now. */
  async context(): Promise<HubContext> {
    const context = anonymousContext(this.who, this.answering);
    if (!this.who.person) return context;
    const { requestId } = context.caller;
    const identity = await this.answering.signIn.identityOfPerson(this.who.person, requestId);
    return { caller: { ...context.caller, identity } };
  }

  /** Waits for subgraphs that do not answer, while somebody waits for the event. */
  async answer(event: NumberedEvent, isAwaited: () => boolean): Promise<EventAnswer> {
    const begun = Date.now();
    for (let pause = FIRST_PAUSE_MS; ; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const answer = await this.answering.limit.run(PATIENCE_MS, () => this.attempt(event)).catch(overloaded);
      const isUnavailable = answer instanceof SubscriptionRefusal && UNAVAILABLE.has(answer.code);
      if (!isUnavailable || !isAwaited()) return answer;
      if (Date.now() - begun > PATIENCE_MS) return this.missed(event.number - 1);
      await wait(pause, undefined, { ref: false });
    }
  }

  /** The message to readers that events are lost to them. */
  missed(number: number): Buffer {
    const message = 'Events were missed. Read again what you show; events after this cursor follow.';
    return encoded({
      data: null,
      errors: [{ message, extensions: { code: 'EVENTS_MISSED' } }],
      extensions: { cursor: cursorOf(this.topic.subgraph, number) },
    });
  }

  private async attempt(event: NumberedEvent): Promise<EventAnswer> {
    let requestId = '';
    try {
      const context = await this.context();
      ({ requestId } = context.caller);
      // The supergraph was replaced meanwhile.
      if (!this.ready.operation.isServed()) this.ready = await this.answering.operations.ready(this.request, context);
      const result = await this.ready.operation.run(this.request.variables, context, { nodeId: event.nodeId });
      return this.worded(result, event, requestId);
    } catch (error) {
      return refusalOrNull(error) ?? this.fault(error, requestId);
    }
  }

  private worded({ data, errors }: ExecutionResult, event: NumberedEvent, requestId: string): EventAnswer {
    const extensions = { cursor: cursorOf(this.topic.subgraph, event.number) };
    if (!errors) return encoded({ data, extensions });
    const code = isWithoutValue(data) ? errors.find(({ path = [] }) => path.length <= 1)?.extensions['code'] : null;
    if (code === NOT_READABLE) return null;
    const worded = errors.map((error) => tracedError(publicError(error.toJSON()), requestId));
    if (ENDING.has(code) || UNAVAILABLE.has(code) || data === undefined) return new SubscriptionRefusal(worded);
    logFaults(this.answering.log, errors, requestId);
    return encoded({ data, errors: worded, extensions });
  }

  private fault(error: unknown, requestId: string): SubscriptionRefusal {
    const fault = new GraphQLError('An event failed.', { originalError: error instanceof Error ? error : null });
    logFaults(this.answering.log, [fault], requestId);
    const worded: GraphQLFormattedError = tracedError(publicError(fault.toJSON()), requestId);
    return new SubscriptionRefusal([worded]);
  }
}

function overloaded(error: unknown): SubscriptionRefusal {
  const refusal = refusalOrNull(error);
  if (refusal) return refusal;
  throw error;
}

/** Once for all readers. */
function encoded(message: object): Buffer {
  return Buffer.from(JSON.stringify(message));
}

function isWithoutValue(data: ExecutionResult['data']): boolean {
  return Object.values(data ?? {}).every((value) => value === null);
}

function anonymousContext({ languages }: Who, { hubUrl }: Answering): HubContext {
  return { caller: { identity: anonymous, languages, requestId: randomUUID(), hubUrl: hubUrl() } };
}
