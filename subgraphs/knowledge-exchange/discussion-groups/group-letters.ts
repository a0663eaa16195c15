/** Letters about groups. This subgraph has no e-mail addresses: it publishes a change, and coordinators writes the letter. */
import { newId } from '../../../covenant/ids.ts';
import type { LetterEvents, LetterTakenFacts } from '../../../covenant/personal-data/exchange-letter.feed.ts';
import { GROUP_LETTER, type GroupLetterFacts } from '../../../covenant/personal-data/group-letter.feed.ts';
import { publishChanges } from '../../../platform/changes/change-feed.ts';
import type { Projection } from '../../../platform/changes/projections.ts';
import type { Transaction } from '../../../platform/database/database.ts';
import { rawSql, type SqlText } from '../../../platform/database/sql-text.ts';
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

/**
 * Removes a written letter, with its address, from the change feed; its invitation in the table stores the id of the person.
 */
export function writtenLetters({ told, taken }: LetterEvents, invitations: SqlText): Projection {
  return {
    source: 'coordinators',
    kinds: [taken],
    async apply(transaction, events) {
      for (const { entityId, removed, facts } of events) {
        if (removed) continue;
        const { invitationId, personId } = JSON.parse(facts) as LetterTakenFacts;
        await transaction.execute(
          rawSql`UPDATE ${invitations} SET personId = ? WHERE id = ? AND personId IS NULL AND state = 'OPEN'`,
          [personId, invitationId],
        );
        await publishChanges(transaction, [{ kind: told, entityId, removed: true, facts: {} }]);
      }
    },
  };
}
