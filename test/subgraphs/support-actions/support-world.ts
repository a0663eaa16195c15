/** A small known world for support-actions: coordinators and signatories by number, units of Italy, recorded actions. */
import { idOfSource } from '../../../covenant/ids.ts';
import { coordinatorNames, signatoryNames } from '../../../covenant/bodies/covenant-bodies.ts';
import type { ChangeEvent } from '../../../platform/changes/change-feed.ts';
import type { RunningSubgraph } from '../../../platform/runtime/open-subgraph.ts';
import type { SupportActionFacts } from '../../../subgraphs/support-actions/support-action/support-action-facts.ts';
import { newId } from '../../../covenant/ids.ts';
import { publishSupportActions } from '../../../subgraphs/support-actions/support-action/support-action.changes.ts';
import {
  mustBeKnownRegions,
  mustBeRecordable,
} from '../../../subgraphs/support-actions/support-action/support-action.rules.ts';
import { insertSupportAction } from '../../../subgraphs/support-actions/support-action/write-support-actions.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export const coordinatorId = (number: number): string => idOfSource('Coordinator', `coordinator ${String(number)}`);
export const signatoryId = (number: number): string => idOfSource('Signatory', `signatory ${String(number)}`);

/** Tells the subgraph names as the owners' feeds would. */
export async function nameBodies(
  { database }: RunningSubgraph,
  { coordinators, signatories, country = 'IT' }: { coordinators: number; signatories: number; country?: string },
): Promise<void> {
  const event = (kind: string, entityId: string, word: string, number: number): ChangeEvent => ({
    cursor: String(number),
    kind,
    entityId,
    removed: false,
    facts: JSON.stringify({ slug: `${word}-${String(number)}`, name: `${word} ${String(number)}`, country }),
  });
  const numbers = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
  await database.write(async (transaction) => {
    await coordinatorNames.apply(
      transaction,
      numbers(coordinators).map((number) => event('COORDINATOR', coordinatorId(number), 'coordinator', number)),
    );
    await signatoryNames.apply(
      transaction,
      numbers(signatories).map((number) => event('SIGNATORY', signatoryId(number), 'signatory', number)),
    );
  });
}

export const technicalHelp: SupportActionFacts = {
  coordinatorId: coordinatorId(1),
  category: 'PROVIDE_TECHNICAL_SUPPORT',
  item: 'WORKING_GROUPS',
  title: [{ language: 'it', text: 'Gruppo di lavoro sugli inventari' }],
};

export function record(running: RunningSubgraph, facts: Partial<SupportActionFacts> = {}): Promise<string> {
  const id = newId('SupportAction');
  return running.database.write(async (transaction) => {
    const recorded = { ...technicalHelp, ...facts };
    mustBeRecordable(recorded);
    await mustBeKnownRegions(transaction, recorded.regionCodes ?? []);
    await insertSupportAction(transaction, id, recorded);
    await publishSupportActions(transaction, [id]);
    return id;
  });
}

export interface Told {
  readonly kind: string;
  readonly entityId: string;
  readonly facts: Record<string, unknown>;
}

/** What the subgraph told the others, newest state of each thing. */
export async function told({ database }: RunningSubgraph, kind: string): Promise<Told[]> {
  const rows = await database.select<{ kind: string; entityId: string; facts: string }>(
    rawSql`SELECT kind, entityId, facts FROM change_feed WHERE kind = ? AND removed = 0 ORDER BY position`,
    [kind],
  );
  return rows.map((row) => ({ ...row, facts: JSON.parse(row.facts) as Record<string, unknown> }));
}
