/** What counts as a proof here, in SQL over `support_link l` and `action_plan p`: for who asks and for who is told alike. */
import type { Condition } from '../../../platform/graph/keyset-page.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

/**
 * A link by which the coordinator brought the signatory in, once both sides have said so. The plus keeps SQLite on the
 * index of whose link it is: by the state it would read nearly all of them.
 */
export const isRecruitment: Condition = {
  sql: rawSql`l.recruitedByCoordinator = 1 AND +l.state IN ('CONFIRMED', 'ENDED')`,
  parameters: [],
};

/**
 * A plan proves something for whoever supported the signatory on the day it was handed in; one without that day proves
 * nothing. Of one pair no two links are in force on a day, so a plan counts once.
 */
export const isSupportedPlan: Condition = {
  sql: rawSql`p.status <> 'DRAFT' AND l.activeFrom <= p.submittedOn AND l.activeUntil >= p.submittedOn`,
  parameters: [],
};
