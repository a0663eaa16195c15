/** What posts add to the manifest. The first migration of discussion groups creates their first tables. */
import { deletedFrom, heldBy } from '../../../covenant/personal-data/held-data.ts';
import type { SubgraphModule } from '../../../covenant/subgraph/subgraph-module.ts';
import { AttachFiles1700000000230 } from '../migrations/1700000000230-attach-files.ts';
import { NumberPosts1700000000210 } from '../migrations/1700000000210-number-posts.ts';
import { Document } from '../../../platform/uploads/document.entity.ts';
import { DocumentResolver } from '../../../platform/uploads/document.resolver.ts';
import { HasteLock } from '../haste/haste-lock.ts';
import { LockHaste1700000000270 } from '../migrations/1700000000270-lock-haste.ts';
import { FindTalk1700000000240 } from '../migrations/1700000000240-find-talk.ts';
import { acceptAnswer } from './acts/acceptAnswer.ts';
import { addPost } from './acts/addPost.ts';
import { bookmarkPost } from './acts/bookmarkPost.ts';
import { deletePost } from './acts/deletePost.ts';
import { editPost } from './acts/editPost.ts';
import { hidePost } from './acts/hidePost.ts';
import { preparePostAttachmentUpload } from './acts/preparePostAttachmentUpload.ts';
import { reactToPost } from './acts/reactToPost.ts';
import { restorePost } from './acts/restorePost.ts';
import { startThread } from './acts/startThread.ts';
import { translatePost } from './acts/translatePost.ts';
import { PostBookmark } from './post-bookmark.ts';
import { PersonBookmarksExtension, PostBookmarkExtension, PostBookmarkResolver } from './post-bookmark.resolver.ts';
import { PostRevisionResolver, PostRevisionsExtension } from './post-revision.resolver.ts';
import { Post, PostMention, PostReaction, PostRevisionRow } from './post.entity.ts';
import { postById } from './post.loaders.ts';
import { PostResolver } from './post.resolver.ts';
import { ThreadPostsExtension } from './thread.extension.ts';
import { rawSql } from '../../../platform/database/sql-text.ts';
import { postAdded } from './live/postAdded.ts';

export const posts: SubgraphModule = {
  resolvers: [
    DocumentResolver,
    PostResolver,
    PostBookmarkResolver,
    PostBookmarkExtension,
    PersonBookmarksExtension,
    PostRevisionResolver,
    PostRevisionsExtension,
    ThreadPostsExtension,
  ],
  acts: [
    acceptAnswer,
    addPost,
    bookmarkPost,
    deletePost,
    editPost,
    hidePost,
    preparePostAttachmentUpload,
    reactToPost,
    restorePost,
    startThread,
    translatePost,
  ],
  types: [Post, Document],
  live: [postAdded],
  references: { Post: (context, { id }) => postById(context).load(String(id)) },
  entities: [Post, PostReaction, PostRevisionRow, PostMention, PostBookmark, HasteLock],
  migrations: [NumberPosts1700000000210, AttachFiles1700000000230, FindTalk1700000000240, LockHaste1700000000270],
  // Posts and their files stay for other readers under the id, which names nobody after the erasure.
  heldData: [
    heldBy(rawSql`authorId`, {
      table: rawSql`post`,
      columns: rawSql`id, threadId, number, onBehalfOfId, body, quote, replyToId, createdAt, editedAt, state`,
      isGiven: true,
    }),
    heldBy(rawSql`replacedById`, {
      table: rawSql`post_revision`,
      columns: rawSql`postId, number, body, attachmentNames, replacedAt`,
      isGiven: true,
    }),
    heldBy(rawSql`personId`, {
      table: rawSql`post_mention`,
      columns: rawSql`postId`,
      isGiven: false,
      erase: deletedFrom(rawSql`post_mention`, rawSql`personId`),
    }),
    heldBy(rawSql`personId`, {
      table: rawSql`post_bookmark`,
      columns: rawSql`postId, note, at`,
      isGiven: true,
      erase: deletedFrom(rawSql`post_bookmark`, rawSql`personId`),
    }),
    heldBy(rawSql`createdById`, {
      table: rawSql`thread`,
      columns: rawSql`id, groupId, aboutId, title, createdAt`,
      isGiven: true,
    }),
    // Nobody can read who hid a post; the trail also records it.
    heldBy(rawSql`hiddenById`, { table: rawSql`post`, columns: rawSql`id, state`, isGiven: false }),
    heldBy(rawSql`personId`, {
      table: rawSql`post_reaction`,
      columns: rawSql`postId, reaction, onBehalfOfId, at`,
      isGiven: true,
    }),
  ],
};
