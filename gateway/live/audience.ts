/** Readers with equal operations and equal rights: each event is answered once for all of them, and is one text. */
import type { EventSource, NumberedEvent, TopicListener } from './event-source.ts';
import { SubscriptionRefusal } from './subscription-refusal.ts';
import type { Subscription } from './subscription.ts';

/** One reader of an audience. */
export interface AudienceReader {
  tell(number: number, payload: Buffer): void;
  missed(number: number, payload: Buffer): void;
  end(reason: SubscriptionRefusal): void;
}

/** An event, or the number up to which events are lost. */
type Waiting = { readonly event: NumberedEvent } | { readonly missed: number };

export class Audience implements TopicListener {
  private readonly readers = new Set<AudienceReader>();
  private waiting: Waiting[] = [];
  private isTelling = false;

  constructor(
    private readonly subscription: Subscription,
    private readonly maxWaiting: number,
    private readonly ended: () => void,
  ) {}

  add(reader: AudienceReader): void {
    this.readers.add(reader);
  }

  remove(reader: AudienceReader): void {
    if (this.readers.delete(reader) && this.readers.size === 0) this.ended();
  }

  event(event: NumberedEvent): void {
    if (this.waiting.length < this.maxWaiting) this.wait({ event });
    else this.missed(event.number);
  }

  missed(number: number): void {
    this.waiting = [];
    this.wait({ missed: number });
  }

  private wait(next: Waiting): void {
    this.waiting.push(next);
    if (!this.isTelling) void this.tellAll();
  }

  private async tellAll(): Promise<void> {
    this.isTelling = true;
    for (let next = this.waiting.shift(); next && this.readers.size > 0; next = this.waiting.shift()) {
      if ('event' in next) await this.tell(next.event);
      else this.tellMissed(next.missed);
    }
    this.isTelling = false;
  }

  private async tell(event: NumberedEvent): Promise<void> {
    const answer = await this.subscription.answer(event, () => this.readers.size > 0);
    if (answer instanceof SubscriptionRefusal) this.end(answer);
    else if (answer !== null) for (const reader of this.readers) reader.tell(event.number, answer);
  }

  private tellMissed(number: number): void {
    const payload = this.subscription.missed(number);
    for (const reader of this.readers) reader.missed(number, payload);
  }

  private end(reason: SubscriptionRefusal): void {
    for (const reader of this.readers) reader.end(reason);
  }
}

/** All audiences of a gateway. */
export class Audiences {
  private readonly audiences = new Map<string, Audience>();

  constructor(private readonly maxWaiting: number) {}

  get size(): number {
    return this.audiences.size;
  }

  /** Tells the reader of every event from now on; returns what ends it. */
  join(subscription: Subscription, source: EventSource, reader: AudienceReader): () => void {
    const audience = this.audienceOf(subscription, source);
    audience.add(reader);
    return () => {
      audience.remove(reader);
    };
  }

  private audienceOf(subscription: Subscription, source: EventSource): Audience {
    const { key } = subscription;
    const known = this.audiences.get(key);
    if (known) return known;
    const audience = new Audience(subscription, this.maxWaiting, () => {
      stopListening();
      this.audiences.delete(key);
    });
    const stopListening = source.listen(subscription.topicName, audience);
    this.audiences.set(key, audience);
    return audience;
  }
}
