/** Serves the addresses of a folder of files as the hub does, where a test has a subgraph and no hub. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileRoutes } from '../../gateway/files/file-routes.ts';
import { refuse } from '../../gateway/http/refuse.ts';
import { HttpRefusal } from '../../gateway/http-refusal.ts';
import type { FolderStore } from '../../platform/files/folder-store.ts';

export async function serveFiles(store: FolderStore): Promise<{ readonly url: string; close(): Promise<void> }> {
  const routes = fileRoutes(store);
  const server = createServer((request, response) => {
    routes(request, response).catch((error: unknown) => {
      if (error instanceof HttpRefusal) refuse(request, response, error);
      else response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
