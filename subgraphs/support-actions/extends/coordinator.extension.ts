/** What this subgraph says about a coordinator: what it does for signatories, and the totals of it. */
import { SupportActionConnection } from '../support-action/support-action.entity.ts';
import { Args, ArgsType, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Node } from '../../../platform/graph/node.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { CountedField, PageArguments, PagedField, type Page, connectionOf } from '../../../platform/graph/page.ts';
import { DateScalar } from '../../../platform/graph/scalars.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import type { SupportActionRow } from '../support-action/support-action-columns.ts';
import { SupportCategory } from '../support-action/support-action.enums.ts';
import { supportActionsByCoordinatorId } from '../support-action/support-action.loaders.ts';
import { FiguresArguments, figuresPeriod } from '../figures/figures-period.ts';
import { SupportFigures, supportFiguresByCoordinatorId } from '../figures/support-figures.ts';

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
class SupportActionsOfCoordinatorArguments extends PageArguments {
  @Field(() => [SupportCategory], { nullable: true, description: 'In one of these groups; in all when left out.' })
  category?: SupportCategory[] | null;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Only those in force on this day; actions of unknown start match no day.',
  })
  activeOn?: string | null;
}

@Resolver(() => Coordinator)
export class CoordinatorExtension {
  @FieldResolver(() => SupportActionConnection, {
    nullable: true,
    description:
      'What it does for signatories, latest first, those of unknown start last; joint actions stand with the coordinator that recorded them. Null while support-actions cannot be reached.',
  })
  @PagedField()
  supportActions(
    @Root() { id }: Coordinator,
    @Args(() => SupportActionsOfCoordinatorArguments)
    { category, activeOn, first, after }: SupportActionsOfCoordinatorArguments,
    @Entries() requested: RequestedFields,
    @Ctx() context: RequestContext,
  ): Promise<Page<SupportActionRow> | null> {
    const asked = { category: category ?? null, activeOn: activeOn ?? null, first, after, requested };
    return supportActionsByCoordinatorId(context, asked).load(id);
  }

  @FieldResolver(() => SupportFigures, {
    nullable: true,
    description: 'Totals of a year, of a period, or of all years. Null while support-actions cannot be reached.',
  })
  @CountedField()
  supportFigures(
    @Root() { id }: Coordinator,
    @Args(() => FiguresArguments) asked: FiguresArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportFigures | null> {
    return supportFiguresByCoordinatorId(context, { period: figuresPeriod(asked) }).load(id);
  }
}

export const CoordinatorConnection = connectionOf(() => Coordinator, {
  name: 'Coordinator',
  plural: 'coordinators, in any subgraph',
  isShared: true,
});
