/** An opened coordinators subgraph which a test fills with a few coordinators, and to which it tells what others own. */
import { idOfSource } from '../../../covenant/ids.ts';
import type { SqlValue } from '../../../platform/database/database.ts';
import { sqlName } from '../../../platform/database/sql-text.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { SubgraphName } from '../../../covenant/subgraph-name.ts';
import { coordinators } from '../../../subgraphs/coordinators/subgraph.ts';
import { coordinatorsTable, type CoordinatorCells } from '../../world/coordinators-table.ts';
import { importText } from '../../world/import-table.ts';
import { openTestSubgraph, type TestSubgraph } from '../../world/open-test-subgraph.ts';

export interface Told {
  readonly kind: string;
  readonly entityId: string;
  readonly removed?: boolean;
  readonly facts: Readonly<Record<string, unknown>>;
}

export interface CoordinatorsWorld extends TestSubgraph {
  importCoordinators(...some: readonly CoordinatorCells[]): Promise<unknown>;
  /** Delivers changes as the feed of another subgraph does. */
  tell(source: SubgraphName, ...changes: readonly Told[]): Promise<void>;
  /** Writes a row that later acts of people will write. */
  insert(table: string, row: Readonly<Record<string, SqlValue>>): Promise<void>;
  /** Slugs of the directory in its order. */
  slugs(filter?: Record<string, unknown>, orderBy?: string): Promise<string[]>;
}

export function coordinatorIdOf(slug: string): string {
  return idOfSource('Coordinator', slug);
}

/** A civil day so many days from today. */
export function dayFromToday(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}

export async function openCoordinatorsWorld(options: { readonly hasFiles?: boolean } = {}): Promise<CoordinatorsWorld> {
  const subgraph = await openTestSubgraph(coordinators, options);
  const { running } = subgraph;
  const positions = new Map<SubgraphName, number>();
  return {
    ...subgraph,
    importCoordinators: (...some) => importText(running, coordinatorsTable(...some)),
    async tell(source, ...changes) {
      const events: ChangeEvent[] = changes.map(({ kind, entityId, removed = false, facts }) => {
        const position = (positions.get(source) ?? 0) + 1;
        positions.set(source, position);
        return { cursor: String(position), kind, entityId, removed, facts: JSON.stringify(facts) };
      });
      await running.projections.catchUp((asked) => Promise.resolve(asked === source ? events : []));
    },
    insert: (table, row) => running.database.write((transaction) => insertRows(transaction, sqlName(table), [row])),
    async slugs(filter, orderBy = 'NAME') {
      const { coordinators: page } = await subgraph.ask<{ coordinators: { nodes: { slug: string }[] } }>(
        `query ($filter: CoordinatorFilter, $orderBy: CoordinatorOrder!) {
          coordinators(filter: $filter, orderBy: $orderBy, first: 100) { nodes { slug } }
        }`,
        { filter: filter ?? null, orderBy },
      );
      return page.nodes.map(({ slug }) => slug);
    },
  };
}

/** A proof as its owner publishes it. */
export function proof(entityId: string, slug: string, commitment: string, occurredOn: string | null): Told {
  return { kind: 'EVIDENCE', entityId, facts: { coordinatorId: coordinatorIdOf(slug), commitment, occurredOn } };
}
