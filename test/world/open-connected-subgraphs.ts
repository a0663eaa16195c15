/** The four subgraphs on empty databases of their own, reading one another's feeds when a test says so. */
import { subgraphs } from '../../gateway/subgraphs.ts';
import { feedReader } from '../../covenant/subgraph/read-feed.ts';
import { inProcessTransport } from '../../platform/runtime/in-process-transport.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { openTestSubgraph, type TestSubgraph } from './open-test-subgraph.ts';
import { testEngine } from './temporary-database.ts';
import { rawSql, sqlName, type SqlText } from '../../platform/database/sql-text.ts';
import { insertRows } from '../../platform/database/rows.ts';

const TIMEOUT_MS = 60_000;

export interface ConnectedSubgraphs {
  of(name: SubgraphName): TestSubgraph;
  /** One reads what the others have told so far. */
  catchUp(name: SubgraphName): Promise<void>;
  insert(name: SubgraphName, table: string, row: Record<string, string | number | null>): Promise<void>;
  /** Every row of every table as text, by `subgraph.table`. */
  everything(): Promise<ReadonlyMap<string, string>>;
  close(): Promise<void>;
}

export async function openConnectedSubgraphs(): Promise<ConnectedSubgraphs> {
  const opened = new Map<SubgraphName, TestSubgraph>();
  for (const subgraph of subgraphs) opened.set(subgraph.name, await openTestSubgraph(subgraph));
  const of = (name: SubgraphName): TestSubgraph => {
    const found = opened.get(name);
    if (!found) throw new Error(`There is no subgraph ${name}.`);
    return found;
  };
  const readFeed = feedReader(
    new Map([...opened].map(([name, { running }]) => [name, inProcessTransport(running, TIMEOUT_MS)])),
  );
  return {
    of,
    catchUp: (name) => of(name).running.projections.catchUp(readFeed),
    insert: (name, table, row) =>
      of(name).running.database.write((transaction) => insertRows(transaction, sqlName(table), [row])),
    async everything() {
      const found = new Map<string, string>();
      for (const [name, { running }] of opened) {
        for (const { table } of await running.database.select<{ table: string }>(tables())) {
          const rows = await running.database.select(rawSql`SELECT * FROM ${sqlName(table)}`);
          found.set(`${name}.${table}`, JSON.stringify(rows));
        }
      }
      return found;
    },
    close: async () => {
      await Promise.all([...opened.values()].map((one) => one.close()));
    },
  };
}

function tables(): SqlText {
  return testEngine() === 'sqlite'
    ? rawSql`SELECT name AS "table" FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%' AND name NOT LIKE 'sqlite%'`
    : rawSql`SELECT table_name AS "table" FROM information_schema.tables WHERE table_schema = DATABASE()`;
}
