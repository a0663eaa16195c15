/**
 * Fills the ledger from the feeds of the other subgraphs. A thing may be told of twice, in any order with its
 * coordinator, and always with its whole state: the newest word on it replaces the one before.
 */
import type { Transaction } from '../../platform/database/database.ts';
import { isOneOf } from '../../platform/database/keyset-page.ts';
import type { ChangeEvent } from '../../platform/feed/change-feed.ts';
import type { Projection } from '../../platform/feed/projections.ts';
import { insertRows, type RowValues } from '../../platform/import/merge-rows.ts';
import type { SubgraphName } from '../../platform/subgraph/subgraph-name.ts';
import { copyTotals } from './coordinator-totals.service.ts';

const EVENTS_PER_STATEMENT = 200;

interface EvidenceFacts {
  readonly coordinatorId: string;
  readonly commitment: string;
  readonly occurredOn: string | null;
}

interface LinkFacts {
  readonly coordinatorId: string;
  readonly signatoryId: string;
  readonly activeFrom: string;
  readonly activeUntil: string;
}

const supportedSignatories: Projection = {
  source: 'signatories',
  kinds: ['SUPPORT_LINK'],
  apply: inChunks(async (transaction, events) => {
    const rows = presentRows(events, (facts, linkId) => {
      const { coordinatorId, signatoryId, activeFrom, activeUntil } = JSON.parse(facts) as LinkFacts;
      return { linkId, coordinatorId, signatoryId, activeFrom, activeUntil };
    });
    const where = isOneOf('linkId', idsOf(events));
    await transaction.execute(`DELETE FROM supported_signatory WHERE ${where.sql}`, where.parameters);
    await insertRows(transaction, 'supported_signatory', rows);
  }),
};

export const ledgerProjections: readonly Projection[] = [
  supportedSignatories,
  evidenceOf('signatories'),
  evidenceOf('support-actions'),
  evidenceOf('knowledge-exchange'),
  totalsOf('signatories', 'COORDINATOR_COVERAGE'),
  totalsOf('support-actions', 'COORDINATOR_ACTIVITY'),
  totalsOf('knowledge-exchange', 'COORDINATOR_ACTIVITY'),
];

function evidenceOf(source: SubgraphName): Projection {
  return {
    source,
    kinds: ['EVIDENCE'],
    apply: inChunks(async (transaction, events) => {
      const ofThese = isOneOf('entityId', idsOf(events));
      const before = await transaction.select<{ coordinatorId: string }>(
        `SELECT DISTINCT coordinatorId FROM evidence_entry WHERE source = ? AND ${ofThese.sql}`,
        [source, ...ofThese.parameters],
      );
      await transaction.execute(`DELETE FROM evidence_entry WHERE source = ? AND ${ofThese.sql}`, [
        source,
        ...ofThese.parameters,
      ]);
      const rows = presentRows(events, (facts, entityId) => {
        const { coordinatorId, commitment, occurredOn } = JSON.parse(facts) as EvidenceFacts;
        return { source, entityId, coordinatorId, commitment, occurredOn };
      });
      await insertRows(transaction, 'evidence_entry', rows);
      await copyTotals(
        transaction,
        [...before, ...rows].map(({ coordinatorId }) => String(coordinatorId)),
      );
    }),
  };
}

type Totals = Readonly<Record<string, unknown>>;

/** Each owner tells of its own totals, so only what it names is replaced. */
function totalsOf(source: SubgraphName, kind: string): Projection {
  return {
    source,
    kinds: [kind],
    apply: inChunks(async (transaction, events) => {
      await addMissingRows(transaction, idsOf(events));
      for (const { entityId, removed, facts } of events) {
        const told = Object.entries(JSON.parse(facts) as Totals).filter(([total]) => KNOWN_TOTALS.has(total));
        if (told.length === 0) continue;
        await transaction.execute(
          `UPDATE coordinator_activity SET ${told.map(([total]) => `${total} = ?`).join(', ')} WHERE coordinatorId = ?`,
          [...told.map(([total, value]) => totalValue(total, removed ? null : value)), entityId],
        );
      }
      await copyTotals(transaction, idsOf(events));
    }),
  };
}

const LAST_DAY = 'lastActivityOn';
const COUNTS = ['signatories', 'populationCovered', 'supportActions', 'caseStudies', 'workshops', 'discussionGroups'];
const KNOWN_TOTALS: ReadonlySet<string> = new Set([...COUNTS, LAST_DAY]);

function totalValue(total: string, value: unknown): string | number | null {
  if (total === LAST_DAY) return typeof value === 'string' ? value : null;
  return Number(value ?? 0);
}

async function addMissingRows(transaction: Transaction, coordinatorIds: readonly string[]): Promise<void> {
  const where = isOneOf('coordinatorId', coordinatorIds);
  const known = await transaction.select<{ coordinatorId: string }>(
    `SELECT coordinatorId FROM coordinator_activity WHERE ${where.sql}`,
    where.parameters,
  );
  const ids = new Set(known.map(({ coordinatorId }) => coordinatorId));
  const zeros = Object.fromEntries(COUNTS.map((total) => [total, 0]));
  const missing = [...new Set(coordinatorIds)].filter((id) => !ids.has(id));
  await insertRows(
    transaction,
    'coordinator_activity',
    missing.map((coordinatorId) => ({ coordinatorId, ...zeros, [LAST_DAY]: null })),
  );
}

function inChunks(apply: Projection['apply']): Projection['apply'] {
  return async (transaction, events) => {
    for (let start = 0; start < events.length; start += EVENTS_PER_STATEMENT) {
      await apply(transaction, events.slice(start, start + EVENTS_PER_STATEMENT));
    }
  };
}

function idsOf(events: readonly ChangeEvent[]): string[] {
  return events.map(({ entityId }) => entityId);
}

/** Rows of what is not gone; of a thing told of twice in one page the last word. */
function presentRows(
  events: readonly ChangeEvent[],
  rowOf: (facts: string, entityId: string) => RowValues,
): RowValues[] {
  const last = new Map(events.map((event) => [event.entityId, event]));
  return [...last.values()].filter(({ removed }) => !removed).map(({ facts, entityId }) => rowOf(facts, entityId));
}
