/** What drafts add to the manifest. Their table is made by the migration of reading places. */
import { deletedFrom, heldBy } from '../../../covenant/personal-data/held-data.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { discardDraft } from './acts/discardDraft.ts';
import { saveDraft } from './acts/saveDraft.ts';
import { PersonDraftsExtension, ThreadDraftExtension } from './drafts.resolver.ts';
import { PostDraft } from './post-draft.entity.ts';

export const drafts: SubgraphModule = {
  resolvers: [ThreadDraftExtension, PersonDraftsExtension],
  acts: [saveDraft, discardDraft],
  entities: [PostDraft],
  heldData: [
    heldBy(rawSql`personId`, {
      table: rawSql`post_draft`,
      columns: rawSql`targetId, title, language, body, replyToId, updatedAt`,
      isGiven: true,
      erase: deletedFrom(rawSql`post_draft`, rawSql`personId`),
    }),
  ],
};
