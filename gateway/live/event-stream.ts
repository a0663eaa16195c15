/** One subscription as an event stream: how much may wait for its reader, and its end. */
import type { ServerResponse } from 'node:http';
import type { LiveLimits } from '../../covenant/settings/live-settings.ts';
import { atTime } from './at-time.ts';
import type { Outlet } from './live-reader.ts';
import type { SubscriptionRefusal } from './subscription-refusal.ts';
import { WaitingMessages } from './waiting-messages.ts';

/** A comment: some browsers take the headers only with the first bytes. */
const COMMENT = ':\n\n';
const NEXT = Buffer.from('event: next\ndata: ');
const END_OF_EVENT = Buffer.from('\n\n');
const COMPLETE = 'event: complete\ndata:\n\n';

export class EventStream implements Outlet {
  private readonly waiting: WaitingMessages;

  constructor(
    private readonly response: ServerResponse,
    limits: Pick<LiveLimits, 'maxWaitingMessages'>,
  ) {
    this.waiting = new WaitingMessages(limits.maxWaitingMessages);
  }

  /** `expiresAt` is when the access token expires, which ends the stream; null for an anonymous reader. */
  open(expiresAt: number | null): void {
    this.response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'private, no-store',
      // Proxies such as nginx would hold the events back.
      'x-accel-buffering': 'no',
    });
    this.write(COMMENT);
    this.response.once('close', () => {
      this.waiting.clear();
    });
    if (expiresAt === null) return;
    const stopTimer = atTime(expiresAt, () => {
      this.goAway();
    });
    this.response.once('close', stopTimer);
  }

  next(payload: Buffer): void {
    this.write(Buffer.concat([NEXT, payload, END_OF_EVENT]));
  }

  end(reason?: SubscriptionRefusal): void {
    if (reason) this.next(Buffer.from(JSON.stringify({ errors: reason.errors })));
    this.write(COMPLETE);
    this.response.end();
  }

  /** Ends it without a last word, so that its client comes again. */
  goAway(): void {
    this.response.end();
  }

  keepAlive(): void {
    this.write(COMMENT);
  }

  drained(): Promise<void> {
    return this.waiting.drained();
  }

  private write(text: string | Buffer): void {
    if (this.response.writableEnded || this.response.destroyed) return;
    if (!this.waiting.hasRoom(this.response.writableLength)) {
      this.response.destroy();
      return;
    }
    this.waiting.add();
    this.response.write(text, this.waiting.written);
  }
}
