/** Says where a peer listens, in the words the bench waits for. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

export function listenAndAnnounce(server: Server): void {
  server.listen(0, '127.0.0.1', () => {
    console.log(`listening at http://127.0.0.1:${String((server.address() as AddressInfo).port)}`);
  });
}
