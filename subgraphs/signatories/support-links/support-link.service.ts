/**
 * The acts of the two sides of a support link. Each: find it, ask for the right, take the revision, ask the table of
 * steps, then write. Nothing of a link that was once confirmed is overwritten but its end and the permission to act.
 */
import { newId } from '../../../covenant/ids.ts';
import { hearNews } from '../../../covenant/hear-news.ts';
import type { LinkTurn } from '../../../covenant/bodies/link-notice.ts';
import { recordAct } from '../../../platform/acts/audit-trail.ts';
import type { SqlValue, Transaction } from '../../../platform/database/database.ts';
import { insertRows } from '../../../platform/database/rows.ts';
import { createOnce } from '../../../platform/acts/idempotency.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { mustBeRevision, revise } from '../../../platform/acts/revision.ts';
import { mustBeAllowed, type Belonging } from '../../../covenant/rights/may.ts';
import type { Act } from '../../../covenant/rights/rights.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { mustTakePart } from './coordinator-standing.ts';
import { NEVER_ACTIVE, NO_END, SUPPORT_LINK_COLUMNS, type SupportLinkRow } from './support-link.entity.ts';
import type {
  ConfirmationArguments,
  EndArguments,
  LinkArguments,
  PermissionArguments,
  ProposalArguments,
  RefusalArguments,
} from './support-link.inputs.ts';
import { publishLinkChange, publishLinkNotice } from './support-link.changes.ts';
import {
  checkedEnd,
  checkedReason,
  mustBeFirstDay,
  mustBeOnlyProposal,
  mustNotOverlap,
  mustBeGrantedBySignatory,
} from './support-link.rules.ts';
import { answeringSide, bodyOf, eitherSide, endingBody, otherSide, sideOf } from './support-link.sides.ts';
import { takeTurnOf } from '../signatory/signatory.service.ts';
import { supportLinkSteps } from './support-link.steps.ts';
import { maySeeLink } from './support-link.visibility.ts';

/** Whoever belongs to both sides proposes for the coordinator: it is the signatory that may grant something when it confirms. */
export async function proposeSupportLink(context: RequestContext, given: ProposalArguments): Promise<string> {
  await hearNews(context);
  const { idempotencyKey, ...link } = given;
  mustBeAllowed(context, 'proposeSupportLink', link);
  const side = sideOf(context, 'proposeSupportLink', link, 'coordinator');
  mustBeFirstDay(link.startsOn, context.today);
  const creation = { act: 'proposeSupportLink', idempotencyKey, given: link, id: newId('SupportLink') } as const;
  return createOnce(context, creation, async (transaction, id) => {
    await takeTurnOf(transaction, [link.signatoryId]);
    const sortName = await sortNameOf(transaction, link.signatoryId);
    await mustTakePart(transaction, link.coordinatorId, { begins: side === 'coordinator' });
    await mustBeOnlyProposal(transaction, link);
    await mustNotOverlap(transaction, link);
    await insertRows(transaction, 'support_link', [
      {
        id,
        coordinatorId: link.coordinatorId,
        signatoryId: link.signatoryId,
        sortName,
        state: 'PROPOSED',
        startsOn: link.startsOn,
        endsOn: null,
        activeFrom: link.startsOn,
        activeUntil: NEVER_ACTIVE,
        proposedByCoordinator: Number(side === 'coordinator'),
        recruitedByCoordinator: Number(link.recruitedByCoordinator),
        mayActForSignatory: 0,
        reason: null,
        revision: 1,
        updatedAt: new Date().toISOString(),
      },
    ]);
    await recordAct(transaction, context, {
      act: 'proposeSupportLink',
      subjectId: id,
      onBehalfOfId: bodyOf(link, side),
      after: {
        state: 'PROPOSED',
        startsOn: link.startsOn,
        recruitedByCoordinator: Number(link.recruitedByCoordinator),
      },
    });
    const { coordinatorId, signatoryId, startsOn } = link;
    const notice = {
      coordinatorId,
      signatoryId,
      turn: 'PROPOSED',
      byId: bodyOf(link, side),
      startsOn,
      endsOn: null,
    } as const;
    await publishLinkNotice(transaction, id, notice);
  });
}

export async function confirmSupportLink(context: RequestContext, given: ConfirmationArguments): Promise<string> {
  await hearNews(context);
  const frame = { act: 'confirmSupportLink', belonging: answeringSide } as const;
  return change(context, frame, given, async (transaction, link) => {
    const side = otherSide(link);
    mustBeGrantedBySignatory(given.mayActForSignatory, side);
    await mustTakePart(transaction, link.coordinatorId, { begins: false });
    await mustNotOverlap(transaction, { ...link, startsOn: link.activeFrom });
    return {
      onBehalfOfId: bodyOf(link, side),
      set: { state: 'CONFIRMED', activeUntil: NO_END, mayActForSignatory: Number(given.mayActForSignatory) },
    };
  });
}

/** By the other side it is a refusal, by the side that proposed it is taken back; the trail tells in whose name. */
export function declineSupportLink(context: RequestContext, given: RefusalArguments): Promise<string> {
  const reason = checkedReason(given.reason);
  const frame = { act: 'declineSupportLink', belonging: eitherSide } as const;
  return change(context, frame, given, (_, link) =>
    Promise.resolve({
      onBehalfOfId: bodyOf(link, sideOf(context, 'declineSupportLink', link, otherSide(link))),
      reason,
      set: { state: 'DECLINED', reason },
    }),
  );
}

export function permitActing(context: RequestContext, given: PermissionArguments): Promise<string> {
  const frame = { act: 'permitActing', belonging: eitherSide } as const;
  return change(context, frame, given, (_, { signatoryId }) =>
    Promise.resolve({
      onBehalfOfId: signatoryId,
      set: { mayActForSignatory: Number(given.mayActForSignatory) },
    }),
  );
}

/** Nobody acts in the name of a signatory by a link whose end is settled. */
export function endSupportLink(context: RequestContext, given: EndArguments): Promise<string> {
  const frame = { act: 'endSupportLink', belonging: eitherSide } as const;
  return change(context, frame, given, (_, link) => {
    const reason = checkedEnd(given, link.activeFrom, context.today);
    return Promise.resolve({
      onBehalfOfId: endingBody(context, link),
      reason,
      set: { state: 'ENDED', endsOn: given.endsOn, activeUntil: given.endsOn, mayActForSignatory: 0, reason },
    });
  });
}

type KeptLink = SupportLinkRow & { readonly activeFrom: string; readonly activeUntil: string };

interface Frame {
  readonly act: Act;
  readonly belonging: (link: KeptLink) => Belonging;
}

interface Changed {
  readonly onBehalfOfId: string | null;
  readonly reason?: string | null;
  readonly set: Readonly<Record<string, SqlValue>>;
}

/** The frame of every act: found, allowed, unchanged since it was read, possible now; and everybody is told of it. */
function change(
  context: RequestContext,
  { act, belonging }: Frame,
  { id, expectedRevision }: LinkArguments,
  decide: (transaction: Transaction, link: KeptLink) => Promise<Changed>,
): Promise<string> {
  return context.database.write(async (transaction) => {
    const link = await mustBeFound(transaction, context, id);
    mustBeAllowed(context, act, belonging(link));
    mustBeRevision(link, expectedRevision);
    supportLinkSteps.mustAllow(act, link.state);
    await takeTurnOf(transaction, [link.signatoryId]);
    const { set, onBehalfOfId, reason } = await decide(transaction, link);
    await revise(transaction, 'support_link', link, { expectedRevision, set });
    await recordAct(transaction, context, {
      act,
      subjectId: id,
      onBehalfOfId,
      reason,
      before: columnsOf(link, Object.keys(set)),
      after: set,
    });
    await publishLinkChange(transaction, link, context.today);
    await publishTurn(transaction, link, set, onBehalfOfId);
    return id;
  });
}

/** A permission is no turn of the link. */
async function publishTurn(
  transaction: Transaction,
  { id, coordinatorId, signatoryId, activeFrom }: KeptLink,
  { state, endsOn = null }: Changed['set'],
  byId: string | null,
): Promise<void> {
  if (state === undefined) return;
  const days = { startsOn: activeFrom, endsOn: endsOn as string | null };
  await publishLinkNotice(transaction, id, { coordinatorId, signatoryId, turn: state as LinkTurn, byId, ...days });
}

/** Somebody else's proposal is not there for whoever asks. */
async function mustBeFound(transaction: Transaction, context: RequestContext, id: string): Promise<KeptLink> {
  const rows = await transaction.select<KeptLink>(
    `SELECT ${SUPPORT_LINK_COLUMNS}, l.activeFrom, l.activeUntil FROM support_link l WHERE l.id = ?`,
    [id],
  );
  const link = rows[0];
  if (link && maySeeLink(context, link)) return link;
  throw Refusal.notFound(['id'], 'No support link has this id, or you may not see it.');
}

async function sortNameOf(transaction: Transaction, signatoryId: string): Promise<string> {
  const rows = await transaction.select<{ sortName: string }>('SELECT sortName FROM signatory WHERE id = ?', [
    signatoryId,
  ]);
  if (rows[0]) return rows[0].sortName;
  throw Refusal.notFound(['signatoryId'], 'No signatory has this id.');
}

function columnsOf(link: KeptLink, columns: readonly string[]): Record<string, SqlValue> {
  const row = link as unknown as Readonly<Record<string, SqlValue>>;
  return Object.fromEntries(columns.map((column) => [column, row[column] ?? null]));
}
