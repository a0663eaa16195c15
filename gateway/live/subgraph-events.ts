/** Asks a subgraph for its events, and whether a reader may follow a topic. Both root fields are inaccessible to callers. */
import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { anonymous } from '../../platform/graph/identity.ts';
import type { LiveEvent } from '../../platform/live/live-event.ts';
import type { Caller } from '../../platform/runtime/open-subgraph.ts';
import type { SubgraphRequest, SubgraphResult } from '../../platform/runtime/subgraph-execution.ts';
import { SubgraphUnavailableError, type SubgraphTransport } from '../../platform/runtime/subgraph-transport.ts';
import type { FollowedTopic } from '../running/followed-topic.ts';

export interface EventPage {
  /** The lowest number that can still be read; the next one if none can. */
  readonly firstKept: number;
  /** The highest number there is. */
  readonly last: number;
  readonly events: readonly Omit<LiveEvent, 'source'>[];
}

export interface Reading {
  readonly after: number;
  readonly first: number;
  /** Without one, events of all topics. */
  readonly topic?: string;
}

export class SubgraphEvents {
  constructor(
    readonly name: string,
    /** What the names of its root fields for events begin with. */
    private readonly prefix: string,
    private readonly transport: SubgraphTransport,
  ) {}

  async read(reading: Reading): Promise<EventPage> {
    const query = `query ReadEvents($after: Int!, $first: Int!, $topic: String) { page: ${this.prefix}LiveEvents(after: $after, first: $first, topic: $topic) { firstKept last events { number topic nodeId } } }`;
    const caller = { identity: anonymous, languages: [], requestId: randomUUID() };
    const data = await this.ask({ query, variables: { ...reading } }, caller);
    return data['page'] as EventPage;
  }

  /** Rejects with the error for the reader. */
  async mustFollow({ field, id }: Pick<FollowedTopic, 'field' | 'id'>, caller: Caller): Promise<void> {
    const query = `query MayFollow($field: String!, $id: ID!) { ${this.prefix}LiveTopic(field: $field, id: $id) }`;
    await this.ask({ query, variables: { field, id } }, caller);
  }

  private async ask(
    request: Pick<SubgraphRequest, 'query' | 'variables'>,
    caller: Caller,
  ): Promise<Readonly<Record<string, unknown>>> {
    const { data, errors } = await this.send({ ...request, isIdempotent: true }, caller);
    const [error] = errors ?? [];
    if (error) throw new GraphQLError(error.message, { extensions: error.extensions });
    return data ?? {};
  }

  private async send(request: SubgraphRequest, caller: Caller): Promise<SubgraphResult> {
    try {
      return await this.transport.send(request, caller);
    } catch (error) {
      if (!(error instanceof SubgraphUnavailableError)) throw error;
      throw new GraphQLError(`${this.name} is not available at the moment; try again shortly.`, {
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: this.name },
        originalError: error,
      });
    }
  }
}
