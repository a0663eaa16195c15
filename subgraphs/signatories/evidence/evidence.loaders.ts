/** The proofs this subgraph holds: signatories a coordinator brought in, and plans of those it supports. */
import type { Evidence } from '../../../covenant/evidence/evidence.type.ts';
import { readEvidence, type EvidenceLists } from '../../../covenant/evidence/evidence-lists.ts';
import type { Page, PageArguments } from '../../../platform/graph/page.ts';
import { loaderWith } from '../../../platform/graph/loader.ts';
import { isRecruitment, isSupportedPlan } from './evidence-conditions.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

const lists: EvidenceLists = {
  PROMOTE_ACCESSION: {
    parent: rawSql`l.coordinatorId`,
    list: {
      name: 'Commitment.signatoryEvidence PROMOTE_ACCESSION',
      columns: rawSql`s.name AS title, l.startsOn AS occurredOn, 'SupportLink' AS nodeType, l.id AS nodeId`,
      from: rawSql`support_link l JOIN signatory s ON s.id = l.signatoryId`,
      id: rawSql`l.id`,
      order: { by: rawSql`l.activeFrom`, direction: 'DESC' },
      conditions: [isRecruitment],
      scope: null,
    },
  },
  TECHNICAL_STRATEGIC_SUPPORT: {
    parent: rawSql`l.coordinatorId`,
    list: {
      name: 'Commitment.signatoryEvidence TECHNICAL_STRATEGIC_SUPPORT',
      columns: rawSql`s.name AS title, p.submittedOn AS occurredOn, 'ActionPlan' AS nodeType, p.id AS nodeId`,
      from: rawSql`support_link l JOIN action_plan p ON p.signatoryId = l.signatoryId JOIN signatory s ON s.id = l.signatoryId`,
      id: rawSql`p.id`,
      order: { by: rawSql`p.submittedOn`, direction: 'DESC' },
      conditions: [isSupportedPlan],
      scope: null,
    },
  },
};

export const evidenceByCommitment = loaderWith<PageArguments, string, Page<Evidence>>(({ database }, keys, page) =>
  readEvidence(database, lists, keys, page),
);
