/** Reads one page of proofs for each of many commitments. */
import { type List } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import type { Page, PageArguments } from '../../../platform/graph/page.ts';
import { loaderWith } from '../../../platform/graph/loader.ts';
import type { EvidenceEntry } from './evidence.entity.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

type ProofRow = Pick<EvidenceEntry, 'title' | 'occurredOn' | 'nodeId'>;

const proofs: List = {
  name: 'Commitment.exchangeEvidence',
  columns: rawSql`e.title, e.occurredOn, e.nodeId`,
  from: rawSql`evidence e`,
  id: rawSql`e.id`,
  order: { by: rawSql`e.sortDay`, direction: 'DESC' },
  conditions: [],
  scope: null,
};

export const evidenceByCommitmentKey = loaderWith<PageArguments, string, Page<ProofRow>>(({ database }, keys, page) =>
  readPagesByParent<ProofRow>(database, { list: proofs, parent: rawSql`e.commitmentKey` }, keys, page),
);
