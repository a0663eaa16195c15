/** Counts sockets and event streams, and refuses more than one gateway, one network address or one person may have open. */
import type { IncomingMessage } from 'node:http';
import proxyaddr from 'proxy-addr';
import type { LiveLimits } from '../../covenant/settings/live-settings.ts';
import type { Person } from '../sign-in/access-tokens.ts';

type Limits = Pick<LiveLimits, 'maxConnections' | 'maxConnectionsPerAddress' | 'maxConnectionsPerPerson'>;

/** One socket or event stream that is counted. */
export interface CountedConnection {
  /** Counts it for the person too; false if the person has too many. */
  belongsTo(person: Person): boolean;
  close(): void;
}

export class Connections {
  private readonly byAddress = new Map<string, number>();
  private readonly byPerson = new Map<string, number>();
  private open = 0;
  private readonly isTrusted: (address: string, hops: number) => boolean;

  constructor(
    private readonly limits: Limits,
    trustedProxies: readonly string[],
  ) {
    this.isTrusted = proxyaddr.compile([...trustedProxies]);
  }

  get size(): number {
    return this.open;
  }

  /** Null if there are too many. */
  add(request: IncomingMessage): CountedConnection | null {
    if (this.open >= this.limits.maxConnections) return null;
    const address = addressOf(request, this.isTrusted);
    if (!counted(this.byAddress, address, this.limits.maxConnectionsPerAddress)) return null;
    this.open += 1;
    let subject: string | null = null;
    let isClosed = false;
    return {
      belongsTo: (person) => {
        const key = JSON.stringify([person.issuer, person.subject]);
        if (isClosed || subject !== null || !counted(this.byPerson, key, this.limits.maxConnectionsPerPerson))
          return false;
        subject = key;
        return true;
      },
      close: () => {
        if (isClosed) return;
        isClosed = true;
        this.open -= 1;
        uncounted(this.byAddress, address);
        if (subject !== null) uncounted(this.byPerson, subject);
      },
    };
  }
}

/** Readers of one network of IPv6 can have any number of addresses, so the network counts. */
function addressOf(request: IncomingMessage, isTrusted: (address: string, hops: number) => boolean): string {
  const address = proxyaddr(request, isTrusted);
  return address.includes('.') ? address.slice(address.lastIndexOf(':') + 1) : networkOf(address);
}

/** The first 64 bits of an IPv6 address. */
function networkOf(address: string): string {
  const [before = '', after = ''] = address.split('::');
  const first = before.split(':').filter((group) => group !== '');
  const last = after.split(':').filter((group) => group !== '');
  const zeros = address.includes('::') ? Math.max(0, 8 - first.length - last.length) : 0;
  return [...first, ...Array<string>(zeros).fill('0'), ...last].slice(0, 4).join(':');
}

function counted(counts: Map<string, number>, key: string, most: number): boolean {
  const count = counts.get(key) ?? 0;
  if (count >= most) return false;
  counts.set(key, count + 1);
  return true;
}

function uncounted(counts: Map<string, number>, key: string): void {
  const count = counts.get(key) ?? 0;
  if (count <= 1) counts.delete(key);
  else counts.set(key, count - 1);
}
