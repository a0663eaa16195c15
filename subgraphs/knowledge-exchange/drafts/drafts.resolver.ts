/** The reader's drafts: all of them, and the one for a thread. */
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { may } from '../../../covenant/rights/may.ts';
import { markOf } from '../../../covenant/rights/rights.ts';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Person } from '../extends/person.ts';
import { Thread, type ThreadRow } from '../threads/thread.entity.ts';
import { DraftConnection, PostDraft } from './post-draft.entity.ts';
import { draftByTargetId, draftsByPersonId } from './post-draft.loaders.ts';

@Resolver(() => Thread)
export class ThreadDraftExtension {
  @FieldResolver(() => PostDraft, {
    nullable: true,
    description: 'Unfinished answer of the reader; null if there is none, and if not signed in.',
  })
  viewerDraft(@Root() { id }: ThreadRow, @Ctx() context: RequestContext): Promise<PostDraft | null> {
    return draftByTargetId(context).load(id);
  }
}

@Resolver(() => Person)
export class PersonDraftsExtension {
  @FieldResolver(() => DraftConnection, {
    nullable: true,
    description: `Unfinished texts of the person, newest first; null for other readers, and while knowledge-exchange cannot be reached. ${markOf('Person.drafts')}`,
  })
  @PagedField()
  drafts(
    @Root() { id: personId }: Person,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<PostDraft> | null> | null {
    return may(context, 'Person.drafts', { personId })
      ? draftsByPersonId(context, { first, after }).load(personId)
      : null;
  }
}
