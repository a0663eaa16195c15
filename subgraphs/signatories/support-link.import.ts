/**
 * The support links a table of signatories states: one coordinator per signatory and no dates. Links people proposed
 * and confirmed in the hub are theirs; a source never touches them.
 */
import { isOneOf } from '../../platform/database/keyset-page.ts';
import { idOfSource } from '../../platform/database/ids.ts';
import type { Transaction } from '../../platform/database/database.ts';
import { insertRows, type RowValues } from '../../platform/import/merge-rows.ts';
import type { KeyedRecord } from '../../platform/import/read-records.ts';
import type { SignatoryRecord } from './signatory.record.ts';
import { NO_END, SupportLinkState } from './support-link.entity.ts';

interface SourceLink {
  readonly id: string;
  readonly signatoryId: string;
  readonly coordinatorId: string;
  readonly state: SupportLinkState;
}

export class LinksOfSource {
  /** Links that came or ended in this import. */
  readonly touched = new Set<string>();
  private readonly coordinators = new Map<string, string>();

  constructor(private readonly statedOn: string) {}

  /** Coordinators the source names, by slug. */
  get coordinatorSlugs(): ReadonlyMap<string, string> {
    return this.coordinators;
  }

  async merge(transaction: Transaction, batch: readonly KeyedRecord<SignatoryRecord>[]): Promise<void> {
    const known = await this.knownLinks(
      transaction,
      batch.map(({ key }) => key),
    );
    const fresh: RowValues[] = [];
    for (const { key: signatoryId, value } of batch) {
      const before = known.get(signatoryId) ?? [];
      const coordinatorId = value.coordinatorSlug === null ? null : this.coordinatorId(value.coordinatorSlug);
      for (const link of before) {
        if (link.state === SupportLinkState.CONFIRMED && link.coordinatorId !== coordinatorId) {
          await this.end(transaction, link);
        }
      }
      if (coordinatorId === null || before.some((link) => isStill(link, coordinatorId))) continue;
      const earlier = before.filter((link) => link.coordinatorId === coordinatorId).length;
      fresh.push(this.freshLink(signatoryId, coordinatorId, String(value.row['sortName']), earlier));
    }
    await insertRows(transaction, 'support_link', fresh);
  }

  private coordinatorId(slug: string): string {
    const id = idOfSource('Coordinator', slug);
    this.coordinators.set(slug, id);
    return id;
  }

  private async knownLinks(
    transaction: Transaction,
    signatoryIds: readonly string[],
  ): Promise<ReadonlyMap<string, SourceLink[]>> {
    const where = isOneOf('signatoryId', signatoryIds);
    // A link nobody proposed came from a source.
    const rows = await transaction.select<SourceLink>(
      `SELECT id, signatoryId, coordinatorId, state FROM support_link WHERE ${where.sql} AND proposedByCoordinator IS NULL`,
      where.parameters,
    );
    const bySignatory = new Map<string, SourceLink[]>();
    for (const row of rows) {
      const links = bySignatory.get(row.signatoryId);
      if (links) links.push(row);
      else bySignatory.set(row.signatoryId, [row]);
    }
    return bySignatory;
  }

  /** The source names another coordinator now, or none. On which day that changed nobody stated. */
  private async end(transaction: Transaction, { id }: SourceLink): Promise<void> {
    this.touched.add(id);
    await transaction.execute(
      'UPDATE support_link SET state = ?, activeUntil = ?, reason = ?, revision = revision + 1, updatedAt = ? WHERE id = ?',
      [
        SupportLinkState.ENDED,
        dayBefore(this.statedOn),
        `No longer named by the source of ${this.statedOn}.`,
        new Date().toISOString(),
        id,
      ],
    );
  }

  private freshLink(signatoryId: string, coordinatorId: string, sortName: string, earlier: number): RowValues {
    // A link that ended stays as it was; when the source names the pair again, a new link begins.
    const id = idOfSource('SupportLink', [coordinatorId, signatoryId, ...(earlier === 0 ? [] : [earlier])].join(' '));
    this.touched.add(id);
    return {
      id,
      coordinatorId,
      signatoryId,
      sortName,
      state: SupportLinkState.CONFIRMED,
      startsOn: null,
      endsOn: null,
      activeFrom: this.statedOn,
      activeUntil: NO_END,
      proposedByCoordinator: null,
      recruitedByCoordinator: null,
      mayActForSignatory: 0,
      reason: null,
      revision: 1,
      updatedAt: new Date().toISOString(),
    };
  }
}

function isStill({ state, coordinatorId }: SourceLink, named: string): boolean {
  return state === SupportLinkState.CONFIRMED && coordinatorId === named;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
