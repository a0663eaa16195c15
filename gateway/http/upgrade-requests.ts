/**
 * Requests that ask for another protocol than HTTP. Node gives all of them to one listener: those for a WebSocket go on to
 * sockets, and all others are answered as the requests they are, as if they had not asked (RFC 9110, 7.8).
 */
import { STATUS_CODES, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { HttpRefusal } from '../http-refusal.ts';
import { refuseOnSocket } from './broken-request.ts';

export type Upgrade = (request: IncomingMessage, stream: Duplex, head: Buffer) => void;

export function answerUpgrades(server: Server, upgradeAt: (path: string) => Upgrade | null): void {
  server.on('upgrade', (request, stream, head) => {
    if (request.headers.upgrade?.toLowerCase() !== 'websocket') {
      stream.unshift(Buffer.concat([headWithoutUpgrade(request), head]));
      server.emit('connection', stream);
      return;
    }
    // ws listens to errors only while it owns the stream.
    stream.on('error', () => stream.destroy());
    const upgrade = upgradeAt((request.url ?? '/').split('?')[0] ?? '/');
    if (upgrade) upgrade(request, stream, head);
    else refuseUpgrade(stream, new HttpRefusal(404, 'NOT_FOUND', 'There is no socket here; it is at /graphql.'));
  });
}

export function refuseUpgrade(stream: Duplex, { status, code, message }: HttpRefusal): void {
  refuseOnSocket(stream, { status: `${String(status)} ${STATUS_CODES[status] ?? ''}`, code, message });
}

const ABOUT_UPGRADE = new Set(['upgrade', 'http2-settings']);

function headWithoutUpgrade({ method, url, httpVersion, rawHeaders }: IncomingMessage): Buffer {
  const lines = [`${method ?? 'GET'} ${url ?? '/'} HTTP/${httpVersion}`];
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index] ?? '';
    const value = rawHeaders[index + 1] ?? '';
    if (ABOUT_UPGRADE.has(name.toLowerCase())) continue;
    const options = name.toLowerCase() === 'connection' ? withoutUpgrade(value) : value;
    if (options !== '') lines.push(`${name}: ${options}`);
  }
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1');
}

function withoutUpgrade(connection: string): string {
  const options = connection.split(',').map((option) => option.trim());
  return options.filter((option) => !ABOUT_UPGRADE.has(option.toLowerCase())).join(', ');
}
