/** Opens the real hub, embedded, on a free port and on databases of its own that hold the real data. */
import { openHub, type Hub } from '../../gateway/hub.ts';
import { openLog } from '../../platform/base/log.ts';
import { readSettings, type Settings } from '../../covenant/settings/settings.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { filledDatabases, settingsOf } from './filled-databases.ts';
import { testEngine, type TestEngine } from './temporary-database.ts';

export interface Statement {
  readonly subgraph: SubgraphName;
  readonly sql: string;
}

export interface GraphqlAnswer<Data> {
  readonly data: Data;
  readonly errors?: readonly { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

export interface TestHub {
  readonly hub: Hub;
  readonly graphqlUrl: string;
  /** Statements that answered requests since it was last emptied. */
  readonly statements: Statement[];
  /** Posts an operation as a client would. */
  post<Data = Record<string, never>>(
    query: string,
    variables?: Record<string, unknown>,
    headers?: Record<string, string>,
  ): Promise<GraphqlAnswer<Data>>;
  close(): Promise<void>;
}

export async function openTestHub(
  changes: Partial<Settings> = {},
  engine: TestEngine = testEngine(),
): Promise<TestHub> {
  const databases = await filledDatabases(engine, changes.hasExampleContent ?? true);
  const statements: Statement[] = [];
  const settings: Settings = {
    // Nothing reads the feeds in between, so that statements counted are those of a request.
    ...readSettings({ PORT: '0', EXAMPLE_CONTENT: 'on', FEED_INTERVAL_MS: '3600000', DUTIES: 'off' }),
    databases: settingsOf(databases),
    ...changes,
  };
  const hub = await openHub(settings, {
    log: openLog('silent'),
    statements: (subgraph) => (sql) => statements.push({ subgraph, sql }),
  });
  const graphqlUrl = `${hub.url}/graphql`;
  return {
    hub,
    graphqlUrl,
    statements,
    async post<Data>(query: string, variables = {}, headers = {}) {
      const response = await fetch(graphqlUrl, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as GraphqlAnswer<Data>;
    },
    async close() {
      await hub.close();
      await Promise.all(Object.values(databases).map((database) => database.remove()));
    },
  };
}
