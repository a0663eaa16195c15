/** Conditions for proofs, in SQL over `support_link l` and `action_plan p`, for queries and for the change feed alike. */
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/**
 * A link by which the coordinator recruited the signatory, confirmed by both sides. The plus keeps SQLite on the index of the
 * coordinator or signatory: by the state it would read nearly all links.
 */
export const isRecruitment: Condition = {
  sql: rawSql`l.recruitedByCoordinator = 1 AND +l.state IN ('CONFIRMED', 'ENDED')`,
  parameters: [],
};

/**
 * A plan is a proof for each coordinator that supported the signatory on the day it was submitted; a plan without that day
 * proves nothing. A pair has at most one link in force on a day, so a plan counts once.
 */
export const isSupportedPlan: Condition = {
  sql: rawSql`p.status <> 'DRAFT' AND l.activeFrom <= p.submittedOn AND l.activeUntil >= p.submittedOn`,
  parameters: [],
};
