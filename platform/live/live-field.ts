/**
 * The frame of every subscription field. A subgraph does not stream: the gateway asks it about each event as by a query, with the
 * rights of the reader.
 */
import { Arg, Ctx, ID, Resolver, Subscription, type ClassType } from 'type-graphql';
import { HubError } from '../base/errors.ts';
import type { RequestContext } from '../graph/request-context.ts';

export interface LiveField {
  readonly name: string;
  readonly description: string;
  readonly type: () => ClassType;
  /** The argument that names what readers follow. */
  readonly argument: { readonly name: string; readonly description: string };
  /** Finds what readers follow; null if it does not exist or the reader may not see it. */
  readonly find: (context: RequestContext, id: string) => Promise<object | null>;
  /** Finds the thing of an event, if it is another one than what readers follow. */
  readonly findNode?: (context: RequestContext, nodeId: string) => Promise<object | null>;
}

/** Refuses to follow what the reader may not see. */
export async function mustFollow(field: LiveField, context: RequestContext, id: string): Promise<object> {
  const followed = await field.find(context, id);
  if (followed) return followed;
  throw new HubError('NOT_FOUND', `${field.name}: nothing that you may follow has this ${field.argument.name}.`, {
    argument: field.argument.name,
  });
}

async function nodeOf(field: LiveField, context: RequestContext, id: string): Promise<object> {
  if (!context.event) throw new HubError('BAD_USER_INPUT', 'A subgraph answers a subscription about one event.');
  const followed = await mustFollow(field, context, id);
  if (!field.findNode) return followed;
  const node = await field.findNode(context, context.event.nodeId);
  if (node) return node;
  throw new HubError('EVENT_NOT_READABLE', 'You may not read what this event is about.');
}

/** One method for each field on a resolver class, as type-graphql would read it from decorators. */
export function resolverOfLiveFields(fields: readonly LiveField[]): ClassType {
  // eslint-disable-next-line @typescript-eslint/no-extraneous-class -- its methods are added below.
  class LiveFieldsResolver {}
  const methods = LiveFieldsResolver.prototype as Record<string, unknown>;
  for (const field of fields) {
    const { name, description, type, argument } = field;
    methods[name] = (id: string, _after: string | null | undefined, context: RequestContext) =>
      nodeOf(field, context, id);
    const method = Object.getOwnPropertyDescriptor(methods, name) ?? {};
    Subscription(type, { description, topics: name })(methods, name, method);
    Arg(argument.name, () => ID, { description: argument.description })(methods, name, 0);
    Arg('after', () => String, {
      nullable: true,
      description:
        'Cursor of the last event that was received, from `extensions.cursor` of its message: what happened since then comes first. Events are kept for 24 hours; without a cursor, only new ones come.',
    })(methods, name, 1);
    Ctx()(methods, name, 2);
  }
  Resolver()(LiveFieldsResolver);
  return LiveFieldsResolver;
}
