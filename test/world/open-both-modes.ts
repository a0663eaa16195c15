/**
 * The same data behind both modes of the hub: embedded, and distributed with the same subgraphs served over HTTP, each
 * of which can be taken away, made to misbehave and brought back.
 */
import { createServer, type RequestListener, type Server } from 'node:http';
import { openHub, type Hub } from '../../gateway/hub.ts';
import type { Log } from '../../platform/base/log.ts';
import { perSubgraph } from '../../covenant/settings/subgraph-settings.ts';
import { readSettings, type Settings } from '../../covenant/settings/settings.ts';
import { closed, listening } from '../../platform/runtime/http-listening.ts';
import { serveSubgraph } from '../../platform/runtime/serve-subgraph.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';
import { openTestHub, type Statement, type TestHub } from './open-test-hub.ts';

export interface BothForms {
  readonly embedded: Hub;
  readonly distributed: Hub;
  /** Statements that answered requests of either since it was last emptied. */
  readonly statements: Statement[];
  /** Takes a subgraph off its port; with `instead` something else answers there. */
  readonly stop: (name: SubgraphName, instead?: RequestListener) => Promise<void>;
  /** The subgraph is on its port again. */
  readonly start: (name: SubgraphName) => Promise<void>;
  close(): Promise<void>;
}

const SECRET = 'a secret of at least thirty-two characters';
const HOST = '127.0.0.1';
/** One for both, as addresses in an answer name it. */
const PUBLIC_URL = 'https://hub.example.org';

/** `changes`: settings of both. */
export async function openBothForms(timeoutMs: number, log: Log, changes: Partial<Settings> = {}): Promise<BothForms> {
  const embedded = await openTestHub({ publicUrl: PUBLIC_URL, ...changes });
  const served = new Map<SubgraphName, { port: number; close: () => Promise<void> }>();

  async function start(name: SubgraphName): Promise<void> {
    const port = served.get(name)?.port ?? 0;
    await served.get(name)?.close();
    const running = embedded.hub.running.find(({ subgraph }) => subgraph.name === name);
    if (!running) throw new Error(`${name} does not run.`);
    const server = await serveSubgraph(running, { host: HOST, port, secret: SECRET });
    served.set(name, { port: Number(new URL(server.url).port), close: () => server.close() });
  }

  for (const name of subgraphNames) await start(name);
  const portOf = (name: SubgraphName): number => served.get(name)?.port ?? 0;
  const settings = {
    ...readSettings({ PORT: '0', SUBGRAPH_TIMEOUT_MS: String(timeoutMs), PUBLIC_URL }),
    subgraphUrls: perSubgraph((name) => `http://${HOST}:${String(portOf(name))}/graphql`),
    subgraphSecret: SECRET,
    ...changes,
  };
  const distributed = await openHub(settings, { log });

  return {
    embedded: embedded.hub,
    distributed,
    statements: embedded.statements,
    start,
    async stop(name, instead) {
      await served.get(name)?.close();
      served.set(name, { port: portOf(name), close: await somethingElse(portOf(name), instead) });
    },
    close: () => closeAll(distributed, served, embedded),
  };
}

async function somethingElse(port: number, answer: RequestListener | undefined): Promise<() => Promise<void>> {
  if (!answer) return () => Promise.resolve();
  const server: Server = createServer(answer);
  await listening(server, port, HOST);
  return () => {
    server.closeAllConnections();
    return closed(server);
  };
}

async function closeAll(
  distributed: Hub,
  served: ReadonlyMap<SubgraphName, { close: () => Promise<void> }>,
  embedded: TestHub,
): Promise<void> {
  await distributed.close();
  for (const { close } of served.values()) await close();
  await embedded.close();
}
