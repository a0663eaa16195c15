/** The support actions for a signatory. */
import { SupportActionConnection, type SupportActionRow } from './support-action.entity.ts';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { supportActionsBySignatoryId } from './support-action.loaders.ts';
import { Signatory } from '../extends/signatory.ts';

@Resolver(() => Signatory)
export class SignatorySupportActionsExtension {
  @FieldResolver(() => SupportActionConnection, {
    nullable: true,
    description:
      'Actions that helped it, latest first, those of unknown start last. Actions from old profile pages are missing, as these do not state who was helped. Null while support-actions cannot be reached.',
  })
  @PagedField()
  supportActions(
    @Root() { id }: Signatory,
    @Args(() => PageArguments) { first, after }: PageArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportActionRow> | null> {
    return supportActionsBySignatoryId(context, { first, after, requested }).load(id);
  }
}
