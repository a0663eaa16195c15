/** Begins subscriptions for sockets and event streams: the same checks, the same audiences. */
import { randomUUID } from 'node:crypto';
import type { GoodToken } from '../sign-in/access-tokens.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import { invalidToken } from '../sign-in/token-refusals.ts';
import type { Audiences } from './audience.ts';
import { readSubscriptionRequest, type RequestParameters } from './subscription-request.ts';
import { LiveReader, noSource, type Outlet } from './live-reader.ts';
import type { LiveSources } from './live-sources.ts';
import { refusalWith, refusalOrNull, type SubscriptionRefusal } from './subscription-refusal.ts';
import { PATIENCE_MS, Subscription, type Answering, type Who } from './subscription.ts';

interface Parts extends Answering {
  readonly signIn: SignIn;
  readonly sources: LiveSources;
  readonly audiences: Audiences;
}

export class Subscriptions {
  private readers = 0;

  constructor(private readonly parts: Parts) {}

  /** Subscriptions that have not ended. */
  get size(): number {
    return this.readers;
  }

  /** Checks an Authorization header; rejects with an HttpRefusal. */
  async checkToken(authorization: string): Promise<GoodToken> {
    const token = await this.parts.signIn.checkToken(authorization, randomUUID());
    // A request may come a moment after its token has expired, as clocks differ. A socket or stream may not begin then.
    if (token.expiresAt > Date.now()) return token;
    throw invalidToken('The access token has expired.');
  }

  /** Rejects with `SubscriptionRefusal`. The outlet is told of events at once, and of its end if the hub ends it. */
  async begin(parameters: RequestParameters, who: Who, outlet: Outlet): Promise<{ stop(): void }> {
    const reader = await this.reader(parameters, who, outlet).catch((error: unknown) => {
      throw this.reasonOf(error);
    });
    this.readers += 1;
    const stopped = (): void => {
      this.readers -= 1;
    };
    reader.follow(this.parts.audiences, stopped).catch((error: unknown) => {
      reader.end(this.reasonOf(error));
    });
    return {
      stop: () => {
        reader.stop();
      },
    };
  }

  private async reader(parameters: RequestParameters, who: Who, outlet: Outlet): Promise<LiveReader> {
    const subscription = await Subscription.begin(readSubscriptionRequest(parameters), who, this.parts);
    const source = this.parts.sources.of(subscription.topic.subgraph);
    if (!source) throw noSource();
    return this.parts.limit.run(PATIENCE_MS, () => LiveReader.begin(subscription, source, outlet));
  }

  private reasonOf(error: unknown): SubscriptionRefusal {
    const reason = refusalOrNull(error);
    if (reason) return reason;
    const requestId = randomUUID();
    const stack = error instanceof Error ? error.stack : String(error);
    this.parts.log.error({ requestId, error: stack }, 'a subscription failed');
    return refusalWith('INTERNAL_SERVER_ERROR', 'The hub could not begin this subscription.', { requestId });
  }
}
