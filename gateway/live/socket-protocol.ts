/** The protocol graphql-transport-ws by graphql-ws: who a socket is, and its subscriptions. */
import { GraphQLError, GraphQLSchema, parse, type GraphQLFormattedError } from 'graphql';
import { makeServer, type Server } from 'graphql-ws';
import type { LiveLimits } from '../../covenant/settings/live-settings.ts';
import { HttpRefusal } from '../http-refusal.ts';
import type { Subscriptions } from './subscriptions.ts';
import { closeReasons, type LiveSocket } from './live-socket.ts';
import { SubscriptionRefusal, refusalWith } from './subscription-refusal.ts';
import { RunningSubscription } from './running-subscription.ts';
import type { Who } from './subscription.ts';

/** What the hub keeps of a socket beside the state of graphql-ws. */
export interface SocketState {
  readonly socket: LiveSocket;
  /** The header of the upgrade; a token in `connection_init` is preferred. */
  readonly authorization: string | undefined;
  who: Who;
  /** Subscriptions that begin or go on, by id. */
  readonly running: Map<string, RunningSubscription>;
}

const MAX_ID_LENGTH = 200;
const MAX_REASON_LENGTH = 120;
/** graphql-ws looks only at the kind of the operation. */
const ANY_SUBSCRIPTION = { schema: new GraphQLSchema({}), document: parse('subscription { any }'), rootValue: null };

export function socketProtocol(
  subscriptions: Subscriptions,
  { maxSubscriptionsPerConnection: most }: Pick<LiveLimits, 'maxSubscriptionsPerConnection'>,
): Server<SocketState> {
  async function begin(
    state: SocketState,
    id: string,
    payload: object,
  ): Promise<RunningSubscription | SubscriptionRefusal> {
    // Its client has completed an earlier one with this id, which still begins.
    state.running.get(id)?.abandon();
    if (state.running.size >= most) return tooManySubscriptions(most);
    const running = new RunningSubscription((over) => {
      if (state.running.get(id) === over) state.running.delete(id);
    });
    state.running.set(id, running);
    try {
      const outlet = state.socket.outlet(id, (reason) => {
        running.end(reason);
      });
      running.begun(await subscriptions.begin(payload, state.who, outlet));
      return running;
    } catch (error) {
      const isAbandoned = running.isAbandoned;
      running.abandon();
      if (!(error instanceof SubscriptionRefusal)) throw error;
      return isAbandoned ? running : error;
    }
  }

  return makeServer<Record<string, unknown>, SocketState>({
    onConnect: ({ connectionParams = {}, extra }) => isAdmitted(subscriptions, connectionParams, extra),
    async onSubscribe({ extra: state }, id, payload) {
      if (id.length > MAX_ID_LENGTH) {
        state.socket.close(closeReasons.longId);
        return [new GraphQLError(closeReasons.longId.reason)];
      }
      const running = await begin(state, id, payload);
      if (running instanceof SubscriptionRefusal) return [errorOf(running)];
      // graphql-ws would take this one for the next one with its id.
      if (running.isAbandoned) return new Promise(() => undefined);
      return { ...ANY_SUBSCRIPTION, contextValue: running };
    },
    subscribe: ({ contextValue }) => contextValue as RunningSubscription,
    onError: (_context, _id, _payload, errors) => errors.flatMap(formatted),
  });
}

/** False if the reader is not admitted; the socket is then closed with the reason. */
async function isAdmitted(
  subscriptions: Subscriptions,
  parameters: Readonly<Record<string, unknown>>,
  state: SocketState,
): Promise<boolean> {
  const { socket } = state;
  const named = Object.entries(parameters).find(([name]) => name.toLowerCase() === 'authorization')?.[1];
  const authorization = named ?? state.authorization;
  if (authorization === undefined) return true;
  try {
    const header = typeof authorization === 'string' ? authorization : '';
    const { person, expiresAt } = await subscriptions.checkToken(header);
    if (!socket.counted.belongsTo(person)) {
      socket.close(closeReasons.tooManyOfPerson);
      return false;
    }
    state.who = { ...state.who, person };
    socket.expireAt(expiresAt);
    return true;
  } catch (error) {
    if (!(error instanceof HttpRefusal)) throw error;
    const reason = `Forbidden: ${error.message}`.slice(0, MAX_REASON_LENGTH);
    socket.close(error.status === 503 ? closeReasons.signInUnavailable : { code: 4403, reason });
    return false;
  }
}

function tooManySubscriptions(most: number): SubscriptionRefusal {
  return refusalWith(
    'TOO_MANY_SUBSCRIPTIONS',
    `A socket can have ${String(most)} subscriptions (LIVE_MAX_SUBSCRIPTIONS).`,
    {
      setting: 'LIVE_MAX_SUBSCRIPTIONS',
      limit: most,
    },
  );
}

/** graphql-ws carries errors of its own type only. */
function errorOf(reason: SubscriptionRefusal): GraphQLError {
  return new GraphQLError(reason.message, { originalError: reason });
}

function formatted(error: GraphQLError): readonly GraphQLFormattedError[] {
  return error.originalError instanceof SubscriptionRefusal ? error.originalError.errors : [error.toJSON()];
}
