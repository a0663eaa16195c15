/** Starts the servers of the peers over one folder of database files; those over HTTP share the four subgraphs. */
import { cpSync, rmSync } from 'node:fs';
import { perSubgraph, variableOf } from '../../covenant/settings/subgraph-settings.ts';
import { subgraphNames, type SubgraphName } from '../../covenant/subgraph-name.ts';
import { benchProgram, hubProgram, startServer, type ServerProcess } from '../server-process.ts';
import type { PeerName } from './peer-names.ts';

export interface RunningPeer {
  readonly name: PeerName;
  /** Address of its GraphQL endpoint. */
  readonly url: string;
  /** All processes an answer needs. */
  readonly pids: readonly number[];
}

export interface OpenPeers {
  readonly running: readonly RunningPeer[];
  close(): Promise<void>;
}

/** Public on purpose: the processes listen on the loopback address only, while the bench runs. */
export const SECRET = 'a secret of the bench, thirty-two characters and more';
const OVER_HTTP: ReadonlySet<PeerName> = new Set(['hive', 'apollo', 'distributed']);

export async function openPeers(folder: string, names: readonly PeerName[]): Promise<OpenPeers> {
  const started: ServerProcess[] = [];
  const close = async (): Promise<void> => {
    // Stops the gateways first: a subgraph waits for its callers to leave.
    for (const server of started.reverse()) await server.stop();
  };
  const start = async (...args: Parameters<typeof startServer>): Promise<ServerProcess> => {
    const server = await startServer(...args);
    started.push(server);
    return server;
  };
  try {
    const subgraphs = names.some((name) => OVER_HTTP.has(name)) ? await startSubgraphs(folder, start) : null;
    const running: RunningPeer[] = [];
    for (const name of names) {
      const server = await start(...commandOf(name, folder, subgraphs));
      const behind = subgraphs && OVER_HTTP.has(name) ? Object.values(subgraphs) : [];
      running.push({ name, url: `${server.url}/graphql`, pids: [server, ...behind].map(({ pid }) => pid) });
    }
    return { running, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Subgraphs = Readonly<Record<SubgraphName, ServerProcess>>;

async function startSubgraphs(
  folder: string,
  start: (...args: Parameters<typeof startServer>) => Promise<ServerProcess>,
): Promise<Subgraphs> {
  const servers = new Map<SubgraphName, ServerProcess>();
  // One process at a time may serve a database file, and the embedded hub serves these.
  const copy = `${folder}-of-subgraphs`;
  rmSync(copy, { recursive: true, force: true });
  cpSync(folder, copy, { recursive: true });
  for (const name of subgraphNames) {
    // They get no addresses of the others, so they read no change feeds: nothing changes while the bench runs.
    servers.set(name, await start(hubProgram(`subgraphs/${name}/main`), { DATA_DIR: copy, SUBGRAPH_SECRET: SECRET }));
  }
  return perSubgraph((name) => servers.get(name) as ServerProcess);
}

function commandOf(name: PeerName, folder: string, subgraphs: Subgraphs | null): Parameters<typeof startServer> {
  const addresses = subgraphs
    ? Object.fromEntries(subgraphNames.map((one) => [`${variableOf(one)}_URL`, `${subgraphs[one].url}/graphql`]))
    : {};
  const overHttp = { ...addresses, SUBGRAPH_SECRET: SECRET };
  switch (name) {
    case 'hub':
      return [hubProgram('gateway/main'), { DATA_DIR: folder }];
    case 'hand':
      return [benchProgram('peers/hand/main.ts', folder)];
    case 'mercurius':
      return [benchProgram('peers/mercurius/main.ts', folder)];
    case 'hive':
      return [benchProgram('peers/hive/main.ts'), overHttp];
    case 'apollo':
      return [benchProgram('peers/apollo/main.ts'), overHttp];
    case 'distributed':
      return [hubProgram('gateway/main'), overHttp];
  }
}
