/** Letters about groups. This subgraph has no e-mail addresses: it publishes a change, and coordinators writes the letter. */
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

/** Publishes the facts of letters in the transaction of the act that causes them. */
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

/** Removes a written letter, with its address, from the change feed; its invitation stores the id of the person. */
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
