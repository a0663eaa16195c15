/** The publication that a thread is about. */
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Publication, type PublicationRow } from '../publications/publication.ts';
import { Thread, type ThreadRow } from '../threads/thread.entity.ts';
import { publicationById } from './node-by-id.ts';

@Resolver(() => Thread)
export class ThreadAboutExtension {
  @FieldResolver(() => Publication, {
    nullable: true,
    description: 'Publication that the thread is about; null if there is none.',
  })
  about(@Root() { aboutId }: ThreadRow, @Ctx() context: RequestContext): Promise<PublicationRow | null> | null {
    return aboutId === null ? null : publicationById(context, aboutId);
  }
}
