/** All four subgraphs on databases of their own, filled with small tables and their example content, each told of the others. */
import { readFile } from 'node:fs/promises';
import { subgraphs } from '../../gateway/subgraphs.ts';
import { feedReader } from '../../covenant/subgraph/read-feed.ts';
import { projectFile } from '../../platform/base/project-file.ts';
import { inProcessTransport } from '../../platform/runtime/in-process-transport.ts';
import type { SubgraphName } from '../../covenant/subgraph-name.ts';
import { importBundled, importText } from './import-table.ts';
import { openTestSubgraph, type TestSubgraph } from './open-test-subgraph.ts';

export interface FilledSubgraphs {
  of(name: SubgraphName): TestSubgraph;
  close(): Promise<void>;
}

/** Tables by who takes them, in the order in which one builds on another. */
const TABLES: readonly (readonly [string, readonly SubgraphName[]])[] = [
  ['nuts.csv', ['coordinators', 'signatories', 'support-actions', 'knowledge-exchange']],
  ['coordinators.csv', ['coordinators']],
  ['coordinator_support.csv', ['support-actions']],
  ['case_studies_seen.csv', ['knowledge-exchange']],
  ['events_seen.csv', ['knowledge-exchange']],
];

/** Lines of the table of signatories, which is long. */
const SIGNATORIES = 200;
const TIMEOUT_MS = 60_000;

export async function openFilledSubgraphs(): Promise<FilledSubgraphs> {
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
  for (const { running } of opened.values()) running.projections.connect(readFeed);
  const catchUp = async (): Promise<void> => {
    for (const { running } of opened.values()) await running.projections.catchUp(readFeed);
  };
  for (const [table, names] of TABLES) {
    for (const name of names) await importBundled(of(name).running, table);
    await catchUp();
  }
  const signatories = await readFile(projectFile('data/signatories.csv'), 'utf8');
  await importText(of('signatories').running, signatories.split('\n').slice(0, SIGNATORIES).join('\n'));
  for (const subgraph of subgraphs) await subgraph.loadExampleContent?.(of(subgraph.name).running.database);
  await catchUp();
  return {
    of,
    close: async () => {
      await Promise.all([...opened.values()].map((one) => one.close()));
    },
  };
}
