/** Per-request batches of invitations of experts, and of what experts wrote. Whoever asks has checked who may read them. */
import { rawSql } from '../../../platform/database/sql-text.ts';
import { anyOf, isOneOf, type Condition, type List } from '../../../platform/graph/keyset-page.ts';
import { byId, byKey, loader, loaderWith } from '../../../platform/graph/loader.ts';
import type { Page } from '../../../platform/graph/page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { EntriesRequest } from '../../../platform/graph/requested-fields.ts';
import { INVITATION_COLUMNS, type ExpertInvitation } from './expert-invitation.entity.ts';

export const expertInvitationById = loader<string, ExpertInvitation>(async ({ database }, ids) => {
  const these = isOneOf(rawSql`i.id`, ids);
  const rows = await database.select<ExpertInvitation>(
    rawSql`SELECT ${INVITATION_COLUMNS} FROM expert_invitation i WHERE ${these.sql}`,
    these.parameters,
  );
  return byId(rows);
});

const newestFirst: Omit<List, 'name'> = {
  columns: INVITATION_COLUMNS,
  from: rawSql`expert_invitation i`,
  id: rawSql`i.id`,
  order: { by: rawSql`i.createdAt`, direction: 'DESC' },
  conditions: [],
  scope: null,
};

export const invitationsByThreadId = loaderWith<EntriesRequest, string, Page<ExpertInvitation>>(
  ({ database }, ids, page) => {
    const list = { ...newestFirst, name: 'FeedbackRequest.invitations' };
    return readPagesByParent<ExpertInvitation>(database, { list, parent: rawSql`i.threadId` }, ids, page);
  },
);

export const expertInvitationsByPersonId = loaderWith<EntriesRequest, string, Page<ExpertInvitation>>(
  ({ database }, ids, page) => {
    const list = { ...newestFirst, name: 'Person.expertInvitations' };
    return readPagesByParent<ExpertInvitation>(database, { list, parent: rawSql`i.personId` }, ids, page);
  },
);

/** The reader's own invitation, by thread: the accepted one, otherwise the newest. */
export const ownInvitationByThreadId = loader<string, ExpertInvitation>(async ({ database, identity }, ids) => {
  const ofThese = isOneOf(rawSql`i.threadId`, ids);
  const rows = await database.select<ExpertInvitation>(
    rawSql`SELECT ${INVITATION_COLUMNS} FROM expert_invitation i WHERE i.personId = ? AND ${ofThese.sql}
     ORDER BY CASE i.state WHEN 'ACCEPTED' THEN 1 ELSE 0 END, i.createdAt, i.id`,
    [identity.personId, ...ofThese.parameters],
  );
  return byKey(rows, ({ threadId }) => threadId);
});

/** The resource of each thread of feedback. */
export const resourceIdByThreadId = loader<string, string>(async ({ database }, ids) => {
  const these = isOneOf(rawSql`id`, ids);
  const rows = await database.select<{ id: string; resourceId: string }>(
    rawSql`SELECT id, resourceId FROM feedback_request WHERE ${these.sql}`,
    these.parameters,
  );
  return new Map(rows.map(({ id, resourceId }) => [id, resourceId]));
});

/** An expert in a thread, as loaders take it. */
export function expertIn(threadId: string, personId: string): string {
  return `${threadId} ${personId}`;
}

function isOneOfExperts(person: Condition['sql'], experts: readonly string[]): Condition {
  return anyOf(
    experts.map((expert) => ({ sql: rawSql`threadId = ? AND ${person} = ?`, parameters: expert.split(' ') })),
  );
}

/** Number of visible posts that a person wrote as an expert, by `expertIn`. */
export const postCountByExpert = loader<string, number>(async ({ database }, experts) => {
  const ofThese = isOneOfExperts(rawSql`authorId`, experts);
  const rows = await database.select<{ threadId: string; authorId: string; posts: number }>(
    rawSql`SELECT threadId, authorId, COUNT(*) AS posts FROM post
     WHERE (${ofThese.sql}) AND asExpert = 1 AND state = 'VISIBLE' GROUP BY threadId, authorId`,
    ofThese.parameters,
  );
  return new Map(rows.map(({ threadId, authorId, posts }) => [expertIn(threadId, authorId), Number(posts)]));
});

/** Affiliation that an expert stated, by `expertIn`. It stays with posts that were written before an invitation ended. */
export const affiliationByExpert = loader<string, string>(async ({ database }, experts) => {
  const ofThese = isOneOfExperts(rawSql`personId`, experts);
  const rows = await database.select<{ threadId: string; personId: string; affiliation: string }>(
    rawSql`SELECT threadId, personId, affiliation FROM expert_invitation
     WHERE (${ofThese.sql}) AND affiliation IS NOT NULL ORDER BY createdAt, id`,
    ofThese.parameters,
  );
  return new Map(rows.map(({ threadId, personId, affiliation }) => [expertIn(threadId, personId), affiliation]));
});
