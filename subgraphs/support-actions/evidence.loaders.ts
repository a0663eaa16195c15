/** The proofs this subgraph holds: support given, and joint actions for the work with others. */
import type { CommitmentCode } from '../../platform/covenant/commitment-code.ts';
import type { Evidence } from '../../platform/covenant/evidence.type.ts';
import { readEvidence, type EvidenceLists } from '../../platform/covenant/evidence-lists.ts';
import type { ChildList, Condition } from '../../platform/database/keyset-page.ts';
import { chosenText, wordingsOf } from '../../platform/graphql/localized-text.ts';
import type { Page, PageArguments } from '../../platform/graphql/page.ts';
import { loaderWith } from '../../platform/subgraph/loader.ts';
import { latestFirst } from './support-action.columns.ts';
import { commitmentOfCategory } from './support-categories.ts';
import { carriedOut } from './support-period.ts';

const lists: EvidenceLists = {
  ...Object.fromEntries(
    Object.entries(commitmentOfCategory).map(([category, code]) => [
      code,
      proofs(code, { sql: 'a.category = ?', parameters: [category] }),
    ]),
  ),
  PARTNERSHIP: proofs('PARTNERSHIP', {
    sql: 'EXISTS (SELECT 1 FROM support_action_partner p WHERE p.actionId = a.id)',
    parameters: [],
  }),
};

function proofs(code: CommitmentCode, condition: Condition): ChildList {
  return {
    parent: 'a.coordinatorId',
    list: {
      name: `Commitment.supportEvidence ${code}`,
      columns: "a.title, a.startsOn AS occurredOn, 'SupportAction' AS nodeType, a.id AS nodeId",
      from: 'support_action a',
      id: 'a.id',
      order: latestFirst,
      conditions: [condition, carriedOut],
      asked: null,
    },
  };
}

export const evidenceByCommitment = loaderWith<PageArguments, string, Page<Evidence>>(async (context, keys, page) => {
  const pages = await readEvidence(context.database, lists, keys, page);
  // Titles are kept as wordings; a proof shows the best one for its reader.
  const inWords = ({ title, occurredOn, node }: Evidence): Evidence => ({
    title: chosenText(wordingsOf(title), context.languages).text,
    occurredOn,
    node,
  });
  return new Map([...pages].map(([key, proofsOfKey]) => [key, proofsOfKey.map(inWords)]));
});
