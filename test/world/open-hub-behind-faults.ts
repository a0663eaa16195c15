/** The distributed mode with a proxy in front of each of its four subgraphs, over the data of the embedded mode. */
import { openHub, type Hub } from '../../gateway/hub.ts';
import { openLog } from '../../platform/base/log.ts';
import { perSubgraph } from '../../covenant/settings/subgraph-settings.ts';
import { readSettings } from '../../covenant/settings/settings.ts';
import { serveSubgraph, type ServedSubgraph } from '../../platform/runtime/serve-subgraph.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { faultProxy, type FaultProxy } from './fault-proxy.ts';
import { openTestHub } from './open-test-hub.ts';

export interface HubBehindFaults {
  readonly hub: Hub;
  /** A second one with settings of its own. */
  open(environment: Record<string, string>): Promise<Hub>;
  proxyOf(name: SubgraphName): FaultProxy;
  close(): Promise<void>;
}

const SECRET = 'a secret of at least thirty-two characters';

export async function openHubBehindFaults(environment: Record<string, string>): Promise<HubBehindFaults> {
  const embedded = await openTestHub();
  const served: ServedSubgraph[] = [];
  const proxies = new Map<string, FaultProxy>();
  const hubs: Hub[] = [];
  for (const running of embedded.hub.running) {
    const server = await serveSubgraph(running, { host: '127.0.0.1', port: 0, secret: SECRET });
    served.push(server);
    proxies.set(running.subgraph.name, await faultProxy(server.url));
  }
  function proxyOf(name: SubgraphName): FaultProxy {
    const proxy = proxies.get(name);
    if (!proxy) throw new Error(`${name} has no proxy.`);
    return proxy;
  }
  async function open(own: Record<string, string>): Promise<Hub> {
    const settings = {
      ...readSettings({ PORT: '0', SIGN_IN: 'off', ...own }),
      subgraphUrls: perSubgraph((name) => proxyOf(name).url),
      subgraphSecret: SECRET,
    };
    const hub = await openHub(settings, { log: openLog('silent') });
    hubs.push(hub);
    return hub;
  }
  return {
    hub: await open(environment),
    open,
    proxyOf,
    async close() {
      for (const hub of hubs) await hub.close();
      for (const proxy of proxies.values()) await proxy.close();
      for (const server of served) await server.close();
      await embedded.close();
    },
  };
}
