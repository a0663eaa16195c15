/** Whose connection counts: the address behind proxies that are trusted, and nobody's word. */
import type { IncomingMessage } from 'node:http';
import { Connections } from '../../../gateway/live/connections.ts';

const limits = { maxConnections: 5, maxConnectionsPerAddress: 2, maxConnectionsPerPerson: 2 };
const from = (remoteAddress: string, forwarded?: string): IncomingMessage =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;
const areTaken = (trusted: readonly string[], requests: readonly IncomingMessage[]): boolean[] => {
  const connections = new Connections(limits, trusted);
  return requests.map((request) => connections.add(request) !== null);
};

describe('connections', () => {
  it.each([
    ['of one address', [from('192.0.2.1'), from('192.0.2.1'), from('192.0.2.1')], false],
    ['of one address, also written as IPv6', [from('192.0.2.1'), from('::ffff:192.0.2.1'), from('192.0.2.1')], false],
    ['of one network of IPv6', [from('2001:db8::1'), from('2001:db8::2'), from('2001:db8:0:0:9::3')], false],
    ['of different networks of IPv6', [from('2001:db8::1'), from('2001:db8::2'), from('2001:db8:0:1::3')], true],
    [
      'of one address that names others',
      [from('192.0.2.1', '1.1.1.1'), from('192.0.2.1', '1.1.1.2'), from('192.0.2.1', '1.1.1.3')],
      false,
    ],
    [
      'behind a trusted proxy',
      [from('10.0.0.1', '1.1.1.1'), from('10.0.0.1', '1.1.1.2'), from('10.0.0.1', '1.1.1.3')],
      true,
    ],
    [
      'of one address behind a trusted proxy, whatever it says',
      [from('10.0.0.1', '9.9.9.9, 1.1.1.1'), from('10.0.0.1', '8.8.8.8, 1.1.1.1'), from('10.0.0.1', '1.1.1.1')],
      false,
    ],
  ])('%s are counted together or not', (_whose, requests, isTaken) => {
    expect(areTaken(['10.0.0.0/8'], requests)).toEqual([true, true, isTaken]);
  });

  it('are limited as a whole, and free a place once when they close', () => {
    const connections = new Connections(limits, []);
    const taken = [1, 2, 3, 4, 5].map((number) => connections.add(from(`192.0.2.${String(number)}`)));
    expect(connections.add(from('192.0.2.6'))).toBeNull();
    taken[0]?.close();
    taken[0]?.close();
    expect(connections.size).toBe(4);
    expect(connections.add(from('192.0.2.6'))).not.toBeNull();
    expect(connections.add(from('192.0.2.7'))).toBeNull();
  });
});
