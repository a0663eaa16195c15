/** One socket: what it may send, how much may wait for it, and its end. graphql-ws keeps the rules of the protocol. */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { LiveLimits } from '../../covenant/settings/live-settings.ts';
import { atTime } from './at-time.ts';
import type { CountedConnection } from './connections.ts';
import type { Outlet } from './live-reader.ts';
import { MessageAllowance } from './message-allowance.ts';
import type { SubscriptionRefusal } from './subscription-refusal.ts';
import { textFrame } from './text-frame.ts';
import { WaitingMessages } from './waiting-messages.ts';

export interface CloseReason {
  readonly code: number;
  readonly reason: string;
}

/** Close codes of the protocol graphql-transport-ws, and of WebSocket (RFC 6455, 7.4, and its registry). */
export const closeReasons = {
  invalidMessage: { code: 4400, reason: 'Invalid message received' },
  binaryMessage: { code: 4400, reason: 'Invalid message received: messages are text' },
  longId: { code: 4400, reason: 'Invalid message received: the id is longer than 200 characters' },
  tooManyMessages: { code: 4429, reason: 'Too many messages' },
  tokenExpired: { code: 4403, reason: 'Forbidden: the access token has expired' },
  goingAway: { code: 1001, reason: 'The hub is going away' },
  tooSlow: { code: 1013, reason: 'Too many messages wait for this reader' },
  tooManyOfPerson: { code: 1013, reason: 'Too many connections of this person' },
  signInUnavailable: { code: 1013, reason: 'The access token cannot be checked at the moment' },
} as const satisfies Readonly<Record<string, CloseReason>>;

/** How long a socket that is closed has to take the last message and to say goodbye. */
const FAREWELL_MS = 2_000;
/** Ends each message that carries an event. */
const TAIL = Buffer.from('}');

export class LiveSocket {
  /** False after a keep-alive question without an answer. */
  isThere = true;
  /** Called when the hub closes it: nothing that follows is for it. */
  closing: () => void = () => undefined;
  private readonly allowance: MessageAllowance;
  private readonly waiting: WaitingMessages;
  private stopTimer: () => void = () => undefined;

  constructor(
    private readonly socket: WebSocket,
    /** What the socket writes to. */
    private readonly stream: Duplex,
    readonly counted: CountedConnection,
    limits: Pick<LiveLimits, 'maxMessagesPerMinute' | 'maxWaitingMessages'>,
  ) {
    this.allowance = new MessageAllowance(limits.maxMessagesPerMinute);
    this.waiting = new WaitingMessages(limits.maxWaitingMessages);
  }

  get isOpen(): boolean {
    return this.socket.readyState === this.socket.OPEN;
  }

  /** False if the message is not to be read, as the socket is closed or has sent too many. */
  takes(): boolean {
    if (!this.isOpen) return false;
    if (this.allowance.take()) return true;
    this.close(closeReasons.tooManyMessages);
    return false;
  }

  send(text: string): void {
    if (this.takesOneMore()) this.socket.send(text, this.waiting.written);
  }

  /** The outlet of one subscription. `ended` tells graphql-ws that the hub ends it. */
  outlet(id: string, ended: (reason?: SubscriptionRefusal) => void): Outlet {
    const head = Buffer.from(`{"id":${JSON.stringify(id)},"type":"next","payload":`);
    return {
      next: (payload) => {
        if (this.takesOneMore()) this.stream.write(textFrame([head, payload, TAIL]), this.waiting.written);
      },
      end: ended,
      drained: () => this.waiting.drained(),
    };
  }

  expireAt(time: number): void {
    this.stopTimer = atTime(time, () => {
      this.close(closeReasons.tokenExpired);
    });
  }

  close({ code, reason }: CloseReason): void {
    if (!this.isOpen) return;
    this.socket.close(code, reason);
    this.closing();
    // A reader that does not read never says goodbye.
    setTimeout(() => {
      this.socket.terminate();
    }, FAREWELL_MS).unref();
  }

  /** Asks whether somebody is there, or ends the socket if the last question was not answered. */
  keepAlive(): void {
    if (!this.isThere) this.socket.terminate();
    else if (this.isOpen) {
      this.isThere = false;
      this.socket.ping();
    }
  }

  /** Must be called when the socket is closed. */
  closed(): void {
    this.stopTimer();
    this.counted.close();
    this.waiting.clear();
  }

  /** Counts a message that is about to be sent; false if it may not be, as the socket is closed or its reader too slow. */
  private takesOneMore(): boolean {
    if (!this.isOpen) return false;
    const hasRoom = this.waiting.hasRoom(this.socket.bufferedAmount);
    if (hasRoom) this.waiting.add();
    else this.close(closeReasons.tooSlow);
    return hasRoom;
  }
}
