/** What this subgraph says about a signatory: the help it received. */
import { SupportActionConnection } from '../support-action/support-action.entity.ts';
import { Args, Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Node } from '../../../platform/graph/node.ts';
import { CovenantBody } from '../../../covenant/bodies/covenant-body.type.ts';
import { CountedField, PageArguments, PagedField, type Page, connectionOf } from '../../../platform/graph/page.ts';
import type { RequestContext } from '../../../platform/graph/request-context.ts';
import { Entries, type RequestedFields } from '../../../platform/graph/requested-fields.ts';
import type { SupportActionRow } from '../support-action/support-action-columns.ts';
import { supportActionsBySignatoryId } from '../support-action/support-action.loaders.ts';
import { FiguresArguments, figuresPeriod } from '../figures/figures-period.ts';
import { SupportFigures, supportFiguresBySignatoryId } from '../figures/support-figures.ts';

@ObjectType('Signatory', { implements: [Node, CovenantBody] })
@Directive('@key(fields: "id")')
export class Signatory {
  @Field(() => ID, { simple: true })
  id: string;

  @Field(() => String, { simple: true })
  @Directive('@external')
  slug: string;

  @Field(() => String, { simple: true })
  @Directive('@external')
  name: string;
}

@Resolver(() => Signatory)
export class SignatoryExtension {
  @FieldResolver(() => SupportActionConnection, {
    nullable: true,
    description:
      'Help received, latest first, that of unknown start last. Old profile pages do not say who was helped, so their actions are not here. Null while support-actions cannot be reached.',
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

  @FieldResolver(() => SupportFigures, {
    nullable: true,
    description:
      'Totals, of a year, of a period or of all years, of the actions that helped it, whole also where they helped others: no source divides them among beneficiaries. Null while support-actions cannot be reached.',
  })
  @CountedField()
  supportFigures(
    @Root() { id }: Signatory,
    @Args(() => FiguresArguments) asked: FiguresArguments,
    @Ctx() context: RequestContext,
  ): Promise<SupportFigures | null> {
    return supportFiguresBySignatoryId(context, { period: figuresPeriod(asked) }).load(id);
  }
}

export const SignatoryConnection = connectionOf(() => Signatory, {
  name: 'Signatory',
  plural: 'signatories, in any subgraph',
  isShared: true,
});
