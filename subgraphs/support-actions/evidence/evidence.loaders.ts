/** The proofs of this subgraph: support actions, and joint actions for partnership. */
import { CommitmentCode } from '../../../covenant/commitments/commitment-code.ts';
import { commitmentOfKey, evidenceOf, type EvidenceRow } from '../../../covenant/evidence/evidence-lists.ts';
import type { Evidence } from '../../../covenant/evidence/evidence.type.ts';
import { conditionOf, isOneOf, type Condition } from '../../../platform/graph/keyset-page.ts';
import { readPagesByParent } from '../../../platform/graph/pages-by-parent.ts';
import { chosenText, wordingsOf } from '../../../platform/graph/localized-text.ts';
import type { Page, PageArguments } from '../../../platform/graph/page.ts';
import { loaderWith } from '../../../platform/graph/loader.ts';
import { latestFirst } from '../support-action/support-action.entity.ts';
import { commitmentOfCategory } from '../support-action/support-categories.ts';
import { carriedOut } from '../support-action/support-period.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

const proofs = {
  name: 'Commitment.supportEvidence',
  columns: rawSql`a.title, a.startsOn AS occurredOn, 'SupportAction' AS nodeType, a.id AS nodeId`,
  from: rawSql`support_action a`,
  id: rawSql`a.id`,
  order: latestFirst,
  conditions: [carriedOut],
  scope: null,
};

/** Actions that prove one commitment of one coordinator. */
function provenBy(key: string): Condition {
  const { coordinatorId, code } = commitmentOfKey(key);
  return conditionOf([
    { sql: rawSql`a.coordinatorId = ?`, parameters: [coordinatorId] },
    code === CommitmentCode.PARTNERSHIP ? joint : isOneOf(rawSql`a.category`, categoriesOf(code)),
  ]);
}

const joint: Condition = {
  sql: rawSql`EXISTS (SELECT 1 FROM support_action_partner p WHERE p.actionId = a.id)`,
  parameters: [],
};

function categoriesOf(code: CommitmentCode): string[] {
  return Object.entries(commitmentOfCategory)
    .filter(([, proven]) => proven === code)
    .map(([category]) => category);
}

export const evidenceByCommitment = loaderWith<PageArguments, string, Page<Evidence>>(async (context, keys, page) => {
  const pages = await readPagesByParent<EvidenceRow>(context.database, { list: proofs, parent: provenBy }, keys, page);
  // A proof shows the best wording of the title for its reader.
  const inWords = (row: EvidenceRow): Evidence =>
    evidenceOf({ ...row, title: chosenText(wordingsOf(row.title), context.languages).text });
  return new Map([...pages].map(([key, rows]) => [key, rows.map(inWords)]));
});
