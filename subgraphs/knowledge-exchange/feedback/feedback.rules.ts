/** Rules of requests for feedback: reading the resource and its request, the last day, and in whose name somebody asks. */
import { bodiesOf, type Belonging } from '../../../covenant/rights/may.ts';
import type { Reads } from '../../../platform/acts/act.ts';
import type { Checks } from '../../../platform/acts/checks.ts';
import { daysAfter } from '../../../platform/base/days.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Refusal } from '../../../platform/refusals/refusal.ts';
import { FeedbackAspect } from '../posts/post.enums.ts';
import { isReachable } from '../publications/publication-conditions.ts';
import { PublicationState } from '../publications/publication.ts';
import type { FeedbackRequest } from './feedback-request.entity.ts';

const MAX_DAYS_OPEN = 366;

export interface KeptResource {
  readonly resourceId: string;
  /** Wordings, as JSON. */
  readonly title: string;
  readonly state: PublicationState;
  readonly coordinatorId: string | null;
}

export type KeptRequest = KeptResource & Pick<FeedbackRequest, 'id' | 'aspects' | 'openUntil' | 'revision'>;

const RESOURCE = rawSql`r.id AS resourceId, r.title, r.state, r.coordinatorId`;
const reachable = isReachable(rawSql`r`);

export async function resourceForAct(from: Reads, resourceId: string): Promise<KeptResource> {
  const [resource] = await from.select<KeptResource>(
    rawSql`SELECT ${RESOURCE} FROM resource r WHERE r.id = ? AND ${reachable.sql}`,
    [resourceId, ...reachable.parameters],
  );
  if (!resource) throw Refusal.notFound(['resourceId'], 'There is no resource with this id that you may read.');
  return resource;
}

export async function requestForAct(
  from: Reads,
  by: { readonly resourceId: string } | { readonly threadId: string },
  path: readonly string[] = ['resourceId'],
): Promise<KeptRequest> {
  const [column, id] = 'threadId' in by ? [rawSql`f.id`, by.threadId] : [rawSql`f.resourceId`, by.resourceId];
  const [request] = await from.select<KeptRequest>(
    rawSql`SELECT ${RESOURCE}, f.id, f.aspects, f.openUntil, f.revision
     FROM resource r JOIN feedback_request f ON f.resourceId = r.id WHERE ${column} = ? AND ${reachable.sql}`,
    [id, ...reachable.parameters],
  );
  if (!request) throw Refusal.notFound(path, 'There is no request for feedback on a resource with this id.');
  return request;
}

/** A resource has one request, which can be opened again for another time. */
export async function mustBeFirstRequest(from: Reads, { resourceId, state }: KeptResource): Promise<void> {
  if (state !== PublicationState.PUBLISHED) {
    throw Refusal.wrongState(`The resource is ${state}; feedback is asked for on published ones.`, {
      state,
      allowed: [],
    });
  }
  const [thread] = await from.select<{ id: string }>(
    rawSql`SELECT id FROM thread WHERE aboutId = ? AND kind = 'FEEDBACK' ORDER BY createdAt, id LIMIT 1`,
    [resourceId],
  );
  if (thread) {
    throw Refusal.duplicate(
      ['resourceId'],
      'Feedback was asked for already: updateFeedbackRequest gives it another last day.',
      thread.id,
    );
  }
}

export function belongingOfResource({ coordinatorId }: Pick<KeptResource, 'coordinatorId'>): Belonging {
  return { coordinatorId };
}

/** The coordinator of the resource for its people; null for the Office. */
export function bodyOf(context: RequestContext, { coordinatorId }: KeptResource): string | null {
  return bodiesOf(context, 'crd').find((id) => id === coordinatorId) ?? null;
}

export function checkAspects(checks: Checks, aspects: readonly FeedbackAspect[]): string {
  const asked = checks.list(['aspects'], aspects, { least: 1, most: Object.keys(FeedbackAspect).length });
  return Object.values(FeedbackAspect)
    .filter((aspect) => asked.includes(aspect))
    .join(',');
}

/** Today is the earliest last day: feedback that is closed early ends tonight. */
export function checkLastDay(checks: Checks, openUntil: string, today: string): string {
  return checks.day(['openUntil'], openUntil, { from: today, until: daysAfter(today, MAX_DAYS_OPEN) });
}
