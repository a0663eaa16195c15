/**
 * Imports the support links in a table of signatories, which has one coordinator per signatory and no dates. It never changes
 * links that people proposed and confirmed in the hub, nor links of a source that people have ended.
 */
import { daysAfter } from '../../../platform/base/days.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { idOfSource } from '../../../covenant/ids.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows, type RowValues } from '../../../platform/database/rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { KeyedRecord } from '../../../platform/import/read-records.ts';
import type { SignatoryRecord } from '../signatory/signatory-record.ts';
import { SupportLinkState } from '../support-links/support-link.entity.ts';
import { NO_END } from '../coverage/in-force.ts';

interface KnownLink {
  readonly id: string;
  readonly signatoryId: string;
  readonly coordinatorId: string;
  readonly state: SupportLinkState;
  readonly endsOn: string | null;
  readonly activeUntil: string;
  /** Null for a link that came from a source. */
  readonly proposedByCoordinator: boolean | number | null;
  readonly mayActForSignatory: boolean | number;
}

export class LinksOfSource {
  /** Links that this import added or ended. */
  readonly touched = new Set<string>();
  /** Signatories whose links these are. */
  readonly signatories = new Set<string>();
  private readonly coordinators = new Map<string, string>();

  constructor(private readonly statedOn: string) {}

  /** Coordinators that the source names, by slug. */
  get coordinatorSlugs(): ReadonlyMap<string, string> {
    return this.coordinators;
  }

  async merge(transaction: Transaction, batch: readonly KeyedRecord<SignatoryRecord>[]): Promise<void> {
    const links = await this.knownLinks(
      transaction,
      batch.map(({ key }) => key),
    );
    const fresh: RowValues[] = [];
    for (const { key: signatoryId, value } of batch) {
      const before = links.get(signatoryId) ?? [];
      const coordinatorId = value.coordinatorSlug === null ? null : this.coordinatorId(value.coordinatorSlug);
      for (const link of before) {
        if (isOfSourceAlone(link) && link.coordinatorId !== coordinatorId) await this.end(transaction, link);
      }
      if (coordinatorId === null) continue;
      const ofPair = before.filter((link) => link.coordinatorId === coordinatorId);
      if (ofPair.some(isSettled)) continue;
      fresh.push(this.freshLink(signatoryId, coordinatorId, String(value.row['sortName']), ofPair));
    }
    await insertRows(transaction, rawSql`support_link`, fresh);
  }

  private coordinatorId(slug: string): string {
    const id = idOfSource('Coordinator', slug);
    this.coordinators.set(slug, id);
    return id;
  }

  private async knownLinks(
    transaction: Transaction,
    signatoryIds: readonly string[],
  ): Promise<ReadonlyMap<string, KnownLink[]>> {
    const where = isOneOf(rawSql`signatoryId`, signatoryIds);
    // The plus keeps SQLite on the index of the signatory: by the state it would read all links for each batch.
    const rows = await transaction.select<KnownLink>(
      rawSql`SELECT id, signatoryId, coordinatorId, state, endsOn, activeUntil, proposedByCoordinator, mayActForSignatory
       FROM support_link WHERE ${where.sql} AND +state IN ('CONFIRMED', 'ENDED')`,
      where.parameters,
    );
    const bySignatory = new Map<string, KnownLink[]>();
    for (const row of rows) {
      const links = bySignatory.get(row.signatoryId);
      if (links) links.push(row);
      else bySignatory.set(row.signatoryId, [row]);
    }
    return bySignatory;
  }

  /** Ends a link because the source now names another coordinator, or none. The day of the change is unknown. */
  private async end(transaction: Transaction, { id, signatoryId }: KnownLink): Promise<void> {
    this.touched.add(id);
    this.signatories.add(signatoryId);
    await transaction.execute(
      rawSql`UPDATE support_link SET state = ?, activeUntil = ?, reason = ?, revision = revision + 1, updatedAt = ? WHERE id = ?`,
      [
        SupportLinkState.ENDED,
        dayBefore(this.statedOn),
        `No longer named by the source of ${this.statedOn}.`,
        new Date().toISOString(),
        id,
      ],
    );
  }

  /** Keeps a link of an older release, imported again, from overlapping a link that has ended. */
  private firstDayAfter(ofPair: readonly KnownLink[]): string {
    const days = ofPair.map(({ activeUntil }) => daysAfter(activeUntil, 1));
    return [this.statedOn, ...days].sort().at(-1) ?? this.statedOn;
  }

  private freshLink(
    signatoryId: string,
    coordinatorId: string,
    sortName: string,
    ofPair: readonly KnownLink[],
  ): RowValues {
    // An ended link stays ended; if the source names the pair again, a new link begins.
    const earlier = ofPair.filter(({ proposedByCoordinator }) => proposedByCoordinator === null).length;
    const id = idOfSource('SupportLink', [coordinatorId, signatoryId, ...(earlier === 0 ? [] : [earlier])].join(' '));
    this.touched.add(id);
    this.signatories.add(signatoryId);
    return {
      id,
      coordinatorId,
      signatoryId,
      sortName,
      state: SupportLinkState.CONFIRMED,
      startsOn: null,
      endsOn: null,
      activeFrom: this.firstDayAfter(ofPair),
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

/** True if no person has acted on the link: a permission of the signatory counts as an act. */
function isOfSourceAlone({ state, proposedByCoordinator, mayActForSignatory }: KnownLink): boolean {
  return state === SupportLinkState.CONFIRMED && proposedByCoordinator === null && !Number(mayActForSignatory);
}

/** True if the link is in force, or people have ended it: only they state a last day. */
function isSettled({ state, endsOn }: KnownLink): boolean {
  return state === SupportLinkState.CONFIRMED || endsOn !== null;
}

function dayBefore(day: string): string {
  return daysAfter(day, -1);
}
