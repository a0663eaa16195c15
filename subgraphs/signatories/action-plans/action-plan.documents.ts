/** Files of action plans: announced for a signatory, taken by the plan that is handed in, then seen by everybody. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { sql } from '../../../platform/database/sql-text.ts';
import { Document } from '../../../platform/uploads/document.entity.ts';
import { MediaType } from '../../../platform/files/media-type.ts';
import { takeDocument, type Arrival } from '../../../platform/uploads/uploads.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { loader } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { ActionPlan } from './action-plan.entity.ts';
import { DOCUMENTS_PER_PLAN, type ActionPlanRow } from './action-plan.loaders.ts';

@Entity('action_plan_document')
export class ActionPlanDocument {
  @PrimaryColumn('varchar', { length: 30 })
  actionPlanId: string;

  /** Place in the plan. */
  @PrimaryColumn('integer')
  position: number;

  @Column('varchar', { length: 30 })
  documentId: string;
}

/** Kinds of files a plan takes. */
export const ACCEPTED = [MediaType.PDF] as const;

export async function attachDocuments(
  transaction: Transaction,
  actionPlanId: string,
  arrivals: readonly Arrival[],
): Promise<void> {
  for (const [place, arrival] of arrivals.entries()) {
    await takeDocument(transaction, arrival, ['input', 'documentIds', String(place)]);
  }
  await insertRows(
    transaction,
    'action_plan_document',
    arrivals.map(({ documentId }, place) => ({ actionPlanId, position: place + 1, documentId })),
  );
}

const documentsByPlanId = loader<string, Document[]>(async ({ database }, ids) => {
  const where = isOneOf('a.actionPlanId', ids);
  const rows = await database.select<Document & { actionPlanId: string }>(
    sql`SELECT a.actionPlanId, d.id, d.subjectId, d.uploaderId, d.fileName, d.mediaType, d.byteSize, d.sha256, d.language,
       d.altText, d.state, d.createdAt
     FROM action_plan_document a JOIN document d ON d.id = a.documentId WHERE ${where.sql} ORDER BY a.actionPlanId, a.position`,
    where.parameters,
  );
  const found = new Map<string, Document[]>(ids.map((id) => [id, []]));
  for (const row of rows) found.get(row.actionPlanId)?.push(row);
  return found;
});

@Resolver(() => ActionPlan)
export class ActionPlanDocumentsResolver {
  @FieldResolver(() => [Document], { description: `Files of the plan, at most ${String(DOCUMENTS_PER_PLAN)}.` })
  @CappedField(DOCUMENTS_PER_PLAN)
  async documents(@Root() { id }: ActionPlanRow, @Ctx() context: RequestContext): Promise<Document[]> {
    return (await documentsByPlanId(context).load(id)) ?? [];
  }
}
