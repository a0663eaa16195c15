/** Fields of a signatory: its support links. */
import { Args, ArgsType, Ctx, Field, FieldResolver, Resolver, Root } from 'type-graphql';
import { PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import { Signatory, type SignatoryRow } from '../signatory/signatory.entity.ts';
import { SupportLinkConnection, SupportLinkState, type SupportLinkRow } from './support-link.entity.ts';
import { askedStates, linksBySignatoryId } from './support-link.loaders.ts';

@ArgsType()
class LinksOfSignatoryArguments extends PageArguments {
  @Field(() => [SupportLinkState], {
    nullable: true,
    description:
      'In these states; by default confirmed and ended ones. Only the two sides and the Office see proposed and declined ones.',
  })
  state?: SupportLinkState[] | null;

  @Field(() => DateScalar, { nullable: true, description: 'Only those in force on this day.' })
  activeOn?: string | null;
}

@Resolver(() => Signatory)
export class SignatoryLinksExtension {
  @FieldResolver(() => SupportLinkConnection, {
    nullable: true,
    description: 'Its support links with their periods, past and present, oldest first; several at once are normal.',
  })
  @PagedField()
  supportLinks(
    @Root() { id }: SignatoryRow,
    @Args(() => LinksOfSignatoryArguments) { state, activeOn, first, after }: LinksOfSignatoryArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportLinkRow> | null> {
    return linksBySignatoryId(context, { states: askedStates(state), activeOn, first, after }).load(id);
  }
}
