/** The four subgraphs in the order in which data is installed: a subgraph comes before those that refer to its data. */
import { coordinators } from '../subgraphs/coordinators/subgraph.ts';
import { knowledgeExchange } from '../subgraphs/knowledge-exchange/subgraph.ts';
import { signatories } from '../subgraphs/signatories/subgraph.ts';
import { supportActions } from '../subgraphs/support-actions/subgraph.ts';
import type { Log } from '../platform/base/log.ts';
import type { Settings } from '../covenant/settings/settings.ts';
import type { StatementListener } from '../platform/database/database.ts';
import { openSubgraph, type OpenSubgraphOptions, type RunningSubgraph } from '../platform/runtime/open-subgraph.ts';
import type { CovenantSubgraph } from '../covenant/subgraph/covenant-subgraph.ts';
import type { SubgraphName } from '../covenant/subgraph-name.ts';

export const subgraphs: readonly CovenantSubgraph[] = [coordinators, signatories, supportActions, knowledgeExchange];

export type Statements = (subgraph: SubgraphName) => StatementListener;

interface OpenOptions extends Pick<OpenSubgraphOptions, 'bus' | 'files' | 'isNew' | 'isRehearsal'> {
  readonly statements?: Statements | undefined;
}

/** Opens all four in this process, or none: if one fails to open, the others are closed again. */
export async function openSubgraphs(
  settings: Settings,
  log: Log,
  { statements, ...options }: OpenOptions = {},
): Promise<RunningSubgraph<CovenantSubgraph>[]> {
  const opened: RunningSubgraph<CovenantSubgraph>[] = [];
  try {
    for (const subgraph of subgraphs) {
      const { name } = subgraph;
      opened.push(
        await openSubgraph(subgraph, {
          database: settings.databases[name],
          executor: settings.executors[name],
          log,
          onStatement: statements?.(name),
          ...options,
        }),
      );
    }
    return opened;
  } catch (error) {
    await Promise.all(opened.map((running) => running.close()));
    throw error;
  }
}
