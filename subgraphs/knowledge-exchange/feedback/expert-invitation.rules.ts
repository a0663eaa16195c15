/** Rules of invitations of experts: how many there may be, how acts write them and how they read them. */
import { newId } from '../../../covenant/ids.ts';
import { EXPERT_LETTER, type ExpertLetterFacts } from '../../../covenant/personal-data/expert-letter.feed.ts';
import { may } from '../../../covenant/rights/may.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import { publishChanges } from '../../../platform/changes/change-feed.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { lockRows } from '../../../platform/database/lock-rows.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { Invited } from '../discussion-groups/invitation.rules.ts';
import type { ExpertInvitation } from './expert-invitation.entity.ts';
import type { ExpertInvitationState } from './feedback.enums.ts';
import { belongingOfResource, requestForAct, type KeptRequest } from './feedback.rules.ts';

const MAX_EXPERTS = 100;

/** Refuses people who are invited already, and more experts than a request may have. */
export async function mustBeInvitable(
  transaction: Transaction,
  { id: threadId }: Pick<KeptRequest, 'id'>,
  { personIds, addresses }: Invited,
): Promise<void> {
  await lockRows(transaction, rawSql`feedback_request`, [threadId]);
  const invited = await transaction.select<Pick<ExpertInvitation, 'id' | 'personId' | 'isByAddress' | 'state'>>(
    rawSql`SELECT id, personId, isByAddress, state FROM expert_invitation
     WHERE threadId = ? AND state IN ('OPEN', 'ACCEPTED')`,
    [threadId],
  );
  mustNotBeTooMany(invited.length + personIds.length + addresses.length);
  // An open invitation to an address must not reveal its owner.
  const known = invited.filter(({ isByAddress, state }) => !isByAddress || state === 'ACCEPTED');
  const errors = known.flatMap(({ id, personId }) => {
    const index = personIds.indexOf(String(personId));
    const path = ['personIds', String(index)];
    return index < 0 ? [] : Refusal.duplicate(path, 'This person is invited already.', id).errors;
  });
  if (errors.length > 0) throw new Refusal(errors);
}

function mustNotBeTooMany(experts: number): void {
  if (experts <= MAX_EXPERTS) return;
  const message = `At most ${String(MAX_EXPERTS)} experts are invited to the feedback on a resource.`;
  throw Refusal.full(['personIds'], 'experts', message);
}

export interface NewExpert extends Pick<ExpertInvitation, 'id' | 'personId'> {
  readonly address: string | null;
}

export function expertsOf({ personIds, addresses }: Invited): NewExpert[] {
  const people = personIds.map((personId) => ({ personId, address: null }));
  const others = addresses.map((address) => ({ personId: null, address }));
  return [...people, ...others].map((whom) => ({ ...whom, id: newId('ExpertInvitation') }));
}

interface Inviting {
  readonly threadId: string;
  readonly invitedById: string;
  readonly note: string | null;
}

export async function inviteThem(
  transaction: Transaction,
  experts: readonly NewExpert[],
  inviting: Inviting,
): Promise<void> {
  const createdAt = new Date().toISOString();
  await insertRows(
    transaction,
    rawSql`expert_invitation`,
    experts.map(({ id, personId, address }) => ({
      id,
      personId,
      isByAddress: Number(address !== null),
      ...inviting,
      state: 'OPEN',
      createdAt,
      revision: 1,
    })),
  );
}

type Said = Pick<ExpertLetterFacts, 'title' | 'until' | 'words' | 'hubUrl'>;

/** This subgraph has no e-mail addresses: it publishes a change, and coordinators writes the letter. */
export function writeToThem(transaction: Transaction, experts: readonly NewExpert[], said: Said): Promise<void> {
  return publishChanges(
    transaction,
    experts.map(({ id: invitationId, personId, address }) => ({
      kind: EXPERT_LETTER,
      entityId: newId('ExpertLetter'),
      facts: { ...said, invitationId, personId, address } satisfies ExpertLetterFacts,
    })),
  );
}

export type KeptInvitation = Pick<ExpertInvitation, 'id' | 'threadId' | 'personId' | 'invitedById' | 'state'> & {
  readonly request: KeptRequest;
};

export async function ownInvitation(from: Reads, context: RequestContext, id: string): Promise<KeptInvitation> {
  const invitation = await invitationWith(from, id);
  const { personId } = context.identity;
  if (personId === null || invitation.personId !== personId) throw unknownInvitation();
  return invitation;
}

/** For people who may see who is invited; for all others the invitation does not exist. */
export async function invitationToWithdraw(from: Reads, context: RequestContext, id: string): Promise<KeptInvitation> {
  const invitation = await invitationWith(from, id);
  if (!may(context, 'FeedbackRequest.invitations', belongingOfResource(invitation.request))) throw unknownInvitation();
  return invitation;
}

/** Acts on one invitation run one after the other. */
export function lockInvitation(transaction: Transaction, id: string): Promise<void> {
  return lockRows(transaction, rawSql`expert_invitation`, [id]);
}

export async function endInvitation(
  transaction: Transaction,
  id: string,
  state: Extract<ExpertInvitationState, 'DECLINED' | 'WITHDRAWN'>,
): Promise<void> {
  await transaction.execute(
    rawSql`UPDATE expert_invitation SET state = ?, answeredAt = ?, revision = revision + 1 WHERE id = ?`,
    [state, new Date().toISOString(), id],
  );
}

async function invitationWith(from: Reads, id: string): Promise<KeptInvitation> {
  const [invitation] = await from.select<Omit<KeptInvitation, 'request'>>(
    rawSql`SELECT id, threadId, personId, invitedById, state FROM expert_invitation WHERE id = ?`,
    [id],
  );
  if (!invitation) throw unknownInvitation();
  return { ...invitation, request: await requestForAct(from, { threadId: invitation.threadId }, ['id']) };
}

function unknownInvitation(): Refusal {
  return Refusal.notFound(['id'], 'No invitation has this id.');
}
