/** What this subgraph says about a coordinator: whom it supports, since when, and how many people live there. */
import {
  Args,
  ArgsType,
  Ctx,
  Directive,
  Field,
  FieldResolver,
  ID,
  Int,
  ObjectType,
  Resolver,
  Root,
  Arg,
} from 'type-graphql';
import { Node } from '../../../platform/graph/node.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { CountedField, PageArguments, PagedField, type Page } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import { SignatoryConnection, type SignatoryRow } from '../signatory/signatory.entity.ts';
import { signatoriesByCoordinatorId } from './coordinator-signatories.loaders.ts';
import { coverageByCoordinatorId } from '../coverage/coordinator-tally.loaders.ts';
import { SupportLinkConnection, SupportLinkState, type SupportLinkRow } from '../support-links/support-link.entity.ts';
import { linksByCoordinatorId, askedStates } from '../support-links/support-link.loaders.ts';

@ObjectType('Coordinator', { implements: [Node, CovenantBody] })
@Directive('@key(fields: "id")')
export class Coordinator {
  @Field(() => ID, { simple: true })
  id: string;

  @Field(() => String, { simple: true })
  @Directive('@external')
  slug: string;

  @Field(() => String, { simple: true })
  @Directive('@external')
  name: string;
}

@ArgsType()
class SignatoriesOfCoordinatorArguments extends PageArguments {
  @Field(() => DateScalar, { nullable: true, description: 'On this day; today when left out.' })
  activeOn?: string | null;
}

@ArgsType()
class LinksOfCoordinatorArguments extends PageArguments {
  @Field(() => [SupportLinkState], {
    nullable: true,
    description:
      'In these states; confirmed and ended ones when left out. Proposed and declined ones are listed for the two sides and the Office only.',
  })
  state?: SupportLinkState[] | null;
}

@Resolver(() => Coordinator)
export class CoordinatorExtension {
  @FieldResolver(() => SignatoryConnection, {
    nullable: true,
    description:
      'Signatories it supports on a day (today if none is given), by name, whatever their status. A link whose first day is unknown counts from the day its source stated it. Null while signatories cannot be reached.',
  })
  @PagedField()
  signatories(
    @Root() { id }: Coordinator,
    @Args(() => SignatoriesOfCoordinatorArguments) { activeOn, first, after }: SignatoriesOfCoordinatorArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SignatoryRow> | null> {
    return signatoriesByCoordinatorId(context, { day: activeOn ?? context.today, first, after, requested }).load(id);
  }

  @FieldResolver(() => SupportLinkConnection, {
    nullable: true,
    description:
      'The same as links, with periods and ended ones, oldest first. Null while signatories cannot be reached.',
  })
  @PagedField()
  supportLinks(
    @Root() { id }: Coordinator,
    @Args(() => LinksOfCoordinatorArguments) { state, first, after }: LinksOfCoordinatorArguments,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportLinkRow> | null> {
    return linksByCoordinatorId(context, { states: askedStates(state), first, after }).load(id);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'Number of signatories supported on a day (today if none is given): every confirmed link, whatever the status of the signatory. Null while signatories cannot be reached.',
  })
  @CountedField()
  async signatoryCount(
    @Root() { id }: Coordinator,
    @Arg('activeOn', () => DateScalar, { nullable: true, description: 'On this day; today when left out.' })
    activeOn: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await coverageByCoordinatorId(context, activeOn ?? context.today).load(id))?.signatories ?? 0;
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description:
      'People living in the supported signatories, as of the day each joined. Nobody counts twice: of a group and its members, the larger of the two numbers is taken. Signatories of unknown population add nothing. Null while signatories cannot be reached.',
  })
  @CountedField()
  async populationCovered(
    @Root() { id }: Coordinator,
    @Arg('activeOn', () => DateScalar, { nullable: true, description: 'On this day; today when left out.' })
    activeOn: string | null | undefined,
    @Ctx() context: RequestContext,
  ): Promise<number> {
    return (await coverageByCoordinatorId(context, activeOn ?? context.today).load(id))?.populationCovered ?? 0;
  }
}
