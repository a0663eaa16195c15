/** How acts read requests to join a group. */
import { may } from '../../../covenant/rights/may.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import type { GroupRequestState } from './discussion-group.enums.ts';
import { belongingOf, groupForAct, type KeptGroup } from './group.rules.ts';

interface RequestRow {
  readonly id: string;
  readonly groupId: string;
  readonly personId: string;
  readonly onBehalfOfId: string | null;
  readonly state: GroupRequestState;
  readonly revision: number;
}

export type KeptRequest = RequestRow & { readonly group: KeptGroup };

/** For people who may decide; for all others the request does not exist. */
export async function requestToDecide(from: Reads, context: RequestContext, id: string): Promise<KeptRequest> {
  const request = await selectRequest(from, id);
  const group = await groupForAct(from, context, request.groupId, ['id']);
  if (!may(context, 'DiscussionGroup.joinRequests', belongingOf(group))) throw unknownRequest();
  return { ...request, group };
}

export async function ownRequest(from: Reads, context: RequestContext, id: string): Promise<RequestRow> {
  const request = await selectRequest(from, id);
  if (request.personId !== context.identity.personId) throw unknownRequest();
  return request;
}

async function selectRequest(from: Reads, id: string): Promise<RequestRow> {
  const rows = await from.select<RequestRow>(
    rawSql`SELECT id, groupId, personId, onBehalfOfId, state, revision FROM group_join_request WHERE id = ?`,
    [id],
  );
  if (!rows[0]) throw unknownRequest();
  return rows[0];
}

function unknownRequest(): Refusal {
  return Refusal.notFound(['id'], 'No request has this id.');
}
