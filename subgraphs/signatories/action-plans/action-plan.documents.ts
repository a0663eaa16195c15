/** Files of action plans: announced for a signatory, taken by the plan that is handed in, then seen by everybody. */
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Transaction } from '../../../platform/database/database.ts';
import { isOneOf } from '../../../platform/graph/keyset-page.ts';
import { sql } from '../../../platform/database/sql-text.ts';
import { Document } from '../../../platform/uploads/document.entity.ts';
import { MediaType } from '../../../platform/files/media-type.ts';
import { UploadInput, UploadPayload, type UploadAnswer } from '../../../platform/uploads/upload.types.ts';
import { arrivalsOf, prepareUpload, takeDocument, type Arrival, type UploadUse } from '../../../platform/uploads/uploads.ts';
import { CappedField } from '../../../platform/graph/page.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { loader } from '../../../platform/graph/loader.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { mustActFor } from './action-plan.acting.ts';
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

const ACCEPTED = [MediaType.PDF] as const;

/** What has arrived of the files a plan names; looked at before the transaction, which must not wait for a store. */
export function arrivedDocuments(
  context: RequestContext,
  signatoryId: string,
  documentIds: readonly string[],
): Promise<Arrival[]> {
  return arrivalsOf(context, documentIds.slice(0, DOCUMENTS_PER_PLAN), { subjectId: signatoryId, accepted: ACCEPTED });
}

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

  @Mutation(() => UploadPayload, {
    description:
      'File for a plan (PDF); `subjectId` is the signatory. Sent first, then named in `submitActionPlan`, which hands it to everybody. (members of the signatory or members of the coordinator)',
  })
  prepareActionPlanUpload(
    @Arg('input', () => UploadInput, { description: 'The file.' }) input: UploadInput,
    @Ctx() context: RequestContext,
  ): Promise<UploadAnswer> {
    return prepareUpload(context, 'prepareActionPlanUpload', input, (id) => useOf(context, id));
  }
}

async function useOf(context: RequestContext, signatoryId: string): Promise<UploadUse> {
  const rows = await context.database.select('SELECT id FROM signatory WHERE id = ?', [signatoryId]);
  if (rows.length === 0) throw Refusal.notFound(['input', 'subjectId'], 'No signatory has this id.');
  const coordinatorId = await mustActFor(context.database, context, 'prepareActionPlanUpload', signatoryId);
  return { belonging: coordinatorId === null ? { signatoryId } : { coordinatorId }, accepted: ACCEPTED };
}
