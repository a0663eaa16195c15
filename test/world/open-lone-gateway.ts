/** The gateway alone: its four subgraphs are processes that do not run. It must start, and refuse what it can judge. */
import { openHub, type Hub } from '../../gateway/hub.ts';
import { openLog, type Log } from '../../platform/base/log.ts';
import { readSettings } from '../../covenant/settings/settings.ts';

/** Nobody listens on it. */
const NOBODY = 'http://127.0.0.1:1/graphql';

/** What makes a hub such a gateway. */
export const lonelyEnvironment: Readonly<Record<string, string>> = {
  PORT: '0',
  COORDINATORS_URL: NOBODY,
  SIGNATORIES_URL: NOBODY,
  SUPPORT_ACTIONS_URL: NOBODY,
  KNOWLEDGE_EXCHANGE_URL: NOBODY,
  SUBGRAPH_SECRET: 'a secret of at least thirty-two characters',
};

export async function openLoneGateway(
  environment: Record<string, string> = {},
  log: Log = openLog('silent'),
): Promise<Hub> {
  return openHub(readSettings({ ...lonelyEnvironment, ...environment }), { log });
}
