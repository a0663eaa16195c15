/** Personal data of feedback, by id of the person: invitations of experts. The posts are held by `posts/`. */
import { deletedFrom, heldBy, type HeldData } from '../../../covenant/personal-data/held-data.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';

export const heldData: readonly HeldData[] = [
  heldBy(rawSql`personId`, {
    table: rawSql`expert_invitation`,
    columns: rawSql`threadId, note, state, onBehalfOfId, affiliation, createdAt, answeredAt`,
    isGiven: true,
    erase: deletedFrom(rawSql`expert_invitation`, rawSql`personId`),
  }),
  // The expert keeps the invitation under the id, which names nobody after the erasure; the message goes.
  heldBy(rawSql`invitedById`, {
    table: rawSql`expert_invitation`,
    columns: rawSql`threadId, note, state, createdAt`,
    isGiven: true,
    erase: async (transaction, personId) => {
      await transaction.execute(rawSql`UPDATE expert_invitation SET note = NULL WHERE invitedById = ?`, [personId]);
    },
  }),
];
