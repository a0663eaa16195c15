/** Letters about groups. This subgraph knows no address of anybody: it tells of a letter, and coordinators writes it. */
import { newId } from '../../../covenant/ids.ts';
import {
  GROUP_LETTER,
  GROUP_LETTER_TAKEN,
  type GroupLetterFacts,
  type GroupLetterTakenFacts,
} from '../../../covenant/personal-data/group-letter.feed.ts';
import { publishChanges } from '../../../platform/changes/change-feed.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import type { KeptGroup } from './group.rules.ts';

type Said = Pick<GroupLetterFacts, 'kind'> & Partial<GroupLetterFacts>;

/** Tells of letters, in the transaction of what they are about. */
export function tellByLetter(
  transaction: Transaction,
  { id: groupId, name: groupName }: Pick<KeptGroup, 'id' | 'name'>,
  { hubUrl }: Pick<RequestContext, 'hubUrl'>,
  letters: readonly Said[],
): Promise<void> {
  return publishChanges(
    transaction,
    letters.map((said) => ({
      kind: GROUP_LETTER,
      entityId: newId('GroupLetter'),
      facts: {
        groupId,
        groupName,
        personId: null,
        address: null,
        invitationId: null,
        words: null,
        until: null,
        hubUrl,
        ...said,
      } satisfies GroupLetterFacts,
    })),
  );
}

/** A letter that is written leaves the feed with the address it had; whose that is, its invitation keeps by id. */
export const writtenGroupLetters: Projection = {
  source: 'coordinators',
  kinds: [GROUP_LETTER_TAKEN],
  async apply(transaction, events) {
    for (const { entityId, removed, facts } of events) {
      if (removed) continue;
      const { invitationId, personId } = JSON.parse(facts) as GroupLetterTakenFacts;
      await transaction.execute(
        rawSql`UPDATE group_invitation SET personId = ? WHERE id = ? AND personId IS NULL AND state = 'OPEN'`,
        [personId, invitationId],
      );
      await publishChanges(transaction, [{ kind: GROUP_LETTER, entityId, removed: true, facts: {} }]);
    }
  },
};
